import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { replayPeriod } from '#lib/communications/replay-period.ts'
import type { ReplayResult } from '#lib/communications/replaying/types.ts'
import { loadDemoSchool } from '#lib/demo/load-demo-school.ts'
import { drawLots } from '#lib/demo/year/draw-lots.ts'
import { spreadTimes } from '#lib/demo/year/spread-times.ts'
import { OUTCOMES } from '#lib/policy/types.ts'
import { verifyDatabase } from '#tests/audit/log.ts'
import { createTestDatabase } from '#tests/support/database.ts'

const database = await createTestDatabase()
const COUNT = 900
let written = 0

beforeAll(async () => {
  ;({ communications: written } = await loadDemoSchool({ communications: COUNT, progress: () => {} }))
}, 180_000)

const count = async (sql: string) =>
  Number((await database.owner.query<{ n: string }>(`SELECT count(*) AS n ${sql}`))[0]?.n)

describe('a small year', () => {
  test('has as many messages as asked for, over the year, in several languages, by nobody from elsewhere', async () => {
    expect(written).toBeGreaterThanOrEqual(COUNT)
    expect(await count(`FROM communication WHERE created_at < now() - interval '300 days'`)).toBeGreaterThan(
      COUNT / 20,
    )
    expect(await count('FROM (SELECT DISTINCT lang FROM revision) l')).toBeGreaterThanOrEqual(9)
    // The demo school's own people: nobody was added for the traffic.
    expect(await count('FROM person')).toBeLessThan(100)
    expect(await count('FROM student')).toBeLessThan(70)
  })

  test('sent most of it; some was held and approved, returned, blocked', async () => {
    const rows = await database.owner.query<{ state: string; n: number }>(
      'SELECT state, count(*)::int AS n FROM communication GROUP BY 1',
    )
    const states = Object.fromEntries(rows.map(({ state, n }) => [state, n]))
    expect(states.sent).toBeGreaterThan(COUNT * 0.9)
    for (const state of ['blocked', 'returned', 'held']) expect(states[state], state).toBeGreaterThan(0)
    expect(await count(`FROM disposition WHERE kind = 'approved'`)).toBeGreaterThan(3)
    expect(await count('FROM acknowledgement')).toBeGreaterThan(0)
  })

  test('nothing is out that the gate would not let out, and nothing lies in the future', async () => {
    expect(
      await count(`FROM release l JOIN decision d ON d.id = l.decision_id WHERE d.outcome = 'block'
        OR (d.outcome = 'warn' AND NOT EXISTS (SELECT FROM acknowledgement a WHERE a.decision_id = d.id))
        OR (d.outcome = 'hold' AND NOT EXISTS (SELECT FROM disposition x WHERE x.decision_id = d.id AND x.kind = 'approved'))`),
    ).toBe(0)
    expect(
      await count(`FROM communication WHERE state = 'sent' AND NOT EXISTS (
      SELECT FROM live_release l WHERE l.communication_id = communication.id)`),
    ).toBe(0)
    expect(await count(`FROM audit_event WHERE at > now() + interval '5 minutes'`)).toBe(0)
  })

  test('its log verifies, with every event in its place', async () => {
    const report = await verifyDatabase(mkdtempSync(join(tmpdir(), 'year-')))
    expect(report).toMatchObject({ intact: true, problems: [], unsequenced: { count: 0 } })
    expect(report.treeSize).toBe(await count('FROM audit_event'))
  })

  test('tried again with the same rules and what was known then, everything is the same', async () => {
    const [row] = await database.owner.query<{ org: string; director: string; role: string }>(
      `SELECT a.org_id AS org, a.person_id AS director, a.id AS role FROM role_assignment a WHERE role = 'director'`,
    )
    const began = await replayPeriod(
      {
        orgId: row!.org,
        personId: row!.director,
        role: 'director',
        jobTitle: null,
        groupId: null,
        roleAssignmentId: row!.role,
        sessionId: row!.role,
        locale: 'en',
        displayName: 'Dr Whitfield',
        label: 'Director',
      },
      { policy: 'in-force', from: '2020-01-01', to: '2100-01-01' },
      new AbortController().signal,
      database.connections.app,
    )
    let result: ReplayResult | undefined
    if (began.ok)
      for await (const event of began.value.events) if (event.type === 'done') result = event.result
    expect(result?.counts).toMatchObject({
      otherFindings: 0,
      withoutRoster: 0,
      consentRead: 0,
      unreadable: 0,
    })
    for (const was of OUTCOMES)
      for (const isNow of OUTCOMES)
        if (was !== isNow) expect(result?.counts.outcomes[was][isNow], `${was} → ${isNow}`).toBe(0)
    expect(result?.counts.done).toBeGreaterThanOrEqual(COUNT)
  }, 60_000)
})

describe('chance', () => {
  test('the same seed draws the same lots, another one others', () => {
    const draw = (seed: number) => Array.from({ length: 20 }, () => drawLots(seed).below(1_000_000))
    const lots = drawLots(7)
    const again = drawLots(7)
    expect(Array.from({ length: 50 }, () => lots.below(1000))).toEqual(
      Array.from({ length: 50 }, () => again.below(1000)),
    )
    expect(draw(7)).not.toEqual(draw(8))
  })

  test('times are as many as asked, in order, inside the span, and rest in summer', () => {
    const [from, until] = [new Date('2025-11-24T05:00:00Z'), new Date('2026-11-24T05:00:00Z')]
    const times = spreadTimes(drawLots(1), from, until, 5_000, 'America/New_York')
    expect(times).toHaveLength(5_000)
    expect(times).toEqual([...times].sort((a, b) => a.getTime() - b.getTime()))
    expect(times[0]!.getTime()).toBeGreaterThanOrEqual(from.getTime())
    expect(times.at(-1)!.getTime()).toBeLessThan(until.getTime())
    const inJuly = times.filter((at) => at.toISOString().startsWith('2026-07')).length
    const inMarch = times.filter((at) => at.toISOString().startsWith('2026-03')).length
    expect(inJuly * 5).toBeLessThan(inMarch)
  })
})
