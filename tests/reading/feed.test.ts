import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '#lib/access/types.ts'
import { listConversations } from '#lib/communications/list-conversations.ts'
import { listFeed } from '#lib/communications/list-feed.ts'
import { markRead } from '#lib/communications/mark-read.ts'
import { openCommunication } from '#lib/communications/open-communication.ts'
import { openConversation } from '#lib/communications/open-conversation.ts'
import { db } from '#lib/db/client.ts'
import { now, setClock } from '#lib/runtime/clock.ts'
import { newId } from '#lib/runtime/random.ts'
import { NOON } from '#tests/directory/school-fixture.ts'
import { createTestDatabase } from '#tests/support/database.ts'
import { makeReading } from './reading-fixture.ts'

const database = await createTestDatabase()
let school: Awaited<ReturnType<typeof makeReading>>
beforeAll(async () => {
  setClock(NOON)
  school = await makeReading(database)
})

const grade3 = () => ({ type: 'class', classId: school.classes.grade3 }) as const
async function page(actor: Actor, question: Parameters<typeof listFeed>[1] = {}) {
  const feed = await listFeed(actor, question)
  if (!feed.ok) throw new Error(feed.code)
  return feed.value
}
const wordsOf = (items: readonly { content: { body: string } | null }[]) =>
  items.map((item) => item.content?.body)

describe('pages', () => {
  test('follow one another to the end: every letter once, also those sent in the same instant', async () => {
    const kim = school.actor('kim')
    const ids: string[] = []
    for (let n = 0; n < 7; n++)
      ids.push(
        await school.tell(school.actor('rivera'), { body: `Letter ${n} of the week.`, audience: grade3() }),
      )
    // Three of them at the very same time.
    await copyReleasedAt(ids.slice(2, 5), ids[3] as string)
    const seen: string[] = []
    let after: string | null = null
    let pages = 0
    do {
      const one = await page(kim, { pageSize: 2, after })
      seen.push(...one.items.map((item) => item.communicationId))
      after = one.next
      pages += 1
    } while (after !== null && pages < 20)
    expect(seen).toHaveLength(7)
    expect(new Set(seen)).toEqual(new Set(ids))
    expect(pages).toBe(4)
  })

  test('an unreadable cursor starts at the top, also a hostile one', async () => {
    const kim = school.actor('kim')
    const top = (await page(kim, { pageSize: 2 })).items.map((item) => item.communicationId)
    for (const after of ["' OR 1=1 --", '9999-99-99T99:99:99.999Z_x', '2026-11-24T17:00:00Z_', '\u0000'])
      expect((await page(kim, { pageSize: 2, after })).items.map((item) => item.communicationId)).toEqual(top)
  })

  test('one child’s chip shows what is about that child', async () => {
    const kim = school.actor('kim')
    await school.tell(school.actor('okafor'), {
      body: 'Fractions in grade five.',
      audience: { type: 'class', classId: school.classes.grade5 },
    })
    expect(wordsOf((await page(kim, { studentId: school.students.zoe })).items)).toEqual([
      'Fractions in grade five.',
    ])
    expect(wordsOf((await page(kim, { studentId: school.students.leo })).items)).toHaveLength(7)
    // Somebody else's child opens nothing.
    expect((await page(kim, { studentId: school.students.mia })).items).toEqual([])
  })
})

describe('search', () => {
  test('finds words and senders in what the reader may see, and takes signs as they are', async () => {
    const [ana, kim] = [school.actor('ana'), school.actor('kim')]
    await school.tell(school.actor('rivera'), {
      subject: 'Only Leo',
      body: 'Leo found 100% of the buttons_.',
      audience: {
        type: 'households',
        householdIds: [school.households.kim],
        studentIds: [school.students.leo],
      },
    })
    expect(wordsOf((await page(kim, { search: 'BUTTONS_' })).items)).toEqual([
      'Leo found 100% of the buttons_.',
    ])
    expect((await page(ana, { search: 'buttons' })).items).toEqual([])
    expect((await page(kim, { search: '100%' })).items).toHaveLength(1)
    expect((await page(kim, { search: '%' })).items).toHaveLength(1)
    expect((await page(kim, { search: '_____' })).items).toEqual([])
    expect((await page(ana, { search: 'rivera' })).items).toHaveLength(7)
    const found = await listConversations(ana, { search: 'buttons' })
    expect(found.ok && found.value).toEqual([])
  })
})

describe('what needs an answer', () => {
  test('stays on top until it is answered; the answer is a conversation with the author alone', async () => {
    const [ana, rui, rivera] = ['ana', 'rui', 'rivera'].map((name) => school.actor(name)) as [
      Actor,
      Actor,
      Actor,
    ]
    const id = await school.tell(rivera, {
      subject: 'Trip',
      body: 'May your child come along?',
      audience: grade3(),
      needsAnswer: true,
    })
    for (let n = 0; n < 3; n++) await school.tell(rivera, { body: `Later ${n}.`, audience: grade3() })
    expect(wordsOf((await page(ana, { pageSize: 2 })).onTop)).toEqual(['May your child come along?'])
    // Below it is not repeated, on no page; a search has no top and finds it.
    const first = await page(ana, { pageSize: 50 })
    expect(first.items.some((item) => item.communicationId === id)).toBe(false)
    const found = await page(ana, { search: 'come along' })
    expect([found.onTop.length, found.items.length]).toEqual([0, 1])
    // Reading is not answering.
    expect(await markRead(ana, [id])).toEqual({ ok: true, value: { marked: 1 } })
    expect((await page(ana)).onTop).toHaveLength(1)

    const opened = await openCommunication(ana, id)
    expect(opened.ok && opened.value.replyTo).toEqual({
      type: 'persons',
      personIds: [rivera.personId],
      studentId: school.students.mia,
    })
    await school.tell(ana, {
      subject: 'Trip',
      body: 'Yes, she may.',
      audience: { type: 'persons', personIds: [rivera.personId] },
      replyToId: id,
    })
    expect((await page(ana)).onTop).toEqual([])
    const after = await openCommunication(ana, id)
    expect(after.ok && after.value.answeredAt).toBeInstanceOf(Date)
    // Rui has not answered, and does not see that Ana has.
    expect((await page(rui)).onTop).toHaveLength(1)
    expect((await page(rui, { search: 'she may' })).items).toEqual([])
    const talk = await listConversations(rivera, { search: 'she may' })
    expect(talk.ok && talk.value).toMatchObject([{ withWhom: 'Ana', unread: 1, subject: 'Trip' }])
  })

  test('in a conversation any later word of the family answers it', async () => {
    const [kim, rivera] = [school.actor('kim'), school.actor('rivera')]
    await school.tell(rivera, {
      subject: 'A question',
      body: 'Does Leo take the bus?',
      audience: {
        type: 'households',
        householdIds: [school.households.kim],
        studentIds: [school.students.leo],
      },
      needsAnswer: true,
    })
    const listed = await listConversations(kim, { search: 'bus' })
    const talk = listed.ok ? listed.value[0] : undefined
    expect(talk).toMatchObject({ needsAnswer: true, unread: 1 })
    expect(wordsOf((await page(kim)).onTop)).toContain('Does Leo take the bus?')
    await school.answer(kim, talk?.conversationId as string, 'Yes, every day.')
    expect(wordsOf((await page(kim)).onTop)).not.toContain('Does Leo take the bus?')
    const again = await listConversations(kim, { search: 'bus' })
    // Who has answered has read; the teacher's own page says so too.
    expect(again.ok && again.value[0]).toMatchObject({ needsAnswer: false, unread: 0 })
    const opened = await openConversation(rivera, talk?.conversationId as string)
    expect(opened.ok && opened.value.entries[0]?.readAt).toBeInstanceOf(Date)
  })
})

describe('reading', () => {
  test('looking changes nothing; saying so marks once and only one’s own', async () => {
    const [pat, rui, auditor] = ['pat', 'rui', 'auditor'].map((name) => school.actor(name)) as [
      Actor,
      Actor,
      Actor,
    ]
    const id = await school.tell(school.actor('rivera'), { body: 'Library day.', audience: grade3() })
    await page(rui)
    await openCommunication(rui, id)
    const marks = () => database.owner.query('SELECT 1 FROM read_mark WHERE communication_id = $1', [id])
    expect(await marks()).toHaveLength(0)
    expect(await markRead(rui, [id, newId(), 'not an id'])).toEqual({ ok: true, value: { marked: 1 } })
    expect(await markRead(rui, [id])).toEqual({ ok: true, value: { marked: 0 } })
    expect(await markRead(pat, [id])).toEqual({ ok: false, code: 'not-found' })
    expect(await markRead(auditor, [id])).toEqual({ ok: false, code: 'not-found' })
    expect(await marks()).toHaveLength(1)
  })
})

describe('the number of queries', () => {
  test('is the same for three letters and for fifty', async () => {
    const [few, many] = [school.actor('pat'), school.actor('kim')]
    await school.tell(school.actor('okafor'), {
      body: 'For grade five.',
      audience: { type: 'class', classId: school.classes.grade5 },
    })
    const before = now()
    for (let n = 0; n < 45; n++)
      await school.tell(school.actor('rivera'), { body: `Number ${n} in a row.`, audience: grade3() })
    setClock(before)
    const patsPage = await count(() => page(few, { pageSize: 50 }))
    const kimsPage = await count(() => page(many, { pageSize: 50 }))
    expect(kimsPage.items).toBeGreaterThanOrEqual(50)
    expect(patsPage.items).toBeLessThan(5)
    expect(kimsPage.queries).toBe(patsPage.queries)
    expect(kimsPage.queries).toBeLessThanOrEqual(4)
  })

  async function count(look: () => Promise<{ items: unknown[] }>) {
    const client = db() as unknown as { $queryRaw: (...given: unknown[]) => unknown }
    const real = client.$queryRaw
    let queries = 0
    client.$queryRaw = function counted(this: unknown, ...given: unknown[]) {
      queries += 1
      return Reflect.apply(real, this ?? client, given)
    }
    try {
      return { items: (await look()).items.length, queries }
    } finally {
      client.$queryRaw = real
    }
  }
})

/** Ids are our own UUIDs: one statement without parameters runs on one connection. */
async function copyReleasedAt(ids: readonly string[], from: string): Promise<void> {
  const listed = ids.map((id) => `'${id}'::uuid`).join(', ')
  await database.superuser.query(`
    ALTER TABLE release DISABLE TRIGGER USER;
    UPDATE release SET released_at = (SELECT released_at FROM release WHERE communication_id = '${from}')
     WHERE communication_id IN (${listed});
    ALTER TABLE release ENABLE TRIGGER USER;`)
}
