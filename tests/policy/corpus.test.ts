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

// What the engine is known to miss or to mark wrongly, by id: `npm run policy:corpus -- --keep-known` writes it anew.
const known = new Set(
  JSON.parse(readFileSync(new URL('./corpus/known.json', import.meta.url), 'utf8')) as string[],
)

test('what is known to go wrong is little, and is there', () => {
  const ids = sets.flatMap((set) => set.lines.map((line) => line.id))
  expect([...known].filter((id) => !ids.includes(id))).toEqual([])
  expect(known.size / ids.length).toBeLessThan(0.04)
})

describe.each(sets.map((s) => [s.name, s.lines.filter((line) => !known.has(line.id))] as const))(
  '%s',
  (_, lines) => {
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
  },
)
