import { beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '#lib/access/types.ts'
import { countUndeliverable } from '#lib/delivery/count-undeliverable.ts'
import { finishTask } from '#lib/delivery/finish-task.ts'
import { listUndeliverable } from '#lib/delivery/list-undeliverable.ts'
import { summarizeDeliveries } from '#lib/delivery/summarize-deliveries.ts'
import { newId } from '#lib/runtime/random.ts'
import { createTestDatabase } from '#tests/support/database.ts'
import { type MailSchool, makeMailSchool, releasePost } from './mail-fixture.ts'

const database = await createTestDatabase()
let school: MailSchool

beforeEach(async () => {
  await database.empty()
  school = await makeMailSchool(database, 5)
})

const rows = (communicationId: string, channel = 'in-app') =>
  database.owner.query<{
    recipient_id: string
    conversation_id: string | null
    student_ids: string
    state: string
  }>(
    'SELECT recipient_id, conversation_id, student_ids::text AS student_ids, state FROM delivery WHERE communication_id = $1 AND channel = $2 ORDER BY recipient_id',
    [communicationId, channel],
  )

async function addAdult(at: number, householdId = school.guardians[at]!.householdId): Promise<string> {
  const personId = newId()
  await database.owner.query(
    `INSERT INTO person (id, org_id, sourced_id, given_name, family_name, display_name, created_at) VALUES ($1, $2, $3, 'O', 'P', 'O P', now())`,
    [personId, school.orgId, personId],
  )
  await database.owner.query(
    `INSERT INTO account (id, org_id, person_id, email, status, password_hash, created_at) VALUES ($1, $2, $3, $4, 'active', 'x', now())`,
    [newId(), school.orgId, personId, `${personId}@homes.example.org`],
  )
  await database.owner.query(
    `INSERT INTO guardianship (id, org_id, student_id, person_id, household_id, relationship, begins_on) VALUES ($1, $2, $3, $4, $5, 'parent', '2020-01-01')`,
    [newId(), school.orgId, school.guardians[at]!.studentId, personId, householdId],
  )
  return personId
}

describe('a direct message', () => {
  test('to two households makes two conversations; adults of one household share theirs', async () => {
    const [a, b] = school.guardians
    const second = await addAdult(0)
    const { communicationId, people, byChannel } = await releasePost(database, school, {
      kind: 'message',
      audience: {
        type: 'households',
        householdIds: [a!.householdId, b!.householdId],
        studentIds: [a!.studentId, b!.studentId],
      },
    })
    expect({ people, byChannel }).toEqual({ people: 3, byChannel: { 'in-app': 3, email: 3 } })
    const all = await rows(communicationId)
    const of = (person: string) => all.find((row) => row.recipient_id === person)!
    expect(of(a!.personId).conversation_id).toBe(of(second).conversation_id)
    expect(of(a!.personId).conversation_id).not.toBe(of(b!.personId).conversation_id)
    expect(of(a!.personId).student_ids).toBe(`{${a!.studentId}}`)
    expect(await database.owner.query('SELECT 1 FROM conversation')).toHaveLength(2)
  })

  test('edited, it stays in the conversations it began', async () => {
    const [a, b] = school.guardians
    const audience = {
      type: 'households' as const,
      householdIds: [a!.householdId, b!.householdId],
      studentIds: [a!.studentId, b!.studentId],
    }
    const first = await releasePost(database, school, { kind: 'message', audience })
    const before = await rows(first.communicationId)
    await releasePost(database, school, { kind: 'message', audience, communicationId: first.communicationId })
    expect(await rows(first.communicationId)).toEqual(before)
    expect(await database.owner.query('SELECT 1 FROM conversation')).toHaveLength(2)
  })

  test('parents of one child apart: each has a conversation of their own', async () => {
    const [a] = school.guardians
    const householdId = newId()
    await database.owner.query(`INSERT INTO household (id, org_id, name) VALUES ($1, $2, 'apart')`, [
      householdId,
      school.orgId,
    ])
    const other = await addAdult(0, householdId)
    const { communicationId } = await releasePost(database, school, {
      kind: 'message',
      audience: {
        type: 'households',
        householdIds: [a!.householdId, householdId],
        studentIds: [a!.studentId],
      },
    })
    const all = await rows(communicationId)
    expect(new Set(all.map((row) => row.conversation_id)).size).toBe(2)
    expect(all.map((row) => row.recipient_id).sort()).toEqual([a!.personId, other].sort())
  })

  test("a family's reply reaches the staff by mail and the other adult of that household in the portal only", async () => {
    const [a] = school.guardians
    const partner = await addAdult(0)
    const householdId = newId()
    await database.owner.query(`INSERT INTO household (id, org_id, name) VALUES ($1, $2, 'apart')`, [
      householdId,
      school.orgId,
    ])
    const apart = await addAdult(0, householdId)
    const first = await releasePost(database, school, {
      kind: 'message',
      audience: { type: 'households', householdIds: [a!.householdId], studentIds: [a!.studentId] },
    })
    const conversationId = (await rows(first.communicationId))[0]!.conversation_id
    const reply = await releasePost(database, school, {
      kind: 'message',
      senderId: a!.personId,
      conversationId,
      audience: { type: 'persons', personIds: [school.teacherId] },
    })
    const inApp = await rows(reply.communicationId)
    expect(inApp.map((row) => row.recipient_id).sort()).toEqual([school.teacherId, partner].sort())
    expect(inApp.every((row) => row.conversation_id === conversationId)).toBe(true)
    expect((await rows(reply.communicationId, 'email')).map((row) => row.recipient_id)).toEqual([
      school.teacherId,
    ])
    expect(inApp.some((row) => row.recipient_id === apart)).toBe(false)
  })

  test('an adult of the household under an order does not see the reply', async () => {
    const [a] = school.guardians
    const partner = await addAdult(0)
    const first = await releasePost(database, school, {
      kind: 'message',
      audience: { type: 'households', householdIds: [a!.householdId], studentIds: [a!.studentId] },
    })
    const conversationId = (await rows(first.communicationId))[0]!.conversation_id
    await database.app.query(
      `INSERT INTO guardianship_order (id, org_id, student_id, person_id, reference, issued_on, begins_on, recorded_at)
       VALUES ($1, $2, $3, $4, 'x', '2020-01-01', '2020-01-01', now())`,
      [newId(), school.orgId, a!.studentId, partner],
    )
    const reply = await releasePost(database, school, {
      kind: 'message',
      senderId: a!.personId,
      conversationId,
      audience: { type: 'persons', personIds: [school.teacherId] },
    })
    expect((await rows(reply.communicationId)).map((row) => row.recipient_id)).toEqual([school.teacherId])
  })
})

describe('a class post', () => {
  test('is in the portal at once, and its mails wait with one job for every 200', async () => {
    await database.empty()
    school = await makeMailSchool(database, 401)
    const { communicationId, byChannel } = await releasePost(database, school)
    expect(byChannel).toEqual({ 'in-app': 401, email: 401 })
    expect(new Set((await rows(communicationId)).map((row) => row.state))).toEqual(new Set(['delivered']))
    expect(new Set((await rows(communicationId, 'email')).map((row) => row.state))).toEqual(
      new Set(['created']),
    )
    const jobs = await database.owner.query(`SELECT data FROM pgboss.job WHERE name = 'send-deliveries'`)
    expect(jobs).toHaveLength(3)
    const conversations = await rows(communicationId)
    expect(conversations.every((row) => row.conversation_id === null)).toBe(true)
  })

  test('does not come back to the author, except in the feed of their own child', async () => {
    const staff = await releasePost(database, school, { audience: { type: 'staff' } })
    expect(await rows(staff.communicationId)).toEqual([])
    await database.owner.query(
      `INSERT INTO guardianship (id, org_id, student_id, person_id, household_id, relationship, begins_on) VALUES ($1, $2, $3, $4, $5, 'parent', '2020-01-01')`,
      [
        newId(),
        school.orgId,
        school.guardians[0]!.studentId,
        school.teacherId,
        school.guardians[0]!.householdId,
      ],
    )
    const post = await releasePost(database, school)
    const mine = (await rows(post.communicationId)).filter((row) => row.recipient_id === school.teacherId)
    expect(mine).toHaveLength(1)
    expect(
      (await rows(post.communicationId, 'email')).some((row) => row.recipient_id === school.teacherId),
    ).toBe(false)
  })

  test('raw SQL cannot add a delivery without a release', async () => {
    const { communicationId } = await releasePost(database, school)
    await expect(
      database.app.query(
        `INSERT INTO delivery (id, org_id, release_id, communication_id, recipient_id, channel, student_ids, created_at, state_at)
         VALUES ($1, $2, $3, $4, $5, 'in-app', '{}', now(), now())`,
        [newId(), school.orgId, newId(), communicationId, school.teacherId],
      ),
    ).rejects.toThrow(/foreign key/)
  })
})

describe('what the author and the office see', () => {
  const actor = (role: Actor['role'], personId = school.teacherId): Actor => ({
    orgId: school.orgId,
    personId,
    role,
    jobTitle: null,
    groupId: null,
    roleAssignmentId: school.teacherRole,
    sessionId: newId(),
    locale: 'en',
    displayName: 'x',
    label: 'x',
  })

  test('counts people, reads and refusals of the newest release, and names recipients on request', async () => {
    const { communicationId, releaseId } = await releasePost(database, school)
    const set = (at: number, state: string) =>
      database.app.query(
        `UPDATE delivery SET state = $1 WHERE release_id = $2 AND recipient_id = $3 AND channel = 'email'`,
        [state, releaseId, school.guardians[at]!.personId],
      )
    await set(0, 'permanent-failure')
    await set(1, 'unknown')
    await set(2, 'delivered')
    await set(3, 'delivered')
    await database.app.query(
      `INSERT INTO read_mark (org_id, communication_id, person_id, read_at) VALUES ($1, $2, $3, now())`,
      [school.orgId, communicationId, school.guardians[2]!.personId],
    )
    const summary = await summarizeDeliveries(actor('teacher'), communicationId, { recipients: true })
    expect(summary).toMatchObject({
      ok: true,
      value: { people: 5, read: 1, mailed: 2, waiting: 1, refused: 1, unknown: 1, notSent: 0 },
    })
    expect(summary.ok && summary.value.recipients).toHaveLength(5)
  })

  test('only the author, or who reviews or audits, may ask', async () => {
    const { communicationId } = await releasePost(database, school)
    expect(await summarizeDeliveries(actor('teacher', newId()), communicationId)).toEqual({
      ok: false,
      code: 'not-allowed',
    })
    expect(await summarizeDeliveries(actor('guardian'), newId())).toEqual({ ok: false, code: 'not-found' })
    expect(await summarizeDeliveries(actor('auditor', newId()), communicationId)).toMatchObject({ ok: true })
  })

  test('the office lists and finishes a task once; a teacher may not; the second one learns that it is done', async () => {
    const taskId = newId()
    await database.app.query(
      `INSERT INTO task (id, org_id, kind, owner_role, subject_key, details, opened_at)
       VALUES ($1, $2, 'undeliverable', 'office', $3, '{"code":"smtp-550-5.1.1"}', now())`,
      [taskId, school.orgId, school.guardians[0]!.personId],
    )
    expect(await listUndeliverable(actor('teacher'))).toEqual({ ok: false, code: 'not-allowed' })
    expect(await listUndeliverable(actor('office'))).toMatchObject({
      ok: true,
      value: [
        { id: taskId, displayName: 'Parent 0', email: 'family0@homes.example.org', code: 'smtp-550-5.1.1' },
      ],
    })
    expect(await countUndeliverable(actor('teacher'))).toMatchObject({ code: 'not-allowed' })
    expect(await countUndeliverable(actor('office'))).toEqual({ ok: true, value: 1 })
    expect(await finishTask(actor('teacher'), taskId)).toEqual({ ok: false, code: 'not-allowed' })
    expect(await finishTask(actor('office'), 'nonsense')).toEqual({ ok: false, code: 'not-found' })
    expect(await finishTask(actor('office'), taskId)).toEqual({ ok: true, value: undefined })
    expect(await finishTask(actor('office'), taskId)).toEqual({ ok: false, code: 'already' })
    expect(await countUndeliverable(actor('office'))).toEqual({ ok: true, value: 0 })
    expect(await listUndeliverable(actor('office'))).toEqual({ ok: true, value: [] })
    expect(await listUndeliverable(actor('office'), { includeDone: true })).toMatchObject({
      ok: true,
      value: [{ id: taskId }],
    })
  })
})
