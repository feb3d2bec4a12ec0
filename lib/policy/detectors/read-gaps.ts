/** What stands between two groups of digits, read once for all the ways to group them. */
export interface Gap {
  /** Without brackets and spaces. */
  sign: string
  short: boolean
  /** A space, a hyphen, or nothing. */
  tight: boolean
  comma: boolean
  colon: boolean
  plus: boolean
}

const known = new Map<string, Gap>()
const CACHE_LIMIT = 2000

function read(gap: string): Gap {
  const kept = known.get(gap)
  if (kept) return kept
  const one = {
    sign: gap.replace(/[()\s]/g, ''),
    short: gap.length <= 3,
    tight: /^[\s-]?$/.test(gap),
    comma: /[,;]/.test(gap),
    colon: gap.includes(':'),
    plus: gap.includes('+'),
  }
  if (known.size < CACHE_LIMIT) known.set(gap, one)
  return one
}

export const readGaps = (gaps: readonly string[]): Gap[] => gaps.map(read)
