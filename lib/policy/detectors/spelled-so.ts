/**
 * Folding drops accents, and in Vietnamese the accents are the word: "đánh" hits, "dành" sets aside. Where such a word
 * was written, it counts only with its own accents; other scripts and plain phrases pass.
 */
import type { Span } from '#lib/text/types.ts'
import { VIETNAMESE_OPENERS, VIETNAMESE_SPELLING } from '../lexicons/vietnamese-spelling.ts'
import { type Segment, spanIn } from '../read-message.ts'

const bare = (text: string) => text.replace(/[^\p{L}\p{M}]/gu, '')
const SET_APART = /(?<![\p{L}\p{M}])\p{L}\p{M}*[^\p{L}\p{M}\s]{1,3}\p{L}\p{M}*(?![\p{L}\p{M}])/u
const INVISIBLE = /\p{Cf}/gu

/** "Cắn … em" bites; "cần … em" needs, and "da … em" is Portuguese: the first word of a phrase with a gap counts. */
function opensSo(segment: Segment, hit: Span): boolean {
  const text = segment.folded.text.slice(hit.start, hit.end)
  const opener = VIETNAMESE_OPENERS.get(text.slice(0, text.indexOf(' ')))
  if (!opener || !/ (?:ban|em|vao)$/.test(text)) return true
  const { start, end } = spanIn(segment, hit.start, hit.end)
  return segment.original.slice(start, end).normalize('NFC').toLowerCase().startsWith(opener)
}

export function isSpelledSo(segment: Segment, hit: Span): boolean {
  const said = segment.folded.text.slice(hit.start, hit.end).replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
  const spelled = VIETNAMESE_SPELLING.get(said)
  if (!spelled) return opensSo(segment, hit)
  const { start, end } = spanIn(segment, hit.start, hit.end)
  const written = segment.original.slice(start, end).replace(INVISIBLE, '').normalize('NFKC').toLowerCase()
  // Letters may be set apart by signs: "đồ n.g.u".
  const letters = bare(written)
  const isVeiled = SET_APART.test(written)
  return spelled.some((s) => s === written || bare(s) === letters || (isVeiled && letters.includes(bare(s))))
}
