import { beforeAll, describe, expect, test } from 'vitest'
import { listEvents } from '#lib/audit/list-events.ts'
import { sequenceEvents } from '#lib/audit/sequence-events.ts'
import { writeCheckpoint } from '#lib/audit/write-checkpoint.ts'
import { approveCommunication } from '#lib/communications/approve-communication.ts'
import { openDecision } from '#lib/communications/open-decision.ts'
import { openText } from '#lib/communications/open-text.ts'
import { releaseCommunication } from '#lib/communications/release-communication.ts'
import { replayDecision } from '#lib/communications/replay-decision.ts'
import { triageFinding } from '#lib/communications/triage-finding.ts'
import { setClock } from '#lib/runtime/clock.ts'
import { newId } from '#lib/runtime/random.ts'
import { temporaryFolder } from '#tests/audit/log.ts'
import { makePipeline, type Pipeline } from '#tests/communications/pipeline-fixture.ts'
import { NOON } from '#tests/directory/school-fixture.ts'
import { createTestDatabase } from '#tests/support/database.ts'
import { BLOCKED, countEverything, everyRole, flag, READERS } from './flagged-fixture.ts'

const database = await createTestDatabase()
const LONG = `${'Dear families of grade three. '.repeat(8)}${BLOCKED}${' We look forward to it.'.repeat(8)}`
let school: Pipeline
let blocked: Awaited<ReturnType<typeof flag>>
let folder = ''

beforeAll(async () => {
  setClock(NOON)
  folder = temporaryFolder()
  school = await makePipeline(database)
  blocked = await flag(database, school.actor('rivera'), {
    audience: { type: 'class', classId: school.classes.grade3 },
    subject: 'Museum on Thursday',
    body: LONG,
  })
})

const auditor = () => school.actor('auditor')
const director = () => school.actor('director')
async function open(decisionId = blocked.decisionId, actor = auditor()) {
  const opened = await openDecision(actor, decisionId)
  if (!opened.ok) throw new Error(opened.code)
  return opened.value
}
const count = async (table: string) =>
  Number((await database.owner.query<{ n: string }>(`SELECT count(*) AS n FROM ${table}`))[0]!.n)
const seal = async () => {
  await sequenceEvents()
  await writeCheckpoint({ folder })
}

describe('the whole text', () => {
  test('is not in the answer before somebody has said why', async () => {
    const opened = await open()
    expect(opened.opened).toBe(false)
    const all = JSON.stringify(opened)
    expect(all).not.toContain('Museum on Thursday')
    expect(all).not.toContain('Dear families of grade three. '.repeat(4))
    expect(opened.findings.find((one) => one.rule === 'personal-phone')).toMatchObject({
      effect: 'block',
      clauses: ['1.9a', '1.9b'],
      excerpt: { mark: '603-555-0142', cutBefore: true, cutAfter: true },
    })
  })

  test('is asked once a case and person, recorded once, and not with its words in the log', async () => {
    const reason = 'A family has complained about this message.'
    const { communicationId } = blocked
    const twice = await Promise.all([1, 2, 3].map(() => openText(auditor(), { communicationId, reason })))
    expect(twice.every((one) => one.ok)).toBe(true)
    expect(await count('text_opening')).toBe(1)
    const events = await listEvents(auditor(), { types: ['text.opened'] })
    expect(events.ok && events.value.events).toHaveLength(1)
    expect(JSON.stringify(events)).not.toContain('complained')

    const opened = await open()
    expect(opened.opened).toBe(true)
    expect(opened.openings).toMatchObject([{ byName: 'auditor', isOwn: true, reason }])
    expect(opened.text.map(({ field }) => field)).toEqual(['subject', 'body'])
    const body = opened.text[1]?.pieces.map((piece) => (piece.kind === 'text' ? piece.text : '…'))
    expect(body?.join('')).toBe(LONG)
    // The Director has not said why yet, but sees that the auditor did.
    expect(await open(blocked.decisionId, director())).toMatchObject({
      opened: false,
      openings: [{ byName: 'auditor', isOwn: false }],
    })
  })

  test('needs words, of this school, from an auditor or the Director', async () => {
    const { communicationId } = blocked
    for (const reason of ['', '  ', 'x'.repeat(2_001)])
      await expect(openText(director(), { communicationId, reason })).rejects.toThrow()
    expect(await openText(director(), { communicationId: newId(), reason: 'Because' })).toMatchObject({
      code: 'not-found',
    })
    for (const [role, actor] of everyRole(school)) {
      if (READERS.includes(role)) continue
      expect(await openText(actor, { communicationId, reason: 'Because' }), role).toMatchObject({
        code: 'not-allowed',
      })
    }
    expect(await count('text_opening')).toBe(1)
  })
})

describe('triage', () => {
  test('keeps every verdict with its note and who gave it; the newest counts', async () => {
    const [finding] = (await open()).findings.filter((one) => one.kind === 'content')
    const findingId = finding!.id
    const judge = (actor = auditor(), verdict: 'confirmed' | 'needs-talk' = 'confirmed', note = '') =>
      triageFinding(actor, { findingId, verdict, note })
    expect((await judge(auditor(), 'needs-talk', ' =SUM(A1) call her ')).ok).toBe(true)
    setClock(new Date(NOON.getTime() + 60_000))
    expect((await judge(director(), 'confirmed', 'We have talked.')).ok).toBe(true)
    const { triages } = (await open()).findings.find((one) => one.id === findingId)!
    expect(triages).toMatchObject([
      { verdict: 'needs-talk', note: '=SUM(A1) call her', byName: 'auditor' },
      { verdict: 'confirmed', note: 'We have talked.', byName: 'director' },
    ])
    const events = await listEvents(auditor(), { types: ['finding.triaged'] })
    expect(events.ok && events.value.events.map((event) => event.actorName)).toEqual(['director', 'auditor'])
    expect(JSON.stringify(events)).not.toContain('talked')
    setClock(NOON)
  })

  test('is nobody’s for their own, whatever they are at that moment', async () => {
    const own = await flag(database, director(), { audience: { type: 'school' }, body: BLOCKED })
    const opened = await open(own.decisionId, director())
    expect(opened).toMatchObject({ isOwn: true, mayTriage: false, opened: true })
    const input = { findingId: opened.findings[0]!.id, verdict: 'false-alarm' as const, note: '' }
    expect(await triageFinding(director(), input)).toMatchObject({ code: 'not-allowed' })
    expect(await triageFinding({ ...director(), role: 'auditor' }, input)).toMatchObject({
      code: 'not-allowed',
    })
    expect((await triageFinding(auditor(), input)).ok).toBe(true)
  })

  test('is the auditor’s and the Director’s; a note that is too long and a finding that is none are refused', async () => {
    const findingId = (await open()).findings[0]!.id
    const before = await count('finding_triage')
    for (const [role, actor] of everyRole(school)) {
      if (READERS.includes(role)) continue
      expect(await triageFinding(actor, { findingId, verdict: 'confirmed', note: '' }), role).toMatchObject({
        code: 'not-allowed',
      })
    }
    const none = { findingId: newId(), verdict: 'confirmed' as const, note: '' }
    expect(await triageFinding(auditor(), none)).toMatchObject({ code: 'not-found' })
    await expect(triageFinding(auditor(), { ...none, findingId, note: 'x'.repeat(2_001) })).rejects.toThrow()
    expect(await count('finding_triage')).toBe(before)
  })
})

describe('would it be the same today?', () => {
  test('runs today’s code and writes nothing at all', async () => {
    const before = await countEverything(database)
    const replay = await replayDecision(auditor(), blocked.decisionId)
    expect(replay).toMatchObject({
      ok: true,
      value: { same: true, was: 'block', isNow: 'block', policy: { isSame: true }, differences: [] },
    })
    expect(await countEverything(database)).toBe(before)
    expect(before).toContain('audit_event')
  })
})

describe('the decision page', () => {
  test('is the auditor’s and the Director’s, and so is the replay', async () => {
    for (const [role, actor] of everyRole(school)) {
      const expected = READERS.includes(role) ? true : 'not-allowed'
      for (const asked of [openDecision, replayDecision]) {
        const opened = await asked(actor, blocked.decisionId)
        expect(opened.ok || opened.code, `${role} ${asked.name}`).toBe(expected)
      }
    }
    // Not even its author comes in by this door: what became of one's own text stands under "sent".
    expect(await openDecision(school.actor('rivera'), blocked.decisionId)).toMatchObject({
      code: 'not-allowed',
    })
    expect(await openDecision(auditor(), newId())).toMatchObject({ code: 'not-found' })
    expect(await replayDecision(auditor(), newId())).toMatchObject({ code: 'not-found' })
  })

  test('shows its entry in the log once there is a signed proof, and that the record agrees with it', async () => {
    const waiting = await flag(database, school.actor('rivera'), {
      audience: { type: 'class', classId: school.classes.grade3 },
      body: BLOCKED,
    })
    expect((await open(waiting.decisionId)).log).toMatchObject({ state: 'not-yet', proof: null })
    await seal()
    const opened = await open(waiting.decisionId)
    expect(opened.log).toMatchObject({ state: 'proved', capacity: 'teacher' })
    expect(opened.log?.proof?.treeSize).toBeGreaterThan(opened.log!.proof!.index)
    expect(opened.check).toEqual({ findings: true, content: true })
  })

  test('says so when somebody with the database’s own rights changed the text, a finding or the log', async () => {
    const forged = await flag(database, school.actor('rivera'), {
      audience: { type: 'class', classId: school.classes.grade3 },
      body: 'Text me at 603-555-0143.',
    })
    await seal()
    const change = async (sql: string) => {
      const table = sql.split(' ')[1]
      await database.owner.query(`ALTER TABLE ${table} DISABLE TRIGGER ${table}_insert_only`)
      await database.owner.query(sql)
      await database.owner.query(`ALTER TABLE ${table} ENABLE ALWAYS TRIGGER ${table}_insert_only`)
    }
    const id = `'${forged.decisionId}'`
    await change(
      `UPDATE revision SET body = 'Nice weather.' WHERE communication_id = '${forged.communicationId}'`,
    )
    expect((await open(forged.decisionId)).check).toEqual({ findings: true, content: false })
    await change(`UPDATE finding SET effect = 'warn' WHERE decision_id = ${id} AND effect = 'block'`)
    expect((await open(forged.decisionId)).check).toEqual({ findings: false, content: false })
    await change(`UPDATE finding SET effect = 'block' WHERE decision_id = ${id} AND effect = 'warn'`)
    await change(`UPDATE decision SET outcome = 'allow' WHERE id = ${id}`)
    expect((await open(forged.decisionId)).check).toMatchObject({ findings: false })
    expect((await open(forged.decisionId)).log?.state).toBe('proved')
    await change(
      `UPDATE audit_event SET payload = jsonb_set(payload, '{outcome}', '"allow"')
        WHERE payload->>'decisionId' = ${id} AND type = 'decision.made'`,
    )
    expect((await open(forged.decisionId)).log).toMatchObject({ state: 'log-damaged', proof: null })
  })

  test('tells what happened next, down to the release', async () => {
    const rivera = school.actor('rivera')
    const held = await flag(database, rivera, {
      kind: 'post',
      audience: { type: 'school' },
      body: 'Game night is on Friday at six.',
    })
    const [item] = await database.owner.query<{ id: string; decision_id: string }>(
      'SELECT id, decision_id FROM review_item WHERE communication_id = $1',
      [held.communicationId],
    )
    await approveCommunication(director(), { reviewItemId: item!.id, decisionId: item!.decision_id })
    const opened = await open(held.decisionId)
    expect(opened.steps.map((step) => step.what)).toEqual([
      'written',
      'decided',
      'review-opened',
      'approved',
      'dispatch-created',
      'released',
    ])
    expect(opened.steps[1]?.decisionId).toBe(held.decisionId)
    expect(opened.steps[3]?.who).toBe('director')
    expect(opened).toMatchObject({ state: 'sent', audience: { type: 'school' } })
  })

  test('has the facts it was made from: policy, roster, consents, in words', async () => {
    const clean = await flag(database, school.actor('rivera'), {
      audience: { type: 'class', classId: school.classes.grade3 },
      body: 'Gym is on Monday.',
    })
    setClock(new Date(NOON.getTime() + 10_000))
    await releaseCommunication({ orgId: school.orgId, communicationId: clean.communicationId })
    setClock(NOON)
    const { facts } = await open(clean.decisionId)
    expect(facts.policy).toMatchObject({ number: 1 })
    expect(facts.newerPolicies).toEqual([])
    expect(facts.roster).toMatchObject({ students: 4 })
    expect(facts.roster.version).toMatch(/^2026-11-24:/)
    expect(facts.exceptions).toEqual([])
  })
})

describe('under a newer policy', () => {
  test('says what differs once the school’s register has changed, without the text', async () => {
    const [version] = await database.owner.query<{ settings: { registers: { officialPhones: object[] } } }>(
      'SELECT settings FROM policy_version ORDER BY number DESC LIMIT 1',
    )
    const { settings } = version!
    settings.registers.officialPhones.push({ number: '603-555-0142', label: 'Trip line' })
    await database.owner.query(
      `INSERT INTO policy_version (id, org_id, number, fingerprint, settings, summary, published_at)
       VALUES ($1, $2, 2, 'ffffffffffffffff', $3, 'A trip line', now())`,
      [newId(), school.orgId, JSON.stringify(settings)],
    )
    const replay = await replayDecision(director(), blocked.decisionId)
    if (!replay.ok) throw new Error(replay.code)
    expect(replay.value).toMatchObject({
      same: false,
      was: 'block',
      policy: { number: 2, isSame: false },
    })
    expect(replay.value.differences.find(({ rule }) => rule === 'personal-phone')).toMatchObject({
      was: 'block',
      isNow: null,
      excerpt: { mark: '603-555-0142' },
    })
    expect(JSON.stringify(replay)).not.toContain('Museum on Thursday')
    // What was decided stays as it was.
    const opened = await open()
    expect(opened.decision.outcome).toBe('block')
    expect(opened.facts).toMatchObject({
      policy: { number: 1 },
      newerPolicies: [{ number: 2, summary: 'A trip line' }],
    })
  })
})
