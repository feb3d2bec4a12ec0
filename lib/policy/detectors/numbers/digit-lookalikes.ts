/** Letters that look like digits, in words that hold a figure. */
const LIKE_DIGIT: Readonly<Record<string, string>> = {
  o: '0',
  l: '1',
  i: '1',
  s: '5',
  b: '8',
  z: '2',
  g: '9',
  о: '0',
  з: '3',
  б: '6',
  ч: '4',
}
const MAYBE_LIKE = /^[0-9olisbzgозбч]{3,16}$/
/** One of each: a digit only in company. */
export const O_PAIR = /^(?:o\d|\do)$/

export function readLookalikes(text: string): string | null {
  if (!MAYBE_LIKE.test(text)) return null
  let figures = 0
  let out = ''
  for (const c of text) {
    const digit = LIKE_DIGIT[c]
    if (digit === undefined) figures++
    out += digit ?? c
  }
  return figures > 0 ? out : null
}
