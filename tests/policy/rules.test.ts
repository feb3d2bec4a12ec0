import { describe, expect, test } from 'vitest'
import { fineExamples } from '#components/policy/fine-examples.ts'
import { evaluate } from '#lib/policy/evaluate.ts'
import { RULES } from '#lib/policy/rules/index.ts'
import type { RuleExample } from '#lib/policy/rules/types.ts'
import { exampleFacts, factsOf } from './school.ts'

const label = (e: RuleExample) => `${e.from ?? 'teacher'} → ${e.to ?? 'direct'}: ${e.text.slice(0, 70)}`

/** Facts that only the portal knows, without which a rule cannot fire from an example. */
const PORTAL_ONLY = new Set(['device', 'own-terms'])

describe.each(RULES.map((rule) => [rule.meta.id, rule] as const))('%s', (id, rule) => {
  const { fires, passes } = rule.meta.examples

  test('has hits, and at least as many near misses', () => {
    if (!PORTAL_ONLY.has(id)) expect(fires.length).toBeGreaterThan(0)
    expect(passes.length).toBeGreaterThanOrEqual(Math.max(1, fires.length))
    const all = [...fires, ...passes].map((e) => JSON.stringify(e))
    expect(new Set(all).size).toBe(all.length)
  })

  test.each(fires.map((e) => [label(e), e] as const))('fires: %s', (_, example) => {
    const found = evaluate(exampleFacts(example)).findings.filter((f) => f.rule === id)
    expect(found.length).toBeGreaterThan(0)
    for (const finding of found) {
      expect(finding.topic).toBe(rule.meta.topic)
      expect(rule.meta.messages).toContain(finding.messageId)
    }
  })

  test('what an author is told would be fine is fine, to one family and to a class', () => {
    for (const text of fineExamples()[id] ?? []) {
      for (const to of ['direct', 'class'] as const) {
        const found = evaluate(exampleFacts({ text, to })).findings.filter((f) => f.rule === id)
        expect(found, `${to}: ${text}`).toEqual([])
      }
    }
  })

  test.each(passes.map((e) => [label(e), e] as const))('passes: %s', (_, example) => {
    expect(evaluate(exampleFacts(example)).findings.filter((f) => f.rule === id)).toEqual([])
  })
})

test('own-terms: fires on the school’s own term, with the effect of its topic', () => {
  const facts = factsOf({ body: 'See you at the Gold Room tonight.' })
  const ownTerms = [{ term: 'gold room', topic: 'off-platform-invite' as const, language: 'en' }]
  const settings = { ...facts.public.settings, ownTerms }
  const found = evaluate({ ...facts, public: { ...facts.public, settings } }).findings
  expect(found).toMatchObject([
    { rule: 'own-terms', topic: 'off-platform-invite', effect: 'block', text: 'Gold Room' },
  ])
  expect(evaluate(facts).findings).toEqual([])
})

test('device: fires on an unenrolled device, with the effect of the audience', () => {
  const facts = factsOf({ body: 'Thank you.', audience: 'class' })
  const on = (deviceEnrolled: boolean | null, audience: 'class' | 'staff') =>
    evaluate({
      ...facts,
      message: { ...facts.message, audience },
      server: { ...facts.server!, deviceEnrolled },
    }).findings.filter((f) => f.rule === 'device')
  expect(on(false, 'class').map((f) => f.effect)).toEqual(['warn'])
  expect(on(false, 'staff').map((f) => f.effect)).toEqual(['remind'])
  expect(on(true, 'class')).toEqual([])
  expect(on(null, 'class')).toEqual([])
})
