import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { approveCommunication } from '#lib/communications/approve-communication.ts'
import { recallCommunication } from '#lib/communications/recall-communication.ts'
import { releaseCommunication } from '#lib/communications/release-communication.ts'
import { returnCommunication } from '#lib/communications/return-communication.ts'
import { submitCommunication } from '#lib/communications/submit-communication.ts'
import { withdrawCommunication } from '#lib/communications/withdraw-communication.ts'
import { setClock } from '#lib/runtime/clock.ts'
import { NOON } from '#tests/directory/school-fixture.ts'
import { createTestDatabase } from '#tests/support/database.ts'
import { change, compose, makePipeline, type Pipeline } from './pipeline-fixture.ts'

const database = await createTestDatabase()
let school: Pipeline
const later = (seconds: number) => new Date(NOON.getTime() + seconds * 1000)

beforeAll(async () => {
  setClock(NOON)
  school = await makePipeline(database)
})
afterEach(() => setClock(NOON))

const grade3 = () => ({ type: 'class', classId: school.classes.grade3 }) as const
const state = async (id: string) =>
  (await database.owner.query<{ state: string }>('SELECT state FROM communication WHERE id = $1', [id]))[0]
    ?.state
const readers = async (id: string) =>
  (
    await database.owner.query<{ name: string }>(
      `SELECT p.display_name AS name FROM delivery d JOIN live_release l ON l.id = d.release_id
         JOIN person p ON p.id = d.recipient_id
        WHERE d.communication_id = $1 AND d.channel = 'in-app' ORDER BY 1`,
      [id],
    )
  ).map((row) => row.name)
const release = (communicationId: string) => releaseCommunication({ orgId: school.orgId, communicationId })
const openItem = async (id: string) =>
  (
    await database.owner.query<{ id: string; decision_id: string; queue: string }>(
      `SELECT id, decision_id, queue FROM review_item WHERE communication_id = $1 AND state = 'open'`,
      [id],
    )
  )[0]

describe('a clean class message', () => {
  test('waits ten seconds, then reaches every guardian of the class and nobody else', async () => {
    const { communicationId, submitted } = await compose(school.actor('rivera'), {
      audience: grade3(),
      body: 'Please bring a packed lunch on Thursday.',
    })
    expect(submitted).toMatchObject({ state: 'sending', dueAt: later(10) })
    expect(await release(communicationId)).toEqual({ outcome: 'nothing-due' })
    expect(await readers(communicationId)).toEqual([])

    setClock(later(10))
    expect(await release(communicationId)).toMatchObject({ outcome: 'released', people: 4 })
    expect(await state(communicationId)).toBe('sent')
    expect(await readers(communicationId)).toEqual(['ana', 'kim', 'okafor', 'rui'])
    expect(await release(communicationId)).toEqual({ outcome: 'nothing-due' })
  })

  test('undone in time, nobody sees it and it is a draft again', async () => {
    const rivera = school.actor('rivera')
    const { communicationId } = await compose(rivera, { audience: grade3(), body: 'Wrong day, sorry.' })
    expect(await withdrawCommunication(rivera, { communicationId, reopen: true })).toEqual({
      ok: true,
      value: { state: 'draft' },
    })
    setClock(later(60))
    expect(await release(communicationId)).toEqual({ outcome: 'nothing-due' })
    expect(await readers(communicationId)).toEqual([])
  })

  test('sent twice by a double click or a retry, it is one message', async () => {
    const rivera = school.actor('rivera')
    const { communicationId, version } = await compose(rivera, {
      audience: grade3(),
      body: 'Library day is Friday.',
    })
    const again = await Promise.all(
      [1, 2].map(() => submitCommunication(rivera, { communicationId, version, acknowledged: [] })),
    )
    expect(again).toEqual([1, 2].map(() => ({ ok: true, value: { state: 'already', current: 'sending' } })))
    setClock(later(10))
    await Promise.all([release(communicationId), release(communicationId)])
    const [row] = await database.owner.query<{ releases: string; deliveries: string }>(
      `SELECT (SELECT count(*) FROM release WHERE communication_id = $1) AS releases,
              (SELECT count(*) FROM delivery WHERE communication_id = $1 AND channel = 'in-app') AS deliveries`,
      [communicationId],
    )
    expect(row).toEqual({ releases: '1', deliveries: '4' })
  })

  test('recalled, no reader has it any more', async () => {
    const rivera = school.actor('rivera')
    const { communicationId } = await compose(rivera, { audience: grade3(), body: 'Gym is on Tuesday.' })
    setClock(later(10))
    await release(communicationId)
    expect(await readers(communicationId)).toHaveLength(4)
    const recalled = await recallCommunication(rivera, { communicationId, reason: 'Wrong day' })
    expect(recalled.ok).toBe(true)
    expect(await readers(communicationId)).toEqual([])
    expect(await state(communicationId)).toBe('recalled')
  })

  test('edited after sending, the new text replaces the old for the same people', async () => {
    const rivera = school.actor('rivera')
    const { communicationId, version } = await compose(rivera, { audience: grade3(), body: 'Trip at 8.' })
    setClock(later(10))
    await release(communicationId)
    await change(rivera, communicationId, version, { audience: grade3(), body: 'Trip at 9.' })
    setClock(later(20))
    expect(await release(communicationId)).toMatchObject({ outcome: 'released' })
    const rows = await database.owner.query<{ body: string; readers: string }>(
      `SELECT r.body, count(*) AS readers FROM delivery d JOIN live_release l ON l.id = d.release_id
         JOIN revision r ON r.id = l.revision_id WHERE d.communication_id = $1 AND d.channel = 'in-app' GROUP BY 1`,
      [communicationId],
    )
    expect(rows).toEqual([{ body: 'Trip at 9.', readers: '4' }])
  })
})

describe('what the policy stops', () => {
  test('a personal number blocks with its clauses; mended, it goes', async () => {
    const rivera = school.actor('rivera')
    const { communicationId, version, submitted } = await compose(rivera, {
      audience: grade3(),
      body: 'If you are late, text me at 603-555-0142.',
    })
    expect(submitted.state).toBe('blocked')
    if (submitted.state !== 'blocked') return
    const finding = submitted.findings.find((one) => one.topic === 'personal-phone')
    expect(finding).toMatchObject({ effect: 'block', field: 'body' })
    expect(finding?.clauses).toEqual(expect.arrayContaining(['1.9a', '1.9b']))
    expect(await state(communicationId)).toBe('blocked')
    const mended = await change(rivera, communicationId, version, {
      audience: grade3(),
      body: 'If you are late, call the main office at 603-555-0100.',
    })
    expect(mended.submitted.state).toBe('sending')
  })

  test('a warning needs the author to say "I read this", once', async () => {
    const rivera = school.actor('rivera')
    const text = {
      audience: grade3(),
      body: 'Cedar Lane Music rents violins by the month: rentals@cedarlanemusic.example.com.',
    }
    const first = await compose(rivera, text)
    expect(first.submitted.state).toBe('needs-acknowledgement')
    if (first.submitted.state !== 'needs-acknowledgement') return
    const acknowledged = first.submitted.findings.map((finding) => finding.fingerprint)
    const { communicationId, version } = first
    const second = await submitCommunication(rivera, { communicationId, version, acknowledged })
    expect(second).toMatchObject({ ok: true, value: { state: 'sending' } })
    setClock(later(10))
    expect(await release(communicationId)).toMatchObject({ outcome: 'released' })
  })

  test('a teacher to the whole school is held; the Director returns it, then approves the change', async () => {
    const rivera = school.actor('rivera')
    const director = school.actor('director')
    const { communicationId, version, submitted } = await compose(rivera, {
      kind: 'post',
      audience: { type: 'school' },
      body: 'Game night is on Friday at six.',
    })
    expect(submitted).toMatchObject({ state: 'held', queue: 'administration' })
    const item = await openItem(communicationId)
    const returned = await returnCommunication(director, {
      reviewItemId: item!.id,
      reason: 'Please add where it is.',
    })
    expect(returned.ok).toBe(true)
    expect(await state(communicationId)).toBe('returned')

    await change(rivera, communicationId, version, {
      kind: 'post',
      audience: { type: 'school' },
      body: 'Game night is on Friday at six in the gym.',
    })
    const again = await openItem(communicationId)
    const approved = await approveCommunication(director, {
      reviewItemId: again!.id,
      decisionId: again!.decision_id,
    })
    expect(approved).toEqual({ ok: true, value: { state: 'sent' } })
    expect((await readers(communicationId)).length).toBeGreaterThan(4)

    const second = await approveCommunication(director, {
      reviewItemId: again!.id,
      decisionId: again!.decision_id,
    })
    expect(second).toMatchObject({ ok: false, code: 'already-decided', decided: { byName: 'director' } })
  })

  test('nobody else approves: the author, a colleague, a guardian', async () => {
    const { communicationId } = await compose(school.actor('friend'), {
      kind: 'post',
      audience: { type: 'public' },
      channels: ['portal', 'website'],
      body: 'Bake sale on Friday at three in the gym.',
    })
    const item = await openItem(communicationId)
    expect(item?.queue).toBe('parent-group')
    for (const name of ['friend', 'rivera', 'kim', 'office', 'auditor', 'it'])
      expect(
        await approveCommunication(school.actor(name), {
          reviewItemId: item!.id,
          decisionId: item!.decision_id,
        }),
        name,
      ).toMatchObject({ ok: false, code: 'not-allowed' })
    const approved = await approveCommunication(school.actor('director'), {
      reviewItemId: item!.id,
      decisionId: item!.decision_id,
    })
    expect(approved).toEqual({ ok: true, value: { state: 'sent' } })
    const [publication] = await database.owner.query<{ slug: string }>(
      `SELECT p.slug FROM publication p JOIN release l ON l.id = p.release_id WHERE l.communication_id = $1`,
      [communicationId],
    )
    expect(publication?.slug).toMatch(/^a-subject-/)
  })

  test("a reviewer's own words pass the policy too", async () => {
    const { communicationId } = await compose(school.actor('friend'), {
      kind: 'post',
      audience: { type: 'public' },
      body: 'Plant sale on Saturday.',
    })
    const item = await openItem(communicationId)
    const refused = await returnCommunication(school.actor('director'), {
      reviewItemId: item!.id,
      reason: 'Call me on my cell, 603-555-0146.',
    })
    expect(refused).toMatchObject({ ok: false, code: 'reason-refused' })
    expect(await state(communicationId)).toBe('held')
  })
})

describe('households', () => {
  test('a message to two households is two conversations', async () => {
    const { communicationId } = await compose(school.actor('rivera'), {
      audience: {
        type: 'households',
        householdIds: [school.households.ana, school.households.rui],
        studentIds: [school.students.mia],
      },
      body: 'Mia had a good week.',
    })
    setClock(later(10))
    await release(communicationId)
    const rows = await database.owner.query<{ name: string; conversation_id: string }>(
      `SELECT p.display_name AS name, conversation_id FROM delivery d JOIN person p ON p.id = d.recipient_id
        WHERE communication_id = $1 AND channel = 'in-app' ORDER BY 1`,
      [communicationId],
    )
    expect(rows.map((row) => row.name)).toEqual(['ana', 'rui'])
    expect(new Set(rows.map((row) => row.conversation_id)).size).toBe(2)
  })

  test('a teacher cannot write to a family of another class', async () => {
    await expect(
      compose(school.actor('rivera'), {
        audience: {
          type: 'households',
          householdIds: [school.households.pat],
          studentIds: [school.students.sam],
        },
        body: 'Hello.',
      }),
    ).rejects.toThrow('not-allowed')
  })

  test('a class that got another teacher meanwhile is not written to: it comes back to its author', async () => {
    const { communicationId } = await compose(school.actor('rivera'), {
      audience: grade3(),
      body: 'See you on Monday.',
    })
    const taught = (until: string | null) =>
      database.owner.query(
        'UPDATE class_staff SET ends_on = $3 WHERE school_class_id = $1 AND person_id = $2',
        [school.classes.grade3, school.people.rivera, until],
      )
    await taught('2026-11-20')
    setClock(later(10))
    expect(await release(communicationId)).toEqual({ outcome: 'stopped', state: 'returned' })
    expect(await readers(communicationId)).toEqual([])
    await taught(null)
  })
})
