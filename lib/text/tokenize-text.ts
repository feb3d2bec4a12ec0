import type { Token } from './types.ts'

/** Scripts written without spaces: every character is a token of its own. */
const isIdeograph = (c: number) =>
  (c >= 0x3040 && c <= 0x30ff) || (c >= 0x3400 && c <= 0x4dbf) || (c >= 0x4e00 && c <= 0x9fff) || c === 0x3007

/** One string per ideograph, so that looking it up again costs nothing. */
const single: (string | undefined)[] = new Array(0x10000)
function singleOf(text: string, i: number, c: number): string {
  single[c] ??= text.charAt(i)
  return single[c]
}

const WORD_UNIT = /^[\p{L}\p{M}\p{N}]$/u
const GAP = 1
const WORD = 2
const IDEOGRAPH = 3
/** What every unit is, noted when it is first met. */
const kinds = new Uint8Array(0x10000)

function kindOf(c: number): number {
  const known = kinds[c] as number
  if (known !== 0) return known
  const inWord = (c < 0xd800 || c > 0xdfff) && WORD_UNIT.test(String.fromCharCode(c))
  const kind = isIdeograph(c) ? IDEOGRAPH : inWord ? WORD : GAP
  kinds[c] = kind
  return kind
}

/** Words and numbers of a folded text in order; punctuation and symbols are the gaps between them. */
export function tokenizeText(text: string): Token[] {
  const tokens: Token[] = []
  let start = -1
  for (let i = 0; i <= text.length; i++) {
    const c = i < text.length ? text.charCodeAt(i) : 32
    const kind = kindOf(c)
    if (kind === WORD) {
      if (start < 0) start = i
      continue
    }
    if (start >= 0) tokens.push({ start, end: i, text: text.slice(start, i) })
    start = -1
    if (kind === IDEOGRAPH) tokens.push({ start: i, end: i + 1, text: singleOf(text, i, c) })
  }
  return tokens
}
