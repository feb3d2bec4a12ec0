/**
 * How the engine does on labelled messages: precision and recall by topic, recall by language and disguise, innocents
 * stopped and warned, spans.
 *
 * `npm run policy:corpus` prints it for tests/policy/corpus; `-- file.jsonl …` for other files; `-- --first-sight NAME
 * file.jsonl …` also keeps the figures as those of a set nobody has tuned on, for the policy page to draw; `--
 * --keep-known` writes down which lines of the corpus go wrong, so that the test finds what goes wrong besides.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { now } from '#lib/runtime/clock.ts'
import { schoolSchema } from './policy-check/schema.ts'
import { schoolFacts } from './policy-check/school-facts.ts'
import { type CorpusLine, type Measured, measureCorpus } from './policy-corpus/measure.ts'

const HOME = new URL('../tests/policy/', import.meta.url)
const KEPT = new URL('../components/policy/measured/first-sight.json', import.meta.url)

function linesOf(file: URL | string): CorpusLine[] {
  try {
    return readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => JSON.parse(line) as CorpusLine)
  } catch (error) {
    console.error(`${file} cannot be read as labelled lines: ${(error as Error).message}`)
    process.exit(2)
  }
}

const percent = (part: number, whole: number) =>
  whole === 0 ? '—' : `${((100 * part) / whole).toFixed(1)} % (${part}/${whole})`

function print(measured: Measured): string {
  const { lines, exact, innocents, spans } = measured
  const rows = <T>(table: Record<string, T>, say: (row: T) => string) =>
    Object.entries(table)
      .sort(([a], [b]) => a.localeCompare(b))
      .map(([key, row]) => `  ${key.padEnd(26)} ${say(row)}`)
  return [
    `${lines} lines, decided exactly as labelled: ${percent(exact, lines)}`,
    `innocent: held or blocked ${percent(innocents.stopped, innocents.lines)}, warned ${percent(innocents.warned, innocents.lines)}`,
    `marked words overlap the labelled ones: ${percent(spans.overlapping, spans.marked)}`,
    '',
    'By disguise',
    ...rows(measured.levels, (row) => `recall ${percent(row.found, row.asked)}`),
    '',
    'By language',
    ...rows(
      measured.languages,
      (row) =>
        `recall ${percent(row.found, row.asked).padEnd(20)} innocents troubled ${percent(row.troubled, row.innocents)}`,
    ),
    '',
    'By topic',
    ...rows(
      measured.topics,
      (row) => `recall ${percent(row.found, row.asked).padEnd(20)} precision ${percent(row.found, row.said)}`,
    ),
  ].join('\n')
}

const given = process.argv.slice(2)
const keepKnown = given[0] === '--keep-known'
const name = given[0] === '--first-sight' ? given[1] : undefined
const named = keepKnown ? [] : name === undefined ? given : given.slice(2)
const corpus = new URL('corpus/', HOME)
const files =
  named.length > 0
    ? named
    : readdirSync(corpus)
        .filter((file) => file.endsWith('.jsonl'))
        .sort()
        .map((file) => new URL(file, corpus))
const school = schoolSchema.parse(JSON.parse(readFileSync(new URL('example-school.json', HOME), 'utf8')))
const measured = measureCorpus(files.flatMap(linesOf), schoolFacts(school))
console.log(print(measured))
if (name !== undefined) {
  const kept = JSON.parse(readFileSync(KEPT, 'utf8')) as { name: string }[]
  const { wrong: _, ...figures } = measured
  const entry = { name, on: now().toISOString().slice(0, 10), ...figures }
  const others = kept.filter((one) => one.name !== name)
  writeFileSync(KEPT, `${JSON.stringify([...others, entry], null, 2)}\n`)
}
if (keepKnown) writeFileSync(new URL('known.json', corpus), `${JSON.stringify(measured.wrong, null, 2)}\n`)
