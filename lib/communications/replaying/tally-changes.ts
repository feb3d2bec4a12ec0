import { OUTCOMES, type Outcome } from '#lib/policy/types.ts'
import {
  DIFFERENCES_KEPT,
  ITEMS_KEPT,
  type ReplayedFinding,
  type ReplayItem,
  type ReplayResult,
  type RuleChange,
} from './types.ts'

const each = <T>(value: () => T) =>
  Object.fromEntries(OUTCOMES.map((outcome) => [outcome, value()])) as Record<Outcome, T>

/** Nothing counted yet. */
export function noChanges(): ReplayResult {
  return {
    counts: {
      done: 0,
      outcomes: each(() => each(() => 0)),
      otherFindings: 0,
      withoutRoster: 0,
      consentRead: 0,
      unreadable: 0,
    },
    rules: [],
    items: each(() => []),
  }
}

export interface Judged extends Omit<ReplayItem, 'differences' | 'more'> {
  /** Rules of then and of today, one for each finding. */
  rulesThen: readonly string[]
  rulesToday: readonly string[]
  differences: readonly ReplayedFinding[]
}

/** Adds one replayed wording. Counts are exact; of the items the first of each kind are kept. */
export function tallyChanges(result: ReplayResult, judged: Judged): void {
  const { rulesThen, rulesToday, differences, ...item } = judged
  const { counts } = result
  counts.outcomes[item.was][item.isNow] += 1
  if (item.was === item.isNow && differences.length > 0) counts.otherFindings += 1
  for (const rule of rulesThen) ruleOf(result, rule).was += 1
  for (const rule of rulesToday) ruleOf(result, rule).isNow += 1
  for (const one of differences) {
    const change = ruleOf(result, one.rule)
    if (one.was === null) change.came += 1
    else if (one.isNow === null) change.went += 1
    else change.changed += 1
  }
  const kept = result.items[item.isNow]
  if (item.was === item.isNow || kept.length >= ITEMS_KEPT) return
  kept.push({
    ...item,
    differences: differences.slice(0, DIFFERENCES_KEPT),
    more: Math.max(0, differences.length - DIFFERENCES_KEPT),
  })
}

function ruleOf(result: ReplayResult, rule: string): RuleChange {
  let known = result.rules.find((one) => one.rule === rule)
  if (known === undefined) {
    known = { rule, was: 0, isNow: 0, came: 0, went: 0, changed: 0 }
    result.rules.push(known)
  }
  return known
}
