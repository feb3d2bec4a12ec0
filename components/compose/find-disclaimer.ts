import { DISCLAIMER } from '#lib/policy/handbook.ts'

/** Line breaks, spaces and typographic quotes do not change a sentence (the rule reads it the same way). */
const plain = (text: string) =>
  text
    .normalize('NFC')
    .replace(/[\u00a0\s]+/g, ' ')
    .replace(/[’‘]/g, "'")
    .trim()

const wordsOf = (text: string) =>
  plain(text)
    .toLowerCase()
    .match(/[\p{L}\p{N}']+/gu) ?? []
const WORDS = new Set(wordsOf(DISCLAIMER))
/** From this share of the sentence's own words on, a sentence is taken for a changed disclaimer. */
const ALIKE = 0.5

/** The disclaimer in a text: word for word, changed (with where it stands), or not there. */
export type FoundDisclaimer =
  | { state: 'exact' | 'missing' }
  | { state: 'altered'; start: number; end: number; text: string }

/** Looks for the disclaimer sentence by sentence. Linear in the text. */
export function findDisclaimer(text: string): FoundDisclaimer {
  if (plain(text).includes(plain(DISCLAIMER))) return { state: 'exact' }
  let best: { start: number; end: number; share: number } | null = null
  for (const match of text.matchAll(/[^.!?\n]+[.!?]*/g)) {
    const here = new Set(wordsOf(match[0]))
    let common = 0
    for (const word of here) if (WORDS.has(word)) common += 1
    const share = common / WORDS.size
    if (share < ALIKE || (best !== null && share <= best.share)) continue
    const lead = match[0].length - match[0].trimStart().length
    best = {
      start: match.index + lead,
      end: match.index + match[0].trimEnd().length,
      share,
    }
  }
  if (best === null) return { state: 'missing' }
  return { state: 'altered', start: best.start, end: best.end, text: text.slice(best.start, best.end) }
}
