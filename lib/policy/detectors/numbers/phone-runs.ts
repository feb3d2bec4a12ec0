/** Which digits are said in one breath. */
import type { Token } from '#lib/text/types.ts'
import type { DigitUnit } from './digit-units.ts'
import { hasOnlyFillers } from './phone-fillers.ts'

export interface Run {
  units: DigitUnit[]
  /** What stands before each unit (index 0 unused). */
  gaps: string[]
}

const MAX_GAP = 10
const BREAKING = /[=×÷<>%$€£°{}|]|\b(?:x)\b/
/** Where a number to call is spoken of, bars and brackets only separate. */
const BREAKING_CUED = /[×÷%$€£°]|\b(?:x)\b/
/** "27029 and 60355": two numbers of a list. */
const AND_GAP = /^\s?(?:and|y|e|et|ak|و|र|va|和|и|&)\s?$/

/** Units that can be read in one breath. */
export function runsOf(
  units: readonly DigitUnit[],
  tokens: readonly Token[],
  text: string,
  cued: boolean,
): Run[] {
  const breaking = cued ? BREAKING_CUED : BREAKING
  const runs: Run[] = []
  let run: Run | null = null
  for (const unit of units) {
    const last: DigitUnit | undefined = run?.units[run.units.length - 1]
    if (run && last) {
      const gap = text.slice(last.end, unit.start)
      const words = unit.token - last.token > 1 && !(unit.spoken && gap.trim() === '')
      const fits = words
        ? hasOnlyFillers(tokens, last.token + 1, firstToken(tokens, unit)) && gap.length <= 40
        : gap.length <= MAX_GAP
      const listed = words && !cued && !unit.spoken && !last.spoken && AND_GAP.test(gap)
      if (fits && !listed && (gap === ' ' || gap === '' || !breaking.test(gap))) {
        run.units.push(unit)
        run.gaps.push(gap)
        continue
      }
    }
    run = { units: [unit], gaps: [''] }
    runs.push(run)
  }
  return runs
}

/** A merged unit ends at its last word; walk back to its first. */
function firstToken(tokens: readonly Token[], unit: DigitUnit): number {
  let i = unit.token
  while (i > 0 && (tokens[i] as Token).start > unit.start) i--
  return i
}
