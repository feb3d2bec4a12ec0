import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { describePolicy } from '#lib/policy/describe-policy.ts'
import { EFFECT_ROWS } from '#lib/policy/effects.ts'
import { HANDBOOK } from '#lib/policy/handbook.ts'
import { MESSAGES_AR } from '#lib/policy/messages-ar.ts'
import { FAMILY_MESSAGE_IDS, MESSAGES_EN } from '#lib/policy/messages-en.ts'
import { MESSAGES_ES } from '#lib/policy/messages-es.ts'
import { MESSAGES_PT } from '#lib/policy/messages-pt.ts'
import { RULES } from '#lib/policy/rules/index.ts'
import { CONTENT_TOPICS, REMINDER_TOPICS, ROUTING_TOPICS } from '#lib/policy/types.ts'
import { SCHOOL } from './school.ts'

const CLAUSE_IDS =
  '0.1 0.2 1.1a 1.1b 1.1c 1.2 1.3a 1.3b 1.4 1.5 1.6 1.7 1.8a 1.8b 1.9a 1.9b 2.1a 2.1b 2.2a 2.2b 3.1 3.2 3.3 3.4 3.5 3.6 3.7 X1 X2 X3 X4 X5 X6 X7 X8 X9 X10'.split(
    ' ',
  )

describe('rule ⇄ registry ⇄ handbook ⇄ effects ⇄ messages', () => {
  test('every rule file is registered under its own name', () => {
    const files = readdirSync(new URL('../../lib/policy/rules/', import.meta.url))
      .filter((f) => f.endsWith('.ts') && f !== 'index.ts' && f !== 'types.ts')
      .map((f) => f.replace('.ts', ''))
    expect(RULES.map((r) => r.meta.id).sort()).toEqual(files.sort())
  })

  test('the handbook holds every clause once; each has a rule or a reason, never both', () => {
    expect(HANDBOOK.map((c) => c.id)).toEqual(CLAUSE_IDS)
    const cited = new Set([...RULES.flatMap((r) => r.meta.clauses), 'X10'])
    for (const clause of HANDBOOK) {
      expect(cited.has(clause.id) !== (clause.decidedByPeople !== undefined), clause.id).toBe(true)
    }
  })

  test('every clause, row, message and topic a rule names exists; every row and topic has a rule', () => {
    const rows = new Set<string>(EFFECT_ROWS.map((r) => r.id))
    for (const { meta } of RULES) {
      for (const clause of meta.clauses) expect(CLAUSE_IDS).toContain(clause)
      for (const row of meta.rows) expect(rows.has(row)).toBe(true)
      for (const id of meta.messages) expect(MESSAGES_EN[id]).toBeTruthy()
    }
    const used = new Set<string>([...RULES.flatMap((r) => r.meta.rows), 'rule-failed'])
    expect([...rows].filter((r) => !used.has(r))).toEqual([])
    const topics = new Set<string>([...RULES.map((r) => r.meta.topic), 'rule-failed'])
    expect([...CONTENT_TOPICS, ...ROUTING_TOPICS, ...REMINDER_TOPICS].filter((t) => !topics.has(t))).toEqual(
      [],
    )
  })

  test('messages families meet exist in four languages with the same parameters', () => {
    const params = (text: string) =>
      [...text.matchAll(/\{(\w+)/g)]
        .map((m) => m[1])
        .filter((p) => p !== 'un')
        .sort()
    for (const id of FAMILY_MESSAGE_IDS) {
      for (const catalogue of [MESSAGES_ES, MESSAGES_PT, MESSAGES_AR]) {
        const names = (text: string) =>
          new Set(params(text).filter((p) => p === 'count' || p === 'detail' || p === 'platform'))
        expect(names(catalogue[id]), id).toEqual(names(MESSAGES_EN[id]))
      }
    }
  })
})

test('the description of the policy is stable and follows the settings', () => {
  const once = describePolicy(SCHOOL.settings)
  expect(describePolicy({ ...SCHOOL.settings })).toBe(once)
  expect(describePolicy({ ...SCHOOL.settings, effects: { 'tone:staff-direct': 'hold' } })).not.toBe(once)
})
