import type { RuleMeasure } from './precision/types.ts'

/** Fewer decided cases than these say nothing about a rule. */
export const DECIDED_AT_LEAST = 5
/** In percent of the decided cases. */
export const OVERTURNED_PERCENT = 20

/** A rule that is overturned too often, so that somebody should look at it. */
export function isOverturnedOften({
  decided,
  overturned,
}: Pick<RuleMeasure, 'decided' | 'overturned'>): boolean {
  return decided >= DECIDED_AT_LEAST && overturned * 100 >= decided * OVERTURNED_PERCENT
}
