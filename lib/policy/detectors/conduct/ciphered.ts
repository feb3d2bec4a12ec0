/**
 * Insults behind a cipher whose key stands beside them: letters by number ("A=1 … 9-4-9-15-20"), moved along the alphabet,
 * written backwards for a mirror, added up ("ga + dha"), in first letters, or a Chinese character told by its parts.
 */
import { foldText } from '#lib/text/fold-text.ts'
import { tokenizeText } from '#lib/text/tokenize-text.ts'
import type { Span } from '#lib/text/types.ts'
import { CONDUCT } from '../../lexicons/conduct.ts'
import { type Category, categoryIndex, LEXICON } from '../../lexicons/index.ts'
import { VIETNAMESE_SPELLING } from '../../lexicons/vietnamese-spelling.ts'
import { type Segment, sentenceAt, spanIn } from '../../read-message.ts'
import { isLesson, isWordStudy } from '../guards.ts'
import { hasWithin, hitsOf, wordsOf } from '../segment-words.ts'
import { isInsultWord } from './insult-words.ts'

const MOST = 2000
const KINDS = (['insult', 'strong', 'insult-mild'] as const satisfies readonly Category[]).map(categoryIndex)
const MILD = categoryIndex('insult-mild')
const IDEOGRAPH = /[\u3400-\u9fff]/
const ARABIC = /[\u0600-\u06ff]/

/** An insult among decoded words; a short one is there by chance, unless its script is written short. */
function insultIn(text: string): Span | null {
  const hits = LEXICON.find(text, tokenizeText(text))
  for (const kind of KINDS)
    for (const hit of hits[kind] ?? []) {
      const said = text.slice(hit.start, hit.end)
      const enough = IDEOGRAPH.test(said) ? 2 : ARABIC.test(said) || said > '\u0900' ? 3 : 4
      if (said.length >= enough) return hit
    }
  return null
}

/** Single words of the lists, for letters that run on without a gap. */
const WORDS = new Set(
  [CONDUCT.insult, CONDUCT['insult-mild'], CONDUCT.strong]
    .flatMap((lists) => Object.values(lists as Readonly<Record<string, string>>))
    .flatMap((list) => list.split('|'))
    .map((w) => foldText(w.trim().replace(/\*$/, '')).text)
    .filter((w) => /^(?:[a-z\u0400-\u04ff]{5,12}|[\u0600-\u06ff]{4,10})$/.test(w)),
)
const LONGEST = 12

const LETTERS = [
  'abcdefghijklmnopqrstuvwxyz',
  'абвгдеёжзийклмнопрстуфхцчшщъыьэюя',
  'ابتثجحخدذرزسشصضطظعغفقكلمنهوي',
].map((letters) => [...letters])
const KEY =
  /(?<!\p{L})[aаا]\s?(?:=|is|es|e|est|se|это|la|是|हो|:|->|→|هو|هي)\s?1(?!\d)|(?<!\d)1\s?(?:=|is|es|e|est|se|это|la|是|हो|:|->|→|هو)\s?[aаا](?!\p{L})|alphabet|alfabe|abecedario|bang chu cai|字母表|алфавит|ابجدي|هجا[ئي]|वर्णमाला/u
const NUMBERS = /(?<![\d-])\d{1,2}(?:[\s.,·/–-]{1,2}\d{1,2}){2,24}(?![\d-])/g

function numbered({ folded: { text } }: Segment): Span[] {
  if (!KEY.test(text)) return []
  return [...text.matchAll(NUMBERS)].flatMap(({ 0: run, index }) => {
    // Where figures are tied together, a space stands between words.
    const words = run.includes('-') ? run.split(' ') : [run]
    const told = LETTERS.some((letters) => {
      const decoded = words.map((w) => (w.match(/\d+/g) ?? []).map((n) => letters[Number(n) - 1]).join(''))
      return insultIn(foldText(decoded.join(' ')).text) !== null
    })
    return told ? [{ start: index, end: index + run.length }] : []
  })
}

function moved(segment: Segment): Span[] {
  if (hitsOf(segment, 'shifted').length === 0) return []
  return wordsOf(segment).tokens.filter(({ text }) => {
    const letters = text < '\u0400' ? (LETTERS[0] as string[]) : (LETTERS[1] as string[])
    if (text.length < 5 || text.length > LONGEST || WORDS.has(text)) return false
    const at = [...text].map((c) => letters.indexOf(c))
    if (at.includes(-1)) return false
    for (let by = 1; by < letters.length; by++)
      if (WORDS.has(foldText(at.map((n) => letters[(n + by) % letters.length]).join('')).text)) return true
    return false
  })
}

function turned(segment: Segment): Span[] {
  const { text } = segment.folded
  if (hitsOf(segment, 'reversed').length + hitsOf(segment, 'mirrored').length === 0) return []
  const quoted = turnedQuotes(segment)
  if (quoted.length > 0) return quoted
  const mirror = [...text].reverse().join('')
  if (mirror.length !== text.length) return []
  const hits = LEXICON.find(mirror, tokenizeText(mirror))
  return KINDS.flatMap((kind) => (hits[kind] ?? []).map((hit) => ({ ...hit, kind }))).flatMap((hit) => {
    const said = mirror.slice(hit.start, hit.end)
    const enough = IDEOGRAPH.test(said) ? 2 : ARABIC.test(said) ? 3 : 5
    const at = { start: text.length - hit.end, end: text.length - hit.start }
    const { start, end } = sentenceAt(segment, at.start)
    const aimed =
      hit.kind !== MILD || (hasWithin(segment, 'aimed', start, end) && !isLesson(segment, at.start))
    return said.length >= enough && aimed && !LEXICON.knows(text.slice(at.start, at.end)) ? [at] : []
  })
}

const QUOTED = /["'(]([^"'()]{3,40})["')]/g
/** What stands in quotation marks to be read from its end may be as short as it likes: "ugn àhn ảc". */
function turnedQuotes(segment: Segment): Span[] {
  return [...segment.folded.text.matchAll(QUOTED)].flatMap(({ 0: all, index }) => {
    const at = { start: index + 1, end: index + all.length - 1 }
    const { start, end } = spanIn(segment, at.start, at.end)
    const written = [...segment.original.slice(start, end).normalize('NFC').toLowerCase()].reverse().join('')
    const rude = written.split(/[^\p{L}\p{M}]+/u).some((word) => {
      const folded = foldText(word).text
      const spelled = VIETNAMESE_SPELLING.get(folded)
      return isInsultWord(folded) && (!spelled || spelled.includes(word))
    })
    const around = sentenceAt(segment, index)
    const aimed = hasWithin(
      segment,
      'aimed',
      Math.max(0, around.start - 60),
      Math.min(around.end + 60, segment.folded.text.length),
    )
    return rude && aimed && !isLesson(segment, index) && !isWordStudy(segment, index) ? [at] : []
  })
}

const SUM =
  /(?<![\p{L}\p{M}\d])\p{L}[\p{L}\p{M}]{0,6}(?:\s?\+\s?[\p{L}\p{M}]{1,6}){1,5}(?![\p{L}\p{M}\d])(?!\s?=)/gu

/** "Put the letters together and you know what you are: ग + धा"; a class that adds syllables is told nothing of itself. */
function addedUp(segment: Segment): Span[] {
  const { text } = segment.folded
  if (!text.includes('+')) return []
  return [...text.matchAll(SUM)].flatMap(({ 0: sum, index }) => {
    const { start, end } = sentenceAt(segment, index)
    const aimed =
      hasWithin(segment, 'aimed', start, end) || (start > 0 && AT_YOU.test(text.slice(start, end)))
    if (!aimed || isLesson(segment, index) || isWordStudy(segment, index)) return []
    return insultIn(sum.replace(/[\s+]/g, '')) ? [{ start: index, end: index + sum.length }] : []
  })
}
const AT_YOU = /तपाई|तिमी|[您你]|(?<!\p{L})(?:вы|ты|you|usted|vous|voce|ou)(?!\p{L})|انت|ban (?:la|do)/u

function initials(segment: Segment): Span[] {
  const told = hitsOf(segment, 'initials')[0]
  if (!told) return []
  const { text } = segment.folded
  const heads = wordsOf(segment)
    .tokens.map((t) => t.text.charAt(0))
    .join('')
  for (let at = 0; at < heads.length; at++)
    for (let n = 4; n <= LONGEST && at + n <= heads.length; n++)
      if (WORDS.has(heads.slice(at, at + n))) return [{ start: told.start, end: told.end }]
  const clauses = (text.match(/(?:^|[\s,.;:!?"、])[\u3400-\u9fff]/g) ?? []).map((m) => m.slice(-1)).join('')
  return clauses.length > 1 && insultIn(clauses) ? [{ start: told.start, end: told.end }] : []
}

/** 笨 = 竹 over 本, and so on. */
const PARTS =
  /竹.{0,10}本|春.{0,12}(?:虫|蟲)|(?:反?犬|犭).{0,8}[者句]|马.{0,6}户|(?:竖心|忄).{0,8}赖|土.{0,6}不|广.{0,6}发|病.{0,6}风|上.{0,4}口.{0,6}下.{0,4}木|口.{0,4}(?:在|下面|加|和).{0,4}木/
const RIDDLE = /字谜|谜|拼|偏旁|字头|旁|合起来|合在一起|拆|加起来|组成|猜/
const MEANT =
  /(?:说的|讲的|形容的|指的).{0,3}是.{0,4}[您你]|送给?[您你]|[您你]本人|就是[您你]|[您你].{0,6}(?:就是|像)/
function inParts(segment: Segment): Span[] {
  const { text } = segment.folded
  const match = RIDDLE.test(text) ? PARTS.exec(text) : null
  if (!match) return []
  const { start, end } = sentenceAt(segment, match.index)
  if (!MEANT.test(text.slice(start, end))) return []
  return [{ start: match.index, end: match.index + match[0].length }]
}

export function cipheredInsults(segment: Segment): readonly Span[] {
  if (segment.folded.text.length > MOST) return []
  return [
    ...numbered(segment),
    ...moved(segment),
    ...turned(segment),
    ...addedUp(segment),
    ...initials(segment),
    ...inParts(segment),
  ]
}
