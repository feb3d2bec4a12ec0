/**
 * Prints how the engine does on the labelled corpus (tests/policy/corpus): precision and recall by topic, recall by
 * language and disguise, innocents stopped and warned, spans. `npm run policy:corpus [-- file.jsonl …]`.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { evaluate } from '#lib/policy/evaluate.ts'
import { REMINDER_TOPICS, ROUTING_TOPICS } from '#lib/policy/types.ts'
import { checkLineSchema, schoolSchema } from './policy-check/schema.ts'
import { schoolFacts } from './policy-check/school-facts.ts'

interface Line {
  id: string
  level: string
  lang: string
  expect: { outcome: string; topics: string[] }
  spans?: [string, number, number][]
}

const HOME = new URL('../tests/policy/', import.meta.url)
const quiet = new Set<string>([...REMINDER_TOPICS, ...ROUTING_TOPICS])

function linesOf(file: URL | string): Line[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((l) => l.trim() !== '')
    .map((l) => JSON.parse(l) as Line)
}

const percent = (part: number, whole: number) =>
  whole === 0 ? '—' : `${((100 * part) / whole).toFixed(1)} % (${part}/${whole})`

class Tally {
  readonly rows = new Map<string, { found: number; asked: number; said: number }>()
  row(key: string) {
    let row = this.rows.get(key)
    if (!row) {
      row = { found: 0, asked: 0, said: 0 }
      this.rows.set(key, row)
    }
    return row
  }
}

function report(lines: readonly Line[]): string {
  const school = schoolSchema.parse(JSON.parse(readFileSync(new URL('example-school.json', HOME), 'utf8')))
  const facts = schoolFacts(school)
  const topics = new Tally()
  const languages = new Tally()
  const levels = new Tally()
  let innocents = 0
  let stopped = 0
  let warned = 0
  let marked = 0
  let overlapping = 0
  let exact = 0
  for (const line of lines) {
    const decision = evaluate(facts.factsFor(checkLineSchema.parse(line)))
    const asked = line.expect.topics.filter((t) => !quiet.has(t))
    const content = decision.findings.filter((f) => !quiet.has(f.topic))
    const said = new Set<string>(content.map((f) => f.topic))
    if (
      decision.outcome === line.expect.outcome &&
      said.size === asked.length &&
      asked.every((t) => said.has(t))
    )
      exact++
    for (const topic of said) {
      const row = topics.row(topic)
      row.said++
      if (asked.includes(topic)) row.found++
    }
    for (const topic of asked) topics.row(topic).asked++
    if (line.level === 'innocent') {
      innocents++
      const more = content.filter((f) => !asked.includes(f.topic))
      if (more.some((f) => f.effect === 'hold' || f.effect === 'block')) stopped++
      else if (more.some((f) => f.effect === 'warn')) warned++
      continue
    }
    const hit = asked.every((t) => said.has(t))
    for (const row of [languages.row(line.lang), levels.row(line.level)]) {
      row.asked++
      if (hit) row.found++
    }
    if (!hit || !line.spans) continue
    marked++
    const overlaps = content.some((f) =>
      line.spans?.some(([field, start, end]) => f.field === field && f.start < end && f.end > start),
    )
    if (overlaps) overlapping++
  }
  const recalls = (title: string, tally: Tally) => [
    '',
    title,
    ...[...tally.rows].sort().map(([key, r]) => `  ${key.padEnd(26)} recall ${percent(r.found, r.asked)}`),
  ]
  return [
    `${lines.length} lines, decided exactly as labelled: ${percent(exact, lines.length)}`,
    `innocent: held or blocked ${percent(stopped, innocents)}, warned ${percent(warned, innocents)}`,
    `marked words overlap the labelled ones: ${percent(overlapping, marked)}`,
    ...recalls('By disguise', levels),
    ...recalls('By language', languages),
    '',
    'By topic',
    ...[...topics.rows]
      .sort()
      .map(
        ([key, r]) =>
          `  ${key.padEnd(26)} recall ${percent(r.found, r.asked).padEnd(20)} precision ${percent(r.found, r.said)}`,
      ),
  ].join('\n')
}

const named = process.argv.slice(2)
const folder = new URL('corpus/', HOME)
const files = readdirSync(folder)
  .filter((f) => f.endsWith('.jsonl'))
  .sort()
const lines = named.length > 0 ? named.flatMap(linesOf) : files.flatMap((f) => linesOf(new URL(f, folder)))
console.log(report(lines))
if (named.length === 0)
  console.log('\nThese sets were tuned on; figures at first sight are in tests/policy/corpus/README.md.')
