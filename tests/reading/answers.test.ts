import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '#lib/access/types.ts'
import { findPostReply } from '#lib/communications/find-post-reply.ts'
import { listConversations } from '#lib/communications/list-conversations.ts'
import { listPending } from '#lib/communications/list-pending.ts'
import { openCommunication } from '#lib/communications/open-communication.ts'
import { openConversation } from '#lib/communications/open-conversation.ts'
import { saveDraft } from '#lib/communications/save-draft.ts'
import { draftContentSchema } from '#lib/communications/schema.ts'
import { withdrawCommunication } from '#lib/communications/withdraw-communication.ts'
import { loadMessages } from '#lib/i18n/load-messages.ts'
import { LOCALES } from '#lib/i18n/types.ts'
import { changeLanguage } from '#lib/identity/change-language.ts'
import { setClock } from '#lib/runtime/clock.ts'
import { newId } from '#lib/runtime/random.ts'
import { NOON } from '#tests/directory/school-fixture.ts'
import { createTestDatabase } from '#tests/support/database.ts'
import { makeReading } from './reading-fixture.ts'

const database = await createTestDatabase()
let school: Awaited<ReturnType<typeof makeReading>>
let [ana, kim, rivera] = [] as unknown as [Actor, Actor, Actor]
beforeAll(async () => {
  setClock(NOON)
  school = await makeReading(database)
  ;[ana, kim, rivera] = ['ana', 'kim', 'rivera'].map((name) => school.actor(name)) as [Actor, Actor, Actor]
})
const toTeacher = () => ({ type: 'persons' as const, personIds: [rivera.personId] })
async function find(actor: Actor, search: string) {
  const listed = await listConversations(actor, { search })
  const id = listed.ok ? listed.value[0]?.conversationId : undefined
  const opened = await openConversation(actor, id ?? '')
  if (!opened.ok) throw new Error(`${search}: ${opened.code}`)
  return opened.value
}

describe('what a family writes (X8)', () => {
  test('reaches its teacher whatever details it holds', async () => {
    await school.tell(ana, {
      subject: 'Our number',
      body: 'My new number is 603-555-0142, and ana@example.com is my address.',
      audience: toTeacher(),
    })
    const talk = await find(rivera, '603-555-0142')
    expect(talk.entries).toHaveLength(1)
    expect(talk.entries[0]?.askedToConnect).toBe(false)
  })

  test('a wish to connect elsewhere arrives too, with a stock answer the policy lets pass in each language', async () => {
    await school.tell(ana, {
      subject: 'Hello',
      body: 'Please add me as a friend on Facebook.',
      audience: toTeacher(),
    })
    const talk = await find(rivera, 'Facebook')
    expect(talk.entries[0]?.askedToConnect).toBe(true)
    // It is staff who need the answer: the family's own view does not call it anything.
    expect((await find(ana, 'Facebook')).entries[0]?.askedToConnect).toBe(false)
    for (const locale of LOCALES) {
      const { messages } = await loadMessages(locale)
      const sent = await school.submit(rivera, {
        body: messages.connectAnswer,
        audience: talk.replyTo as never,
        conversationId: talk.conversationId,
      })
      expect(sent.submitted.ok && sent.submitted.value, locale).toMatchObject({
        state: 'sending',
        findings: [],
      })
      await withdrawCommunication(rivera, { communicationId: sent.communicationId, reopen: false })
    }
  })
})

describe('an answer to a post', () => {
  test('is begun, found again, on its way, taken back and sent: once, and to the author alone', async () => {
    const post = await school.tell(rivera, {
      subject: 'Trip',
      body: 'Who can help us on Friday?',
      audience: { type: 'class', classId: school.classes.grade3 },
      needsAnswer: true,
    })
    const draft = { subject: 'Trip', body: 'I can help.', audience: toTeacher() }
    const saved = await saveDraft(ana, {
      communicationId: null,
      kind: 'message',
      conversationId: null,
      replyToId: post,
      idempotencyKey: newId(),
      version: 0,
      content: draftContentSchema.parse(draft),
    })
    if (!saved.ok) throw new Error(saved.code)
    expect((await findPostReply(ana, post))?.communicationId).toBe(saved.value.communicationId)
    expect(await findPostReply(kim, post)).toBeNull()
    const begun = await listPending(ana)
    expect(begun.ok && begun.value[0]).toMatchObject({ state: 'draft', replyToId: post, body: 'I can help.' })

    const { communicationId } = await school.submit(ana, { ...draft, replyToId: post })
    const onItsWay = await listPending(ana)
    expect(onItsWay.ok && onItsWay.value.map((one) => one.state)).toContain('sending')
    const before = await openCommunication(ana, post)
    expect(before.ok && before.value.answeredAt).toBeInstanceOf(Date)
    await withdrawCommunication(ana, { communicationId, reopen: true })
    const after = await openCommunication(ana, post)
    expect(after.ok && after.value.answeredAt).toBeNull()
    const none = await listConversations(rivera, { search: 'I can help' })
    expect(none.ok && none.value).toEqual([])

    await school.tell(ana, { ...draft, replyToId: post })
    const talk = await find(rivera, 'I can help')
    expect(talk).toMatchObject({ subject: 'Trip', household: 'Ana', students: ['Mia'] })
    // Somebody else's pending words are nobody's business.
    const others = await listPending(rivera)
    expect(others.ok && JSON.stringify(others.value)).not.toContain('I can help')
  })

  test('goes to the Director who wrote to the parent group; its officer cannot be written to', async () => {
    const kims = school.actor('kim')
    const post = await school.tell(school.actor('director'), {
      body: 'Thank you all.',
      subject: 'Thanks',
      audience: { type: 'group', groupId: school.groupId },
    })
    const fromDirector = await openCommunication(kims, post)
    expect(fromDirector.ok && fromDirector.value.replyTo).toEqual({
      type: 'persons',
      personIds: [school.people.director],
    })
    // The officer is no member of staff.
    const tried = await school.submit(kims, {
      body: 'Hello.',
      audience: { type: 'persons', personIds: [school.people.friend as string] },
    })
    expect(tried.submitted).toMatchObject({ ok: false, code: 'not-allowed' })
  })
})

test('a person’s language is kept, recorded once, and theirs alone', async () => {
  const localeOf = async (name: string) =>
    (
      await database.owner.query<{ locale: string }>('SELECT locale FROM person WHERE id = $1', [
        school.people[name],
      ])
    )[0]?.locale
  expect(await changeLanguage({ ...ana, locale: 'pt' }, 'ar')).toEqual({
    ok: true,
    value: { language: 'ar' },
  })
  expect([await localeOf('ana'), await localeOf('rui')]).toEqual(['ar', 'pt'])
  expect(await changeLanguage({ ...ana, locale: 'ar' }, 'ar')).toEqual({
    ok: true,
    value: { language: 'ar' },
  })
  const events = await database.owner.query(
    `SELECT 1 FROM audit_event WHERE type = 'person.changed' AND subject_id = $1 AND payload->'fields' ? 'locale'`,
    [ana.personId],
  )
  expect(events).toHaveLength(1)
})
