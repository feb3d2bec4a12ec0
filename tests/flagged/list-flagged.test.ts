import { beforeAll, describe, expect, test } from 'vitest'
import { readFilter } from '#lib/communications/flagged/read-filter.ts'
import type { FlaggedFilter } from '#lib/communications/flagged/types.ts'
import { listFlagged } from '#lib/communications/list-flagged.ts'
import { reportFindings } from '#lib/communications/report-findings.ts'
import { submitCommunication } from '#lib/communications/submit-communication.ts'
import { triageFinding } from '#lib/communications/triage-finding.ts'
import { setClock } from '#lib/runtime/clock.ts'
import { makePipeline, type Pipeline } from '#tests/communications/pipeline-fixture.ts'
import { NOON } from '#tests/directory/school-fixture.ts'
import { createTestDatabase } from '#tests/support/database.ts'
import { BLOCKED, everyRole, flag, READERS, WARNED } from './flagged-fixture.ts'

const database = await createTestDatabase()
let school: Pipeline
let blocked: Awaited<ReturnType<typeof flag>>
let warned: typeof blocked
let held: typeof blocked

// 23:30 in the school's zone is already the next day in UTC, and two days on in the zone the tests run in.
const LATE = new Date('2026-11-25T04:30:00Z')

beforeAll(async () => {
  setClock(NOON)
  school = await makePipeline(database)
  const grade3 = { type: 'class', classId: school.classes.grade3 } as const
  const grade5 = { type: 'class', classId: school.classes.grade5 } as const
  await flag(database, school.actor('rivera'), { audience: grade3, body: 'Library day is Friday.' })
  blocked = await flag(database, school.actor('rivera'), { audience: grade3, body: BLOCKED })
  setClock(LATE)
  warned = await flag(database, school.actor('okafor'), { audience: grade5, body: WARNED })
  setClock(new Date('2026-11-26T17:00:00Z'))
  held = await flag(database, school.actor('okafor'), {
    audience: grade5,
    body: 'Please tell your neighbours: what a stupid bunch of idiots.',
  })
})

const auditor = () => school.actor('auditor')
async function list(filter: FlaggedFilter = {}) {
  const listed = await listFlagged(auditor(), filter)
  if (!listed.ok) throw new Error(listed.code)
  return listed.value
}
const decisions = async (filter: FlaggedFilter) => [
  ...new Set((await list(filter)).items.map((item) => item.decisionId)),
]

describe('the list of flagged items', () => {
  test('has what was stopped or warned about, newest first, and nothing that was clean', async () => {
    const page = await list()
    expect([...new Set(page.items.map((item) => item.decisionId))]).toEqual([
      held.decisionId,
      warned.decisionId,
      blocked.decisionId,
    ])
    expect(page.total).toBe(page.items.length)
    expect([page.next, page.previous]).toEqual([null, null])
    expect(page.items.at(-1)).toMatchObject({
      outcome: 'block',
      effect: 'block',
      rule: 'personal-phone',
      clauses: ['1.9a', '1.9b'],
      senderName: 'rivera',
      state: 'blocked',
      verdict: null,
      excerpt: { before: 'If you are late, text me at ', mark: '603-555-0142', after: '.' },
    })
  })

  test('holds no text beyond the words round the marks', async () => {
    const long = `${'Dear families. '.repeat(20)}${BLOCKED}${' See you soon.'.repeat(20)}`
    const { decisionId } = await flag(database, school.actor('okafor'), {
      audience: { type: 'class', classId: school.classes.grade5 },
      subject: 'A subject of its own',
      body: long,
    })
    const item = (await list()).items.find((one) => one.decisionId === decisionId)!
    expect(JSON.stringify(item)).not.toContain('A subject of its own')
    expect(item.excerpt.before).toHaveLength(80)
    expect(item.excerpt.after).toHaveLength(80)
  })

  test('each filter narrows to its own', async () => {
    const all = { from: '2026-11-24', to: '2026-11-26' }
    const rivera = school.people.rivera!
    const okafor = school.people.okafor!
    expect(await decisions({ rule: 'personal-phone', personId: rivera })).toEqual([blocked.decisionId])
    expect(await decisions({ rule: 'no-such-rule' })).toEqual([])
    expect(await decisions({ clause: '1.9a', personId: rivera })).toEqual([blocked.decisionId])
    expect(await decisions({ clause: '1.9' })).toEqual([])
    expect(await decisions({ personId: rivera })).toEqual([blocked.decisionId])
    expect(await decisions({ classId: school.classes.grade3 })).toEqual([blocked.decisionId])
    expect(await decisions({ classId: school.classes.grade5, outcome: 'warn' })).toEqual([warned.decisionId])
    expect(await decisions({ outcome: 'hold' })).toEqual([held.decisionId])
    expect(await decisions({ outcome: 'block', personId: okafor, ...all })).not.toContain(blocked.decisionId)
    expect(await decisions({ effect: 'warn', personId: okafor, to: '2026-11-24' })).toEqual([
      warned.decisionId,
    ])
    expect(await decisions({ topic: 'personal-phone', personId: rivera })).toEqual([blocked.decisionId])
    expect(await decisions({ search: 'late, TEXT me', personId: rivera })).toEqual([blocked.decisionId])
    expect(await decisions({ search: 'rivera' })).toEqual([blocked.decisionId])
    expect(await decisions({ search: 'violins' })).toEqual([warned.decisionId])
  })

  test('days are the school’s: half an hour before midnight is still that day', async () => {
    expect(await decisions({ from: '2026-11-24', to: '2026-11-24', outcome: 'warn' })).toEqual([
      warned.decisionId,
    ])
    expect(await decisions({ from: '2026-11-25', to: '2026-11-25' })).toEqual([])
    expect(await decisions({ from: '2026-11-25', outcome: 'warn' })).toEqual([])
  })

  test('signs that mean something to a database mean nothing here', async () => {
    for (const search of ['%', '_', '\\', "'", "' OR true --", '%%%'])
      expect(await decisions({ search }), search).toEqual([])
  })

  test('the same text judged again is listed once, where it was first found', async () => {
    const before = (await list()).total
    const again = await submitCommunication(school.actor('rivera'), {
      communicationId: blocked.communicationId,
      version: blocked.version,
      acknowledged: [],
    })
    expect(again).toMatchObject({ ok: true, value: { state: 'blocked' } })
    const page = await list({ personId: school.people.rivera! })
    expect(page.items.map((item) => item.decisionId)).toEqual([blocked.decisionId])
    expect((await list()).total).toBe(before)
  })

  test('triage narrows by the newest verdict; "open" are those nobody looked at', async () => {
    const [item] = (await list({ personId: school.people.rivera! })).items
    const open = (await list({ triage: 'open' })).total
    const judge = (verdict: 'confirmed' | 'false-alarm' | 'needs-talk') =>
      triageFinding(auditor(), { findingId: item!.findingId, verdict, note: '' })
    expect((await judge('needs-talk')).ok).toBe(true)
    setClock(new Date('2026-11-26T18:00:00Z'))
    expect((await judge('false-alarm')).ok).toBe(true)
    expect((await list({ triage: 'open' })).total).toBe(open - 1)
    expect(await decisions({ triage: 'needs-talk' })).toEqual([])
    expect(await decisions({ triage: 'confirmed' })).toEqual([])
    expect(await decisions({ triage: 'false-alarm' })).toEqual([blocked.decisionId])
  })

  test('the choices are what there is: rules, clauses, people, classes', async () => {
    const { facets } = await list({ rule: 'no-such-rule' })
    expect(facets.rules).toContain('personal-phone')
    expect(facets.clauses).toEqual(expect.arrayContaining(['1.9a', '1.9b']))
    expect(facets.people.map((person) => person.name)).toEqual(['okafor', 'rivera'])
    expect(facets.classes.map((one) => one.title)).toEqual(['Grade 3', 'Grade 5'])
  })

  test('is the auditor’s and the Director’s, and so are the reports', async () => {
    for (const [role, actor] of everyRole(school)) {
      const expected = READERS.includes(role) ? true : 'not-allowed'
      const listed = await listFlagged(actor)
      expect(listed.ok || listed.code, role).toBe(expected)
      const report = await reportFindings(actor, 4)
      expect(report.ok || report.code, role).toBe(expected)
    }
    const stranger = await listFlagged({ ...auditor(), orgId: school.people.rivera! }).catch(() => 'throws')
    expect(stranger).toBe('throws')
  })
})

describe('pages', () => {
  test('have everything once, forwards and back', async () => {
    const grade3 = { type: 'class', classId: school.classes.grade3 } as const
    const numbers = Array.from({ length: 15 }, (_, index) => `Text me at 603-555-01${20 + index}.`)
    for (let made = 0; made < 4; made += 1)
      await flag(database, school.actor('rivera'), {
        audience: grade3,
        body: `Round ${made}. ${numbers.join(' ')}`,
      })
    const seen: string[][] = []
    let page = await list()
    const { total } = page
    expect(total).toBeGreaterThan(50)
    expect(page.previous).toBeNull()
    seen.push(page.items.map((item) => item.findingId))
    while (page.next !== null) {
      page = await list({ after: page.next })
      seen.push(page.items.map((item) => item.findingId))
    }
    expect(new Set(seen.flat()).size).toBe(total)
    expect(seen.flat()).toHaveLength(total)
    for (let index = seen.length - 2; index >= 0; index -= 1) {
      page = await list({ before: page.previous! })
      expect(page.items.map((item) => item.findingId)).toEqual(seen[index])
      expect(page.next).not.toBeNull()
    }
    expect(page.previous).toBeNull()
  })
})

describe('the report', () => {
  test('has every week, counts by the school’s weeks, and how each rule fared', async () => {
    setClock(new Date('2026-11-30T17:00:00Z'))
    const report = await reportFindings(auditor(), 4)
    if (!report.ok) throw new Error(report.code)
    expect(report.value.weeks).toEqual(['2026-11-09', '2026-11-16', '2026-11-23', '2026-11-30'])
    const inWeek = report.value.counts.filter(({ week }) => week === '2026-11-23')
    expect(inWeek.reduce((sum, one) => sum + one.findings, 0)).toBe((await list()).total)
    const phone = report.value.rules.find(({ rule }) => rule === 'personal-phone')!
    expect(phone).toMatchObject({ falseAlarms: 1, acknowledged: 0, letThrough: 0 })
    expect(phone.fired).toBe((await list({ rule: 'personal-phone' })).total)
    expect(phone.blocked).toBe(phone.fired)
    expect(phone.open).toBe(phone.fired - 1)
  })

  test('counts what authors read and sent on', async () => {
    const [item] = (await list({ outcome: 'warn' })).items
    const [row] = await database.owner.query<{ fingerprint: string }>(
      'SELECT fingerprint FROM finding WHERE id = $1',
      [item!.findingId],
    )
    const sent = await submitCommunication(school.actor('okafor'), {
      communicationId: warned.communicationId,
      version: warned.version,
      acknowledged: [row!.fingerprint],
    })
    expect(sent).toMatchObject({ ok: true, value: { state: 'sending' } })
    const report = await reportFindings(auditor(), 4)
    expect(report.ok && report.value.rules.find(({ rule }) => rule === item!.rule)).toMatchObject({
      acknowledged: 1,
      warned: 1,
    })
  })
})

describe('a filter from an address', () => {
  test('leaves out what is empty and names what it cannot read', () => {
    expect(readFilter({ rule: 'personal-phone', clause: '', from: ['2026-11-24', 'x'] })).toEqual({
      filter: { rule: 'personal-phone', from: '2026-11-24' },
      wrong: [],
    })
    expect(
      readFilter({
        from: '24.11.2026',
        personId: 'x',
        outcome: 'allow',
        after: '1_2; DROP TABLE',
        search: 'a\0b',
        triage: 'closed',
        unknown: 'x',
      }),
    ).toEqual({ filter: {}, wrong: ['outcome', 'personId', 'from', 'search', 'triage', 'after'] })
    expect(readFilter({ search: 'x'.repeat(101) }).wrong).toEqual(['search'])
  })
})
