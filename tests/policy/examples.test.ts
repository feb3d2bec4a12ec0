import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { evaluate } from '#lib/policy/evaluate.ts'
import { RULES } from '#lib/policy/rules/index.ts'
import { REMINDER_TOPICS, ROUTING_TOPICS } from '#lib/policy/types.ts'
import { factsOf } from './school.ts'

interface Line {
  id: string
  body: string
  expect: { outcome: string; topics: string[] }
}

function lines(name: string): Line[] {
  const text = readFileSync(new URL(name, import.meta.url), 'utf8')
  return text
    .split('\n')
    .filter((l) => l.trim() !== '')
    .map((l) => JSON.parse(l) as Line)
}

const LABELLED = lines('./contract-examples.jsonl')
const ADVERSARIAL = lines('./disguised.jsonl')
const INNOCENT = lines('./innocent.jsonl')
const quiet = new Set<string>(REMINDER_TOPICS)
const routing = new Set<string>([...ROUTING_TOPICS, ...REMINDER_TOPICS])

const decided = (line: Line) => {
  const decision = evaluate(factsOf({ ...line }))
  const topics = [...new Set(decision.findings.map((f) => f.topic).filter((t) => !quiet.has(t)))].sort()
  return { outcome: decision.outcome, topics }
}

test('the files are whole', () => {
  expect(LABELLED.length).toBe(135)
  expect(INNOCENT.length).toBeGreaterThanOrEqual(200)
  expect(ADVERSARIAL.length).toBeGreaterThanOrEqual(150)
})

describe.each([
  ['labelled examples of the contract', LABELLED],
  ['disguised and translated violations', ADVERSARIAL],
])('%s', (_, all) => {
  test.each(all.map((l) => [`${l.id} ${l.body.slice(0, 60)}`, l] as const))('%s', (_name, line) => {
    expect(decided(line)).toEqual({ outcome: line.expect.outcome, topics: [...line.expect.topics].sort() })
  })
})

describe('innocent school messages', () => {
  test.each(INNOCENT.map((l) => [`${l.id} ${l.body.slice(0, 60)}`, l] as const))('%s', (_, line) => {
    const content = evaluate(factsOf({ ...line })).findings.filter(
      (f) => !routing.has(f.topic) && f.effect !== 'remind',
    )
    expect(content.map((f) => `${f.effect} ${f.topic} ${f.text}`)).toEqual([])
  })
})

test('the order of the rules means nothing', () => {
  const backwards = [...RULES].reverse()
  for (const line of [...LABELLED, ...ADVERSARIAL]) {
    const facts = factsOf({ ...line })
    expect(evaluate(facts, backwards)).toEqual(evaluate(facts))
  }
})

test('every span lies inside its field and holds the marked text', () => {
  for (const line of [...LABELLED, ...ADVERSARIAL]) {
    const { message } = factsOf({ ...line })
    const fields: Record<string, string> = { subject: message.subject, body: message.body }
    message.attachments.forEach((a, i) => {
      fields[`attachments[${i}].filename`] = a.filename
      fields[`attachments[${i}].text`] = a.text
      fields[`attachments[${i}].altText`] = a.altText
      a.links.forEach((l, k) => {
        fields[`attachments[${i}].links[${k}]`] = l
      })
      a.qr.forEach((q, k) => {
        fields[`attachments[${i}].qr[${k}]`] = q
      })
      for (const [k, v] of Object.entries(a.metadata)) fields[`attachments[${i}].metadata.${k}`] = v
    })
    for (const finding of evaluate(factsOf({ ...line })).findings) {
      const field = fields[finding.field]
      expect(field, `${line.id} ${finding.field}`).toBeDefined()
      expect(finding.start).toBeGreaterThanOrEqual(0)
      expect(finding.end).toBeLessThanOrEqual(field!.length)
      expect(field!.slice(finding.start, finding.end)).toBe(finding.text)
      expect(finding.clauses.length).toBeGreaterThan(0)
    }
  }
})
