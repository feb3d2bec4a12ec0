import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { evaluate } from '#lib/policy/evaluate.ts'
import { REMINDER_TOPICS, ROUTING_TOPICS } from '#lib/policy/types.ts'
import { ADDRESS_DISGUISES, NUMBER_DISGUISES, PLACES, TEXT_DISGUISES } from './disguises.ts'
import { factsOf } from './school.ts'

interface Line {
  id: string
  level: string
  lang: string
  body: string
  attachments?: unknown[]
  expect: { outcome: string; topics: string[] }
  spans?: [string, number, number][]
}

const corpus = ['first', 'second', 'third'].flatMap((name) =>
  readFileSync(new URL(`./corpus/${name}.jsonl`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line),
)
const quiet = new Set<string>([...ROUTING_TOPICS, ...REMINDER_TOPICS])
const topicsOf = (line: Record<string, unknown>) =>
  new Set<string>(evaluate(factsOf(line)).findings.map((finding) => finding.topic))
const plain = (topic: string) =>
  corpus.filter((line) => line.level === 'plain' && line.expect.topics.includes(topic) && !line.attachments)
/** Lines whose marked words in the body fit `shape`, with the words before and after. */
const around = (topic: string, shape: RegExp) =>
  plain(topic).flatMap((line) => {
    const [field, start, end] = line.spans?.[0] ?? ['', 0, 0]
    const detail = line.body.slice(start, end)
    return field === 'body' && shape.test(detail)
      ? [{ line, detail, before: line.body.slice(0, start), after: line.body.slice(end) }]
      : []
  })

const numbers = around('personal-phone', /^\D*(?:\d\D{0,2}){10}\D*$/)
const addresses = around('personal-email', /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/)

test('there is something to disguise, in twenty ways and more', () => {
  expect(numbers.length).toBeGreaterThanOrEqual(20)
  expect(addresses.length).toBeGreaterThanOrEqual(5)
  expect(Object.keys(NUMBER_DISGUISES).length).toBeGreaterThanOrEqual(20)
  expect(new Set(numbers.map(({ line }) => line.lang)).size).toBeGreaterThanOrEqual(8)
})

describe.each(Object.entries(NUMBER_DISGUISES))('a number, %s', (_, disguise) => {
  test('stays found', () => {
    const lost = numbers
      .map(({ line, detail, before, after }) => ({ ...line, body: before + disguise(detail) + after }))
      .filter((line) => !topicsOf(line).has('personal-phone'))
    expect(lost.map((line) => `${line.id} ${line.body}`)).toEqual([])
  })
})

describe.each(Object.entries(ADDRESS_DISGUISES))('an address, %s', (_, disguise) => {
  test('stays found', () => {
    const lost = addresses
      .map(({ line, detail, before, after }) => ({ ...line, body: before + disguise(detail) + after }))
      .filter((line) => !topicsOf(line).has('personal-email'))
    expect(lost.map((line) => `${line.id} ${line.body}`)).toEqual([])
  })
})

describe.each(Object.entries(TEXT_DISGUISES))('any words, %s', (_, disguise) => {
  test.each(['personal-phone', 'off-platform-invite', 'unprofessional', 'classroom-social-media'])(
    '%s stays found',
    (topic) => {
      const lost = plain(topic)
        .map((line) => ({ ...line, body: disguise(line.body) }))
        .filter((line) => !topicsOf(line).has(topic))
      expect(lost.map((line) => `${line.id} ${line.body}`)).toEqual([])
    },
  )

  test('the innocent stay innocent', () => {
    const marked = corpus
      .filter((line) => line.level === 'innocent' && !line.attachments)
      .map((line) => ({ ...line, body: disguise(line.body) }))
      .filter((line) => [...topicsOf(line)].some((t) => !quiet.has(t) && !line.expect.topics.includes(t)))
    expect(marked.map((line) => `${line.id} ${line.body}`)).toEqual([])
  })
})

describe.each(Object.entries(PLACES))('in another place: %s', (place, put) => {
  test.each(['personal-phone', 'personal-email', 'off-platform-invite', 'unprofessional'])(
    '%s stays found',
    (topic) => {
      const lost = plain(topic)
        .map((line) => ({ ...line, ...put(line.body, 'See the sheet, please.') }))
        .filter((line) => !topicsOf(line).has(topic))
      expect(lost.map((line) => `${line.id} ${line.body}`)).toEqual([])
    },
  )

  test('the innocent stay innocent', () => {
    const marked = corpus
      .filter((line) => line.level === 'innocent' && !line.attachments)
      .map((line) => ({ ...line, ...put(line.body, 'See the sheet, please.') }))
      .filter((line) =>
        [...topicsOf(line)].some(
          (t) => !quiet.has(t) && t !== 'accessibility' && !line.expect.topics.includes(t),
        ),
      )
    expect(marked.map((line) => `${place} ${line.id} ${line.body}`)).toEqual([])
  })
})
