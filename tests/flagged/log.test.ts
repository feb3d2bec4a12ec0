import { beforeAll, describe, expect, test } from 'vitest'
import { commit } from '#lib/audit/commit.ts'
import { AUDIT_EVENT_TYPES } from '#lib/audit/events.ts'
import { groupTypes } from '#lib/audit/group-types.ts'
import { listEvents } from '#lib/audit/list-events.ts'
import { openEvent } from '#lib/audit/open-event.ts'
import { proveDecision } from '#lib/audit/prove-decision.ts'
import { readQuery } from '#lib/audit/read-query.ts'
import { sequenceEvents } from '#lib/audit/sequence-events.ts'
import { writeCheckpoint } from '#lib/audit/write-checkpoint.ts'
import { setClock } from '#lib/runtime/clock.ts'
import { newId } from '#lib/runtime/random.ts'
import { readProfile } from '#lib/settings/read-profile.ts'
import { en } from '#messages/en.ts'
import { temporaryFolder } from '#tests/audit/log.ts'
import { makePipeline, type Pipeline } from '#tests/communications/pipeline-fixture.ts'
import { NOON, ZONE } from '#tests/directory/school-fixture.ts'
import { createTestDatabase } from '#tests/support/database.ts'
import { BLOCKED, everyRole, flag, READERS } from './flagged-fixture.ts'

const database = await createTestDatabase()
let school: Pipeline
let flagged: Awaited<ReturnType<typeof flag>>

beforeAll(async () => {
  setClock(NOON)
  school = await makePipeline(database)
  flagged = await flag(database, school.actor('rivera'), {
    audience: { type: 'class', classId: school.classes.grade3 },
    body: BLOCKED,
  })
})

const auditor = () => school.actor('auditor')
async function list(input: Parameters<typeof listEvents>[1]) {
  const listed = await listEvents(auditor(), input)
  if (!listed.ok) throw new Error(listed.code)
  return listed.value.events
}

describe('the log', () => {
  test('calls things by the names they have today, and holds none itself', async () => {
    const events = await list({ limit: 500 })
    const name = (type: string) => events.find((event) => event.type === type)?.subjectName
    expect(name('decision.made')).toBe('rivera, rivera')
    expect(name('student.changed')).toMatch(/ Test$/)
    expect(name('class.changed')).toMatch(/^Grade /)
    await database.owner.query(`UPDATE person SET display_name = 'Ms Rivera-Lopez' WHERE id = $1`, [
      school.people.rivera,
    ])
    const [decided] = await list({ types: ['decision.made'] })
    expect(decided).toMatchObject({ subjectName: 'Ms Rivera-Lopez, rivera', actorName: 'Ms Rivera-Lopez' })
    const [stored] = await database.owner.query<{ rows: string }>(
      'SELECT string_agg(e::text, chr(10)) AS rows FROM audit_event e',
    )
    expect(stored?.rows).not.toMatch(/rivera/i)
  })

  test('is searched by who did something, and by who signed in', async () => {
    const account = await database.owner.query<{ id: string }>(
      'SELECT id FROM account WHERE person_id = $1',
      [school.people.rivera],
    )
    await commit(async (_tx, record) =>
      record({
        type: 'sign-in.succeeded',
        actor: { orgId: school.orgId, personId: null, role: 'system', process: 'sign-in' },
        subject: { type: 'account', id: account[0]!.id },
        payload: { sessionId: newId(), method: 'password' },
      }),
    )
    const found = await list({ actorName: 'lopez' })
    expect(found.map((event) => event.type)).toEqual(
      expect.arrayContaining(['sign-in.succeeded', 'decision.made', 'communication.submitted']),
    )
    expect(found.every((event) => `${event.actorName} ${event.subjectName}`.includes('Lopez'))).toBe(true)
    for (const actorName of ['%', '_', "'", '\\']) expect(await list({ actorName }), actorName).toEqual([])
    expect(await listEvents(auditor(), { actorName: 'a\0' })).toMatchObject({ code: 'invalid' })
  })

  test('an entry is proved from its row: changed by the database’s owner, it is not', async () => {
    const folder = temporaryFolder()
    const [event] = await list({ types: ['decision.made'] })
    expect(await openEvent(auditor(), event!.id)).toMatchObject({ ok: true, value: { state: 'not-yet' } })
    await sequenceEvents()
    await writeCheckpoint({ folder })
    expect(await openEvent(auditor(), event!.id)).toMatchObject({ ok: true, value: { state: 'proved' } })
    await database.owner.query('ALTER TABLE audit_event DISABLE TRIGGER audit_event_insert_only')
    await database.owner.query(`UPDATE audit_event SET capacity = 'director' WHERE id = $1`, [event!.id])
    expect(await openEvent(auditor(), event!.id)).toMatchObject({
      ok: true,
      value: { state: 'log-damaged', proof: null },
    })
    await database.owner.query(`UPDATE audit_event SET capacity = 'teacher' WHERE id = $1`, [event!.id])
    await database.owner.query('ALTER TABLE audit_event ENABLE ALWAYS TRIGGER audit_event_insert_only')
    expect(await openEvent(auditor(), event!.id)).toMatchObject({ value: { state: 'proved' } })
  })

  test('a checkpoint somebody else signed proves nothing', async () => {
    const [event] = await list({ types: ['decision.made'] })
    const { signer } = await import('#tests/audit/log.ts')
    const { proveEvent } = await import('#lib/audit/prove-event.ts')
    expect(await proveEvent(auditor(), event!.id, { signer })).toEqual({ ok: false, code: 'log-damaged' })
  })

  test('opens to the auditor and the Director alone', async () => {
    const [event] = await list({ types: ['decision.made'] })
    for (const [role, actor] of everyRole(school)) {
      const expected = READERS.includes(role) ? true : 'not-allowed'
      const opened = await openEvent(actor, event!.id)
      expect(opened.ok || opened.code, role).toBe(expected)
      const proved = await proveDecision(actor, flagged.communicationId, flagged.decisionId)
      expect(proved.ok || proved.code, role).toBe(expected)
    }
    expect(await openEvent(auditor(), newId())).toMatchObject({ code: 'not-found' })
    expect(await proveDecision(auditor(), flagged.communicationId, newId())).toMatchObject({
      code: 'not-found',
    })
  })
})

describe('what the log’s page needs', () => {
  test('every type has words and one group', () => {
    const words = en.audit.event as Record<string, Record<string, string>>
    for (const type of AUDIT_EVENT_TYPES) {
      const [area, verb] = type.split('.') as [string, string]
      expect(words[area]?.[verb], type).toBeTruthy()
    }
    const grouped = Object.values(groupTypes()).flat()
    expect([...grouped].sort()).toEqual([...AUDIT_EVENT_TYPES].sort())
  })

  test('an address is read leniently: days are the school’s, nonsense is named', () => {
    const id = newId()
    expect(
      readQuery(
        { type: 'rights', name: ' ana ', about: `student:${id}`, from: '2026-11-24', to: '2026-11-24' },
        ZONE,
      ),
    ).toEqual({
      query: { type: 'rights', name: 'ana', about: `student:${id}`, from: '2026-11-24', to: '2026-11-24' },
      input: {
        types: groupTypes().rights,
        actorName: 'ana',
        subject: { type: 'student', id },
        from: new Date('2026-11-24T05:00:00Z'),
        to: new Date('2026-11-25T05:00:00Z'),
      },
      wrong: [],
    })
    const wrong = { type: 'x.y', person: 'x', about: 'student', from: '2026-13-40', to: 'x', before: "1' --" }
    expect(readQuery(wrong, ZONE)).toEqual({ query: {}, input: {}, wrong: Object.keys(wrong) })
    expect(readQuery({ name: '', type: ['text.opened', 'z'] }, ZONE).query).toEqual({ type: 'text.opened' })
  })
})

test('what holds for the school is shown to whoever may change it', async () => {
  for (const [role, actor] of everyRole(school)) {
    const profile = await readProfile(actor)
    expect(profile.ok || profile.code, role).toBe(role === 'it' || role === 'director' ? true : 'not-allowed')
  }
  expect(await readProfile(school.actor('it'))).toMatchObject({
    value: { name: 'Test School', timezone: ZONE, staffDomains: [], policy: { number: 1 } },
  })
})
