import { evaluate } from '#lib/policy/evaluate.ts'
import { exampleFacts } from '#lib/policy/example-facts.ts'
import { EXAMPLE_REGISTERS } from '#lib/policy/example-school.ts'
import { compileRegisters, type RegisterIndex } from '#lib/policy/registers.ts'
import { RULES } from '#lib/policy/rules/index.ts'
import type { Rule, RuleExample } from '#lib/policy/rules/types.ts'
import type { Decision, PolicySettings } from '#lib/policy/types.ts'
import { compareSettings } from './compare-settings.ts'
import type { StoredPolicySettings } from './schema.ts'
import type { BrokenExample, Difference, ExampleCheck, ShiftedExample } from './types.ts'
import { undoDifference } from './undo-difference.ts'

/** So many failing examples are looked into for their cause; the rest are listed without one. */
const MOST_TRACED = 20

interface Judge {
  settings: PolicySettings
  registers: RegisterIndex
}

/**
 * The invented school of the examples with what the settings add to its registers. `choices`: with the effects and the
 * reading of 1.1c too, else as the written table has them.
 */
function judgeWith(settings: StoredPolicySettings, choices: boolean): Judge {
  const own = settings.registers
  const both = EXAMPLE_REGISTERS
  const merged: PolicySettings['registers'] = {
    ...both,
    officialPhones: [...both.officialPhones, ...own.officialPhones],
    publicServiceNumbers: [...both.publicServiceNumbers, ...own.publicServiceNumbers],
    officialShortCodes: [...both.officialShortCodes, ...own.officialShortCodes],
    officialEmailDomains: [...both.officialEmailDomains, ...own.officialEmailDomains],
    officialPages: [...both.officialPages, ...own.officialPages],
    officialHandles: [...both.officialHandles, ...own.officialHandles],
    approvedDomains: [...both.approvedDomains, ...own.approvedDomains],
    videoHosts: [...both.videoHosts, ...own.videoHosts],
    approvedVendors: [...both.approvedVendors, ...own.approvedVendors] as typeof both.approvedVendors,
  }
  return {
    settings: {
      registers: merged,
      effects: choices ? settings.effects : {},
      administrationApproval: choices ? settings.administrationApproval : 'hold-school-and-public',
      ownTerms: settings.ownTerms as PolicySettings['ownTerms'],
    },
    registers: compileRegisters(merged),
  }
}

const decide = (example: RuleExample, by: Judge) => evaluate(exampleFacts(example, by.settings, by.registers))

/** Does the example hold? A term of the school's own must also leave alone what is innocent without it. */
function holds(rule: Rule, expected: 'fires' | 'passes', example: RuleExample, by: Judge, bare: Judge) {
  const { findings } = decide(example, by)
  const own = findings.filter((finding) => finding.rule === rule.meta.id)
  if (expected === 'fires') return { ok: own.length > 0, marked: [] as string[] }
  const terms = findings.filter((f) => f.rule === 'own-terms' && f.effect !== 'remind')
  const innocent = terms.length === 0 || isInnocent(decide(example, bare))
  const against = [...own, ...(innocent && rule.meta.id !== 'own-terms' ? terms : [])]
  return { ok: against.length === 0, marked: [...new Set(against.map((finding) => finding.text))] }
}

const isInnocent = (decision: Decision) => decision.outcome === 'allow'

function* everyExample(): Generator<{ rule: Rule; expected: 'fires' | 'passes'; example: RuleExample }> {
  for (const rule of RULES)
    for (const expected of ['fires', 'passes'] as const)
      for (const example of rule.meta.examples[expected]) yield { rule, expected, example }
}

const words = ({ rule, example }: { rule: Rule; example: RuleExample }) => ({
  rule: rule.meta.id,
  title: rule.meta.title,
  text: example.text,
  from: example.from ?? 'teacher',
  to: example.to ?? 'direct',
})

/**
 * Holds every rule's own examples against settings to be published. What the settings let the rules *recognise* (the
 * registers, the school's own terms) must leave every example standing: those that fall are `broken`, with the change
 * that does it. What the Director *chooses* (effects above the floors, the reading of 1.1c) breaks none: those treated
 * differently from now are `shifted`. See docs/decisions/0007-examples-before-publishing.md. Pure.
 */
export function checkExamples(before: StoredPolicySettings, after: StoredPolicySettings): ExampleCheck {
  const differences = compareSettings(before, after)
  const recognition = judgeWith(after, false)
  const bare = judgeWith({ ...after, ownTerms: [] }, false)
  const [chosenBefore, chosenAfter] = [judgeWith(before, true), judgeWith(after, true)]
  const undone = new Map<Difference, { by: Judge; bare: Judge }>()
  const without = (difference: Difference) => {
    let judges = undone.get(difference)
    if (judges === undefined) {
      const settings = undoDifference(after, before, difference)
      judges = { by: judgeWith(settings, false), bare: judgeWith({ ...settings, ownTerms: [] }, false) }
      undone.set(difference, judges)
    }
    return judges
  }

  const broken: BrokenExample[] = []
  const shifted: ShiftedExample[] = []
  let checked = 0
  for (const one of everyExample()) {
    checked += 1
    const { ok, marked } = holds(one.rule, one.expected, one.example, recognition, bare)
    if (!ok) {
      const causes =
        broken.length >= MOST_TRACED
          ? []
          : differences.filter((difference) => {
              if (difference.kind !== 'entry' && difference.kind !== 'term') return false
              const judges = without(difference)
              return holds(one.rule, one.expected, one.example, judges.by, judges.bare).ok
            })
      broken.push({ ...words(one), expected: one.expected, marked, causes })
    } else if (differences.length > 0) {
      const [was, is] = [decide(one.example, chosenBefore), decide(one.example, chosenAfter)]
      if (was.outcome === is.outcome) continue
      const said = words(one)
      // The same message may stand with several rules.
      if (!shifted.some(({ text, from, to }) => text === said.text && from === said.from && to === said.to))
        shifted.push({ ...said, before: was.outcome, after: is.outcome })
    }
  }
  return { checked, broken, shifted }
}
