/** Lines of tests/policy/training/named as the engine reads them: `[[app]]`, `{{child}}`. */
import { readdirSync, readFileSync } from 'node:fs'
import { privateDetailsOf } from '#lib/policy/detectors/children/private-details.ts'
import { FOUND, withApps, withChildren } from '#lib/policy/detectors/named-uses.ts'
import { namedFeatures, readAround, type WindowFeatures } from '#lib/policy/model/judge-sentences.ts'
import { type Reading, readMessage } from '#lib/policy/read-message.ts'
import { checkLineSchema, schoolSchema } from '../policy-check/schema.ts'
import { schoolFacts } from '../policy-check/school-facts.ts'
import { FOLDS } from './read-samples.ts'

export type Named = 'app' | 'child'

export interface NamedSample {
  /** A line may have several: `class+child`. */
  labels: readonly string[]
  lang: string
  text: string
  fold: number
  /** What the detectors found by lists: `chat`, `detail` …, as the labels say it. */
  found: string[]
  /** What the label was given for. */
  meant: WindowFeatures[]
  /** What the engine will look at. */
  windows: WindowFeatures[]
}

const MARKS = { app: /\[\[(.+?)\]\]/g, child: /\{\{(.+?)\}\}/g }
const TESTS = new URL('../../tests/policy/', import.meta.url)
const ANY_MARK = /\[\[|\]\]|\{\{|\}\}/g

/** A school that has the children a line names. */
function factsOf(marked: string) {
  const names = new Set([...marked.matchAll(MARKS.child)].map((match) => match[1] as string))
  const students = [...names].map((name, i) => {
    const [first = '', ...rest] = name.split(' ')
    const last = rest.join(' ') || 'Zyxwv'
    return { id: String(26_000 + i), first, last, full: `${first} ${last}`, aliases: [name] }
  })
  return schoolFacts(schoolSchema.parse({ name: 'School', students }))
}

function toSample(
  reading: Reading,
  of: Named,
  line: Pick<NamedSample, 'labels' | 'lang' | 'text' | 'fold'>,
): NamedSample | null {
  const text = of === 'app' ? withApps(reading, reading.body) : withChildren(reading, reading.body)
  const around = readAround(text.tokens, text.sentences)
  if (around.length === 0) return null
  const windows = around.flatMap((one) => one.windows.map((window) => namedFeatures(text, window)))
  // Which of several sentences is meant nobody has said.
  const meant = around.length === 1 ? windows : [namedFeatures(text, [0, text.tokens.length])]
  const found = Object.entries(FOUND).filter(([, list]) => text.known.some((one) => one.list === list))
  return { ...line, found: found.map(([use]) => use), meant, windows }
}

function readMarked(marked: string): Reading {
  const message = { id: 'line', senderRole: 'teacher', audience: 'class', body: marked.replace(ANY_MARK, '') }
  return readMessage(factsOf(marked).factsFor(checkLineSchema.parse(message)))
}

const foldOf = (line: number) => Math.floor(line / 5) % FOLDS
const linesOf = (file: URL) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')

/** `unknown`: lines whose app or child the engine's lists do not know. */
export function readNamed(of: Named, folder: URL): { samples: NamedSample[]; unknown: string[] } {
  const unknown: string[] = []
  const samples = readdirSync(folder)
    .filter((file) => file.endsWith('.tsv'))
    .sort()
    .flatMap((file) =>
      linesOf(new URL(file, folder))
        .filter((line) => line.search(MARKS[of]) >= 0)
        .flatMap((line, i) => {
          const [label = '', text = ''] = line.split('\t')
          const about = { labels: label.split('+'), lang: file.replace('.tsv', ''), text, fold: foldOf(i) }
          const sample = toSample(readMarked(text), of, about)
          if (!sample) unknown.push(line)
          return sample ?? []
        }),
    )
  return { samples, unknown }
}

const LABELS: Readonly<Record<string, string>> = {
  'off-platform-invite': 'chat',
  'unofficial-parent-group': 'group',
  'personal-social': 'page',
  'classroom-social-media': 'class',
  'underage-platform': 'child',
}
/** To one family or among staff the same words about a child may be right. */
const TO_MANY = new Set(['class', 'school', 'public'])

/** The lines of the corpus and the examples that name one; what is told of a child only where it is plain which rule spoke. */
export function readNamedInCorpus(of: Named): NamedSample[] {
  const school = schoolSchema.parse(JSON.parse(readFileSync(new URL('example-school.json', TESTS), 'utf8')))
  const facts = schoolFacts(school)
  const corpus = readdirSync(new URL('corpus/', TESTS)).filter((file) => file.endsWith('.jsonl'))
  return [...corpus.sort().map((file) => `corpus/${file}`), 'disguised.jsonl', 'innocent.jsonl']
    .flatMap((file) => linesOf(new URL(file, TESTS)))
    .flatMap((line, i) => {
      const { expect, lang, ...message } = JSON.parse(line) as { expect?: { topics: string[] }; lang: string }
      const topics = expect?.topics ?? []
      const checked = checkLineSchema.parse(message)
      const reading = readMessage(facts.factsFor(checked))
      const about = { lang, text: checked.body, fold: foldOf(i) }
      if (of === 'app') {
        const labels = topics.flatMap((topic) => LABELS[topic] ?? [])
        return toSample(reading, of, { ...about, labels: labels.length > 0 ? labels : ['innocent'] }) ?? []
      }
      const told = topics.includes('student-pii')
      if (!TO_MANY.has(checked.audience) || (told && privateDetailsOf(reading).length === 0)) return []
      return toSample(reading, of, { ...about, labels: [told ? 'detail' : 'innocent'] }) ?? []
    })
}
