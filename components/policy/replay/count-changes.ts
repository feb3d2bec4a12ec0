import type { ReplayCounts } from '#lib/communications/replaying/types.ts'
import { OUTCOMES, type Outcome } from '#lib/policy/types.ts'

/** How many would become each outcome, and how many would stay as they were. */
export function countChanges({ outcomes }: ReplayCounts): { changed: Record<Outcome, number>; same: number } {
  const changed = { allow: 0, warn: 0, hold: 0, block: 0 }
  let same = 0
  for (const was of OUTCOMES)
    for (const isNow of OUTCOMES) {
      if (was === isNow) same += outcomes[was][isNow]
      else changed[isNow] += outcomes[was][isNow]
    }
  return { changed, same }
}
