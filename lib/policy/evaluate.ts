/**
 * The decision: every rule runs over one reading; the outcome is the greatest effect found. Pure, so the browser,
 * the server, the command line and a replay answer alike. No error path ends in allow.
 */
import { EFFECT_RANK, effectFor } from './effects.ts'
import { fingerprintOf } from './fingerprint-finding.ts'
import { type Reading, readMessage } from './read-message.ts'
import { RULES } from './rules/index.ts'
import type { RawFinding, Rule } from './rules/types.ts'
import type { Decision, Effect, Facts, Finding, Outcome } from './types.ts'

/** Clauses whose blocked findings the Director may except, one by one. */
const EXCEPTABLE = new Set(['1.1b', '1.7', '1.8a', '1.9a', '1.9b'])

function lacks(rule: Rule, facts: Facts): boolean {
  return rule.meta.needs.some(
    (scope) => (scope === 'actor' && !facts.actor) || (scope === 'server' && !facts.server),
  )
}

function effectOf(raw: RawFinding, reading: Reading): Effect | null {
  const standard = effectFor(raw.row, reading.cell, reading.facts.public.settings.effects)
  const effect = raw.effect ?? standard
  if (effect === null) return null
  const isAlert = reading.message.kind === 'alert' && reading.party === 'staff'
  if (!isAlert || effect === 'remind') return effect
  return raw.firm ? 'block' : 'warn'
}

function finish(rule: Rule, raw: RawFinding, reading: Reading): Finding | null {
  const effect = effectOf(raw, reading)
  if (effect === null) return null
  const original = raw.segment.original
  const start = Math.max(0, Math.min(raw.start, original.length))
  const end = Math.max(start, Math.min(raw.end, original.length))
  const text = original.slice(start, end)
  const clauses = raw.clauses ?? rule.meta.clauses
  const fingerprint = fingerprintOf(rule.meta.id, raw.segment.field, text)
  const excepted =
    effect === 'block' &&
    clauses.some((c) => EXCEPTABLE.has(c)) &&
    raw.row !== 'media-consent' &&
    (reading.facts.server?.exceptions.includes(fingerprint) ?? false)
  return {
    rule: rule.meta.id,
    topic: raw.topic ?? rule.meta.topic,
    kind: rule.meta.kind,
    clauses,
    effect: excepted ? 'hold' : effect,
    field: raw.segment.field,
    start,
    end,
    text,
    messageId: raw.messageId,
    params: raw.params ?? {},
    evidence: {
      ...(raw.readAs === undefined ? {} : { readAs: raw.readAs }),
      features: excepted ? [...(raw.features ?? []), 'excepted'] : (raw.features ?? []),
    },
    ...(raw.repair ? { repair: raw.repair } : {}),
    fingerprint,
  }
}

/** A rule that threw, or lacked a fact on the server: held, and says which rule. */
function failed(rule: Rule, reading: Reading, reason: 'threw' | 'missing-facts'): Finding | null {
  const body = reading.body
  const raw: RawFinding = {
    row: 'rule-failed',
    segment: body,
    start: 0,
    end: 0,
    messageId: 'rule-failed',
    params: { rule: rule.meta.id },
    features: [reason],
    clauses: ['X10'],
  }
  const finding = finish(
    { ...rule, meta: { ...rule.meta, topic: 'rule-failed', kind: 'content' } },
    raw,
    reading,
  )
  if (!finding) return null
  const keepsHold = rule.meta.topic === 'student-media' && finding.effect === 'warn'
  return keepsHold ? { ...finding, effect: 'hold' } : finding
}

/** What was not read cannot be allowed. */
function tooLong(reading: Reading): Finding[] {
  const meta: Rule['meta'] = {
    id: 'too-long',
    topic: 'rule-failed',
    kind: 'content',
    clauses: ['X10'],
    title: 'Longer than can be checked',
    needs: [],
    inBrowser: 'partial',
    rows: ['rule-failed'],
    messages: ['too-long'],
    examples: { fires: [], passes: [] },
  }
  const raw: RawFinding = {
    row: 'rule-failed',
    segment: reading.body,
    start: 0,
    end: 0,
    messageId: 'too-long',
  }
  const finding = finish({ meta, check: () => [] }, raw, reading)
  return finding ? [finding] : []
}

function outcomeOf(findings: readonly Finding[]): Outcome {
  let rank = 0
  for (const finding of findings) rank = Math.max(rank, EFFECT_RANK[finding.effect])
  return (['allow', 'warn', 'hold', 'block'] as const)[rank] as Outcome
}

const byPlace = (a: Finding, b: Finding) =>
  EFFECT_RANK[b.effect] - EFFECT_RANK[a.effect] ||
  compare(a.field, b.field) ||
  a.start - b.start ||
  compare(a.rule, b.rule)
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** `rules`: the registry, unless a test or a rehearsal brings its own. */
export function evaluate(facts: Facts, rules: readonly Rule[] = RULES): Decision {
  const reading = readMessage(facts)
  const findings: Finding[] = []
  const notEvaluatedHere: string[] = []
  for (const rule of rules) {
    if (lacks(rule, facts)) {
      if (facts.at === 'browser') {
        if (rule.meta.inBrowser === 'skip') notEvaluatedHere.push(rule.meta.id)
      } else {
        const finding = failed(rule, reading, 'missing-facts')
        if (finding) findings.push(finding)
        continue
      }
      if (rule.meta.inBrowser === 'skip') continue
    }
    try {
      for (const raw of rule.check(reading)) {
        const finding = finish(rule, raw, reading)
        if (finding) findings.push(finding)
      }
    } catch {
      const finding = failed(rule, reading, 'threw')
      if (finding) findings.push(finding)
    }
  }
  if (reading.truncated) findings.push(...tooLong(reading))
  findings.sort(byPlace)
  return { outcome: outcomeOf(findings), findings, notEvaluatedHere: notEvaluatedHere.sort(compare) }
}
