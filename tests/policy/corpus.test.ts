import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { evaluate } from '#lib/policy/evaluate.ts'
import { REMINDER_TOPICS, ROUTING_TOPICS } from '#lib/policy/types.ts'
import { factsOf } from './school.ts'

// How the sets were written, and their figures before any tuning: corpus/README.md.
interface Line {
  id: string
  level: string
  lang: string
  body: string
  expect: { topics: string[] }
}

const folder = new URL('./corpus/', import.meta.url)
const sets = readdirSync(folder)
  .filter((f) => f.endsWith('.jsonl'))
  .map((name) => ({
    name,
    lines: readFileSync(new URL(name, folder), 'utf8')
      .split('\n')
      .filter((l) => l !== '')
      .map((l) => JSON.parse(l) as Line),
  }))
const quiet = new Set<string>([...ROUTING_TOPICS, ...REMINDER_TOPICS])

test('every topic language is there, and more innocent lines than violations of any one kind', () => {
  const lines = sets.flatMap((s) => s.lines)
  expect(new Set(lines.map((l) => l.lang)).size).toBe(10)
  const innocent = lines.filter((l) => l.level === 'innocent').length
  expect(innocent / lines.length).toBeGreaterThan(0.45)
})

describe.each(sets.map((s) => [s.name, s.lines] as const))('%s', (_, lines) => {
  test('violations are found with their topic', () => {
    const missed = lines
      .filter((l) => l.level !== 'innocent')
      .filter((l) => {
        const said = new Set<string>(evaluate(factsOf({ ...l })).findings.map((f) => f.topic))
        return !l.expect.topics.every((t) => quiet.has(t) || said.has(t))
      })
    expect(missed.map((l) => `${l.id} ${l.body}`)).toEqual([])
  })

  test('innocent messages go their way', () => {
    const marked = lines
      .filter((l) => l.level === 'innocent')
      .flatMap((l) =>
        evaluate(factsOf({ ...l }))
          .findings.filter(
            (f) => !quiet.has(f.topic) && f.effect !== 'remind' && !l.expect.topics.includes(f.topic),
          )
          .map((f) => `${l.id} ${f.effect} ${f.topic} ${f.text}`),
      )
    expect(marked).toEqual([])
  })
})
