/**
 * Where sentences begin in a folded text, as offsets (the first is 0). A full stop ends a sentence only before white
 * space and not after a title or an initial; line breaks end one too. CJK stops need no space.
 */
const TITLES = new Set([
  'mr',
  'mrs',
  'ms',
  'dr',
  'sr',
  'sra',
  'srta',
  'st',
  'no',
  'num',
  'nim',
  'nro',
  'nr',
  'vs',
  'prof',
  'mme',
  'mlle',
  'tel',
  'm',
  'ext',
  'тел',
  'моб',
  'сот',
  'नं',
  'मो',
  'co',
])

/** No sentence is longer: what looks around within one stays cheap on any input. */
const LONGEST = 900

export function splitSentences(text: string): number[] {
  const starts = [0]
  let last = 0
  const cut = (at: number) => {
    if (at > last) starts.push(at)
    last = at
  }
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i)
    if (c === 10) cut(i + 1)
    else if (c === 33 || c === 63 || c === 59 || c === 46) {
      const next = i + 1 < text.length ? text.charCodeAt(i + 1) : 10
      if (next > 0x2e80 || (isSpace(next) && !(c === 46 && endsInTitle(text, i)))) cut(i + 1)
    } else if (i - last > LONGEST && (isSpace(c) || i - last > 2 * LONGEST)) cut(i + 1)
  }
  return starts
}

const isSpace = (c: number) => c === 32 || c === 10 || c === 9 || c === 13 || c === 34

function endsInTitle(text: string, stop: number): boolean {
  let start = stop
  while (start > 0 && stop - start < 6 && isLetter(text.charCodeAt(start - 1))) start--
  return TITLES.has(text.slice(start, stop))
}

/** Latin, Cyrillic, Devanagari with what hangs on its letters. */
const isLetter = (c: number) =>
  (c >= 97 && c <= 122) || (c >= 0x430 && c <= 0x44f) || (c >= 0x900 && c < 0x964)
