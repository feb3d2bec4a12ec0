import { OUTCOMES } from '#lib/policy/types.ts'
import { noChanges } from './tally-changes.ts'
import { ITEMS_KEPT, type ReplayCounts, type ReplayResult, type RuleChange } from './types.ts'

/** The counts of several processes as one. */
export function mergeCounts(shares: readonly ReplayCounts[]): ReplayCounts {
  const { counts } = noChanges()
  for (const share of shares) {
    for (const key of ['done', 'otherFindings', 'withoutRoster', 'consentRead', 'unreadable'] as const)
      counts[key] += share[key]
    for (const was of OUTCOMES)
      for (const isNow of OUTCOMES) counts.outcomes[was][isNow] += share.outcomes[was][isNow]
  }
  return counts
}

/** Each share kept its first items in the order of time, so the first of all are among them. */
export function mergeResults(shares: readonly ReplayResult[]): ReplayResult {
  const rules = new Map<string, RuleChange>()
  for (const change of shares.flatMap((share) => share.rules)) {
    const sum = rules.get(change.rule) ?? {
      rule: change.rule,
      was: 0,
      isNow: 0,
      came: 0,
      went: 0,
      changed: 0,
    }
    for (const key of ['was', 'isNow', 'came', 'went', 'changed'] as const) sum[key] += change[key]
    rules.set(change.rule, sum)
  }
  const merged = noChanges()
  for (const outcome of OUTCOMES)
    merged.items[outcome] = shares
      .flatMap((share) => share.items[outcome])
      .sort((a, b) => Number(BigInt(a.seq) - BigInt(b.seq)))
      .slice(0, ITEMS_KEPT)
  const moved = (change: RuleChange) => change.came + change.went + change.changed
  return {
    ...merged,
    counts: mergeCounts(shares.map((share) => share.counts)),
    rules: [...rules.values()].sort(
      (a, b) => moved(b) - moved(a) || b.isNow - a.isNow || (a.rule < b.rule ? -1 : 1),
    ),
  }
}
