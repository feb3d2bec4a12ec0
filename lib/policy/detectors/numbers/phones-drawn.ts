/** Pictures put in the place of digits: a ring for nought, an open hand for five, the faces of dice and clocks. */
import type { Token } from '#lib/text/types.ts'
import type { DigitUnit } from './digit-units.ts'

const DRAWN: ReadonlyMap<string, string> = new Map(
  [
    '⭕🥚🍩🅾🪺',
    '☝🥇🕐⚀👆',
    '✌🥈🕑⚁👥👀',
    '🥉🕒⚂☘🔱',
    '🍀🕓⚃',
    '✋🖐🤚🕔⚄',
    '🐜🕕⚅',
    '🌈🕖',
    '🕷🐙🎱🕗',
    '🕘',
  ].flatMap((pictures, digit) => [...pictures].map((p) => [p, String(digit)] as const)),
)
const PICTURE = /[\u{1f300}-\u{1faff}\u2600-\u27bf\u2b50-\u2b55]/u
const PICTURES = /[\u{1f300}-\u{1faff}\u2600-\u27bf\u2b50-\u2b55]/gu
const LONGEST_TEXT = 6000
const FEWEST = 2

/** The units of a text with the drawn ones among them; null where nothing is drawn. */
export function withDrawn(
  text: string,
  units: readonly DigitUnit[],
  tokens: readonly Token[],
): readonly DigitUnit[] | null {
  if (text.length > LONGEST_TEXT || !PICTURE.test(text)) return null
  const drawn: DigitUnit[] = []
  let token = 0
  for (const match of text.matchAll(PICTURES)) {
    const digits = DRAWN.get(match[0])
    if (digits === undefined) continue
    while (token < tokens.length && (tokens[token] as Token).start < match.index) token++
    const end = match.index + match[0].length
    drawn.push({ start: match.index, end, digits, spoken: true, token: token - 1 })
  }
  if (drawn.length < FEWEST) return null
  return [...units, ...drawn].sort((a, b) => a.start - b.start)
}
