import { beforeAll, expect, test } from 'vitest'
import type { Actor } from '#lib/access/types.ts'
import { listEvents } from '#lib/audit/list-events.ts'
import { exportFlagged } from '#lib/communications/export-flagged.ts'
import type { FlaggedFilter } from '#lib/communications/flagged/types.ts'
import { setClock } from '#lib/runtime/clock.ts'
import { makePipeline, type Pipeline } from '#tests/communications/pipeline-fixture.ts'
import { NOON } from '#tests/directory/school-fixture.ts'
import { createTestDatabase } from '#tests/support/database.ts'
import { everyRole, flag, READERS } from './flagged-fixture.ts'
import { readCsv } from './read-csv.ts'

const database = await createTestDatabase()
let school: Pipeline

beforeAll(async () => {
  setClock(NOON)
  school = await makePipeline(database)
})

const HOSTILE = [
  '=HYPERLINK("http://evil.example","a") 603-555-0141',
  '+1 603-555-0142 is mine',
  '@me: 603-555-0143',
  '-603-555-0144 or later',
  '\t603-555-0145',
  '＝1+1; text me at 603-555-0146',
  '"quotes", commas; and\nline breaks: 603-555-0147',
]

async function csv(actor: Actor, filter: FlaggedFilter = {}): Promise<string> {
  const exported = await exportFlagged(actor, filter)
  if (!exported.ok) throw new Error(exported.code)
  let text = ''
  for await (const lines of exported.value.lines) text += lines
  return text
}

test('an export has every match, runs nothing, and gives back what was written', async () => {
  for (const body of HOSTILE)
    await flag(database, school.actor('rivera'), {
      audience: { type: 'class', classId: school.classes.grade3 },
      body,
    })
  await database.owner.query(`UPDATE person SET display_name = '=cmd|calc' WHERE id = $1`, [
    school.people.okafor,
  ])
  const okafor = { ...school.actor('okafor'), displayName: '=cmd|calc' }
  await flag(database, okafor, {
    audience: { type: 'class', classId: school.classes.grade5 },
    body: 'Text me at 603-555-0148.',
  })
  const text = await csv(school.actor('auditor'))
  expect(text.startsWith('\ufeff"decided"')).toBe(true)
  const [head, ...rows] = readCsv(text)
  const column = (name: string, row: string[]) => row[head!.indexOf(name)]!
  expect(rows.length).toBeGreaterThanOrEqual(HOSTILE.length)
  for (const cell of rows.flat()) expect(cell).not.toMatch(/^[\s\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r\n]/u)
  expect(rows.map((row) => column('sender', row))).toContain("'=cmd|calc")
  const words = rows.map((row) => column('before', row) + column('marked', row) + column('after', row))
  expect(words).toContain('"quotes", commas; and\nline breaks: 603-555-0147')
  expect(words.some((one) => one.startsWith("'=HYPERLINK("))).toBe(true)
  expect(words.some((one) => one.startsWith("'＝1+1"))).toBe(true)
  expect(new Set(rows.map((row) => column('finding', row))).size).toBe(rows.length)
})

test('it is filtered as the list is, goes past a batch, and is recorded with its rows', async () => {
  const numbers = Array.from({ length: 90 }, (_, index) => `Text me at 603-555-01${10 + index}.`)
  for (let made = 0; made < 12; made += 1)
    await flag(database, school.actor('okafor'), {
      audience: { type: 'class', classId: school.classes.grade5 },
      body: `Round ${made}. ${numbers.join(' ')}`,
    })
  const all = readCsv(await csv(school.actor('director'))).slice(1)
  expect(all.length).toBeGreaterThan(1_000)
  const [counted] = await database.owner.query<{ n: number }>(
    `SELECT count(*)::int AS n FROM finding WHERE kind = 'content' AND effect <> 'remind'`,
  )
  expect(all).toHaveLength(counted!.n)
  const one = readCsv(await csv(school.actor('auditor'), { personId: school.people.rivera! })).slice(1)
  expect(one.length).toBeLessThan(20)
  const events = await listEvents(school.actor('auditor'), { types: ['export.made'] })
  expect(events.ok && events.value.events.map((event) => event.payload)).toEqual([
    { what: 'flagged', rows: one.length },
    { what: 'flagged', rows: all.length },
    expect.objectContaining({ what: 'flagged' }),
  ])
})

test('only the auditor and the Director export, and a refusal is no export', async () => {
  const before = await listEvents(school.actor('auditor'), { types: ['export.made'] })
  for (const [role, actor] of everyRole(school)) {
    if (READERS.includes(role)) continue
    expect(await exportFlagged(actor, {}), role).toMatchObject({ code: 'not-allowed' })
  }
  const after = await listEvents(school.actor('auditor'), { types: ['export.made'] })
  expect(after).toEqual(before)
})
