import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '#lib/access/types.ts'
import { checkDraft } from '#lib/communications/check-draft.ts'
import { gatherBrowserFacts } from '#lib/communications/facts/gather-browser-facts.ts'
import { openDraft } from '#lib/communications/open-draft.ts'
import { saveDraft } from '#lib/communications/save-draft.ts'
import { type DraftContent, draftContentSchema, type SaveDraftInput } from '#lib/communications/schema.ts'
import { sendDraft } from '#lib/communications/send-draft.ts'
import { withdrawCommunication } from '#lib/communications/withdraw-communication.ts'
import type { Audience } from '#lib/directory/schema.ts'
import { now, setClock } from '#lib/runtime/clock.ts'
import { newId } from '#lib/runtime/random.ts'
import { makePipeline, type Pipeline } from '#tests/communications/pipeline-fixture.ts'
import { NOON } from '#tests/directory/school-fixture.ts'
import { createTestDatabase } from '#tests/support/database.ts'

const database = await createTestDatabase()
let school: Pipeline

beforeAll(async () => {
  setClock(NOON)
  school = await makePipeline(database)
  // A contact and an opt-out that only the server may know.
  await database.owner.query(
    `INSERT INTO contact_point (id, org_id, person_id, kind, value) VALUES ($1, $2, $3, 'phone', '603-555-0177')`,
    [newId(), school.orgId, school.people.ana],
  )
  await database.owner.query(
    `UPDATE student SET directory_opt_out = true, full_name = 'Leonardo Maximilian Test' WHERE id = $1`,
    [school.students.leo],
  )
})
beforeEach(() => setClock(NOON))
afterAll(() => setClock(null))

function draft(content: Partial<DraftContent>, more: Partial<SaveDraftInput> = {}): SaveDraftInput {
  return {
    communicationId: null,
    kind: 'post',
    conversationId: null,
    replyToId: null,
    idempotencyKey: newId(),
    version: 0,
    content: draftContentSchema.parse({ subject: 'Museum', body: 'Bring a lunch.', ...content }),
    ...more,
  }
}
const class3 = (): Audience => ({ type: 'class', classId: school.classes.grade3 })

describe('what the engine in a browser is given', () => {
  const everyone = ['rivera', 'okafor', 'sub', 'nurse', 'office', 'director', 'friend', 'ana', 'kim']
  const named: Record<string, string[]> = {
    rivera: ['mia', 'leo'],
    sub: ['mia', 'leo'],
    okafor: ['zoe', 'sam'],
  }

  test.each(everyone)('%s: the children of their own classes, by name, and nobody else', async (name) => {
    const facts = await gatherBrowserFacts(school.actor(name))
    expect(facts.students.map((student) => student.id).sort()).toEqual(
      (named[name] ?? []).map((child) => school.students[child as 'mia']).sort(),
    )
  })

  test.each(everyone)('%s: nothing else of the roster, no contact, no opt-out, no order', async (name) => {
    const facts = await gatherBrowserFacts(school.actor(name))
    const payload = JSON.stringify(facts)
    const own = new Set(facts.students.map((student) => student.id))
    for (const child of Object.values(school.students))
      if (!own.has(child)) expect(payload).not.toContain(child)
    expect(payload).not.toContain('603-555-0177')
    expect(facts.students.every((student) => student.directoryOptOut === false)).toBe(true)
    for (const guardian of ['ana', 'rui', 'kim', 'pat']) {
      expect(payload).not.toContain(school.people[guardian])
      expect(payload).not.toContain(`${guardian}-${school.orgId}@example.org`)
    }
    expect(Object.keys(facts).sort()).toEqual(['settings', 'students', 'today'])
    for (const student of facts.students)
      expect(Object.keys(student).sort()).toEqual(
        ['aliases', 'directoryOptOut', 'first', 'full', 'grade', 'id', 'last', 'room'].sort(),
      )
  })
})

describe('checking a draft', () => {
  test('counts the readers, says what is missing, and writes nothing', async () => {
    const rows = () =>
      database.app.query<{ n: string }>(
        `SELECT (SELECT count(*) FROM communication) || ' ' || (SELECT count(*) FROM decision) || ' ' ||
                (SELECT count(*) FROM audit_event) AS n`,
      )
    const before = await rows()
    const checked = await checkDraft(
      school.actor('rivera'),
      draft({ audience: class3(), subject: '', body: '' }),
    )
    expect(checked).toMatchObject({
      ok: true,
      value: {
        outcome: 'allow',
        audience: { people: 4 },
        problems: [
          { field: 'body', problem: 'empty' },
          { field: 'subject', problem: 'no-subject' },
        ],
      },
    })
    expect(await rows()).toEqual(before)
  })

  test('a finding says rule, words and repair in the text as typed, and no record it was matched with', async () => {
    const body = '  \n My own number is 603-555-0199. '
    const checked = await checkDraft(school.actor('rivera'), draft({ audience: class3(), body }))
    if (!checked.ok) throw new Error(checked.code)
    const finding = checked.value.findings.find((one) => one.rule === 'personal-phone')
    expect(finding && body.slice(finding.start, finding.end)).toBe('603-555-0199')
    expect(finding?.repair).toMatchObject({ start: finding?.start, end: finding?.end })
    for (const one of checked.value.findings) {
      expect(one).not.toHaveProperty('evidence')
      expect(one).not.toHaveProperty('text')
    }
  })

  test("another family's number is found without saying whose it is", async () => {
    const body = 'Call her on 603-555-0177.'
    const audience: Audience = {
      type: 'households',
      householdIds: [school.households.kim],
      studentIds: [school.students.leo],
    }
    const checked = await checkDraft(school.actor('rivera'), draft({ audience, body }))
    expect(JSON.stringify(checked)).not.toContain(school.people.ana)
    expect(JSON.stringify(checked)).not.toContain(school.students.mia)
  })

  test('nobody asks about an audience that is not theirs', async () => {
    const elsewhere: Audience = { type: 'class', classId: school.classes.grade5 }
    expect(await checkDraft(school.actor('rivera'), draft({ audience: elsewhere }))).toMatchObject({
      ok: false,
      code: 'not-allowed',
    })
    expect(await checkDraft(school.actor('ana'), draft({ audience: class3() }))).toMatchObject({ ok: false })
    expect(await checkDraft(school.actor('auditor'), draft({ audience: class3() }))).toMatchObject({
      ok: false,
    })
  })

  test('a session that asks without pause is slowed down, and only that one', async () => {
    const eager = school.actor('rivera')
    const ask = () => checkDraft(eager, draft({}))
    for (let i = 0; i < 30; i += 1) expect((await ask()).ok).toBe(true)
    expect(await ask()).toMatchObject({ ok: false, code: 'limited' })
    expect((await checkDraft({ ...eager, sessionId: newId() }, draft({}))).ok).toBe(true)
    setClock(new Date(NOON.getTime() + 2_000))
    expect((await ask()).ok).toBe(true)
  })
})

describe('sending', () => {
  const rivera = (): Actor => school.actor('rivera')
  const dispatches = (id: string) =>
    database.app.query('SELECT id FROM dispatch WHERE communication_id = $1 AND state = $2', [id, 'waiting'])

  test('two clicks at once on a form that was never saved are one message', async () => {
    const form = draft({ audience: class3(), body: 'Lunch at noon.' })
    const both = await Promise.all([sendDraft(rivera(), form, []), sendDraft(rivera(), form, [])])
    const ids = both.map((one) => (one.ok ? one.value.communicationId : one.code))
    expect(new Set(ids).size).toBe(1)
    expect(both.map((one) => one.ok && one.value.state)).toEqual(['sending', 'sending'])
    expect(await dispatches(ids[0] as string)).toHaveLength(1)
  })

  test('a retry after a lost answer finds its own message and how long it can be undone', async () => {
    const form = draft({ audience: class3(), body: 'Coats tomorrow.' })
    const saved = await saveDraft(rivera(), form)
    if (!saved.ok) throw new Error(saved.code)
    const kept = { ...form, ...saved.value }
    const first = await sendDraft(rivera(), kept, [])
    setClock(new Date(now().getTime() + 4_000))
    const again = await sendDraft(rivera(), kept, [])
    if (!first.ok || !again.ok) throw new Error('refused')
    expect(again.value.communicationId).toBe(first.value.communicationId)
    expect([first.value.dispatch?.undoSeconds, again.value.dispatch?.undoSeconds]).toEqual([10, 6])
    expect(await dispatches(first.value.communicationId)).toHaveLength(1)
  })

  test("another window's newer text is neither sent nor overwritten", async () => {
    const form = draft({ audience: class3(), body: 'Old.' })
    const saved = await saveDraft(rivera(), form)
    if (!saved.ok) throw new Error(saved.code)
    const older = { ...form, ...saved.value }
    await saveDraft(rivera(), { ...older, content: { ...older.content, body: 'Newer.' } })
    expect(
      await sendDraft(rivera(), { ...older, content: { ...older.content, body: 'Older.' } }, []),
    ).toMatchObject({
      ok: false,
      code: 'newer-draft',
    })
    const opened = await openDraft(rivera(), saved.value.communicationId)
    expect(opened).toMatchObject({ ok: true, value: { state: 'draft', content: { body: 'Newer.' } } })
  })

  test('undo gives the text back, and it can be sent again', async () => {
    const form = draft({ audience: class3(), body: 'Bring a hat.' })
    const sent = await sendDraft(rivera(), form, [])
    if (!sent.ok) throw new Error(sent.code)
    const { communicationId, version } = sent.value
    await withdrawCommunication(rivera(), { communicationId, reopen: true })
    expect(await dispatches(communicationId)).toHaveLength(0)
    const again = await sendDraft(rivera(), { ...form, communicationId, version }, [])
    expect(again).toMatchObject({ ok: true, value: { state: 'sending' } })
    expect(await dispatches(communicationId)).toHaveLength(1)
  })

  test('what is blocked stays with its author, its marks where the words are', async () => {
    const body = '\n  Mine is 603-555-0199.'
    const sent = await sendDraft(rivera(), draft({ audience: class3(), body }), [])
    if (!sent.ok) throw new Error(sent.code)
    expect(sent.value.state).toBe('blocked')
    const finding = sent.value.decision?.findings.find((one) => one.effect === 'block')
    expect(finding && body.slice(finding.start, finding.end)).toBe('603-555-0199')
    expect(finding?.exceptable).toBe(true)
  })

  test('an incomplete one keeps the text and names the field', async () => {
    const sent = await sendDraft(rivera(), draft({ audience: null }), [])
    expect(sent).toMatchObject({
      ok: false,
      code: 'incomplete',
      problems: [{ field: 'audience', problem: 'no-audience' }],
      communicationId: expect.any(String),
    })
  })

  test('a class instead of a family makes a post of a message, until it is sent', async () => {
    const audience: Audience = {
      type: 'households',
      householdIds: [school.households.kim],
      studentIds: [school.students.leo],
    }
    const first = draft({ audience }, { kind: 'message' })
    const saved = await saveDraft(rivera(), first)
    if (!saved.ok) throw new Error(saved.code)
    await saveDraft(rivera(), {
      ...first,
      ...saved.value,
      kind: 'post',
      content: { ...first.content, audience: class3() },
    })
    expect(await openDraft(rivera(), saved.value.communicationId)).toMatchObject({
      ok: true,
      value: { kind: 'post' },
    })
  })

  test('nobody opens or sends another person’s draft', async () => {
    const saved = await saveDraft(rivera(), draft({ audience: class3() }))
    if (!saved.ok) throw new Error(saved.code)
    for (const name of ['okafor', 'director', 'ana', 'auditor']) {
      expect(await openDraft(school.actor(name), saved.value.communicationId)).toMatchObject({ ok: false })
      expect(await sendDraft(school.actor(name), { ...draft({}), ...saved.value }, [])).toMatchObject({
        ok: false,
      })
    }
  })
})
