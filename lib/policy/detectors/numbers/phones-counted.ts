/**
 * Numbers to call that are told bit by bit: over lines, with asides between, as things to be counted ("6 apples, 0
 * pears, …: read the amounts and dial"). The shape alone is common; what it is dressed in and what is said of it
 * decide.
 */
import { type Segment, sentenceAt, spanIn } from '../../read-message.ts'
import { isLesson } from '../guards.ts'
import { hasWithin, hitsWithin } from '../segment-words.ts'
import type { DigitUnit } from './digit-units.ts'
import { FILLERS } from './digit-words.ts'
import { type FoundPhone, isCutAsUsual, isNorthAmerican, isSequence, isThousands } from './phone-shapes.ts'
import { pictured } from './phones-pictured.ts'
import { isHanOrder, isTornOff } from './torn-off.ts'

const MOST_UNITS = 400
/** How far two pieces of one number may stand apart. */
const APART = 72
const CLOSE = 40
const CUE_REACH = 140
const THRESHOLD = 4
const ASIDE = /\([^()\n]{0,80}\)/g
/** Words between pieces, beside the fillers of one breath. */
const NEXT =
  /^(?:close|finish|fini|finir|pou|pour|para|terminar|acabar|al|fin|final|a|la|do|sau|after|comes?|first|to|start|end|ends|starts|with|sigue|siguen|siguiente|nan|se|me|dau|de|ve)$/
const TOGETHER =
  /(triplets|trillizos|trillizas|trigemeos|triples|троиняшки|三胞胎|三人组|sinh ba|توايم ثلاثه)|(twins|gemelos|gemelas|gemeos|jumeaux|jumelles|jimo|близнецы|двоиняшки|双胞胎|sinh doi|التوام)/

const isNoPiece = (text: string, unit: DigitUnit) =>
  unit.digits.length > 4 ||
  isHanOrder(text, unit.start) ||
  /[$€£]\s?$|\d:$/.test(text.slice(Math.max(0, unit.start - 2), unit.start)) ||
  /^(?::\d|\s?[ap]\.?m\b|%)/.test(text.slice(unit.end, unit.end + 5))

/** Nothing stands between but what joins: signs, asides in brackets, "then"; or lines of their own. */
function isClean(gap: string): boolean {
  if (gap.length > 1 && /^[^\p{L}\p{N}]*\n/u.test(gap) && /\n[^\p{L}\p{N}]*$/u.test(gap)) return true
  const words = gap.replace(ASIDE, ' ').match(/[\p{L}\p{M}\p{N}']+/gu) ?? []
  return words.length <= 4 && words.every((w) => FILLERS.has(w) || NEXT.test(w))
}

/** "the triplets all wear 5" */
function together(text: string, units: readonly DigitUnit[]): DigitUnit[] {
  return units.map((u, i) => {
    const from = Math.max(u.start - 30, units[i - 1]?.end ?? 0)
    const word = u.digits.length === 1 ? TOGETHER.exec(text.slice(from, u.start)) : null
    return word ? { ...u, digits: u.digits.repeat(word[1] ? 3 : 2) } : u
  })
}

const isMixed = (word: string) => /\p{L}/u.test(word) && /\d/.test(word) && !/\s/.test(word)

function evidence(segment: Segment, window: readonly DigitUnit[], gaps: readonly string[]): string[] {
  const { text } = segment.folded
  const start = (window[0] as DigitUnit).start
  const end = (window[window.length - 1] as DigitUnit).end
  const near = (kind: 'dial-it' | 'read-in-order' | 'phone' | 'personal-phone') =>
    hasWithin(segment, kind, Math.max(0, start - CUE_REACH), end + CUE_REACH)
  const features: string[] = []
  let score = 0
  const add = (points: number, feature: string) => {
    score += points
    features.push(feature)
  }
  const dial = near('dial-it') || near('personal-phone') || near('read-in-order')
  if (dial) add(3, 'phone-cue')
  else if (near('phone')) add(1, 'phone-word')
  const shape = window.map((u) => u.digits.length).join('-')
  if (shape === '3-3-4') add(2, 'grouped-3-3-4')
  else if (window.length >= 7) add(1, 'one-by-one')
  const clean = gaps.every(isClean)
  if (clean) add(2, 'nothing-between')
  const spoken = window.filter((u) => u.spoken).length
  if (spoken > 0 && clean) add(1, 'spoken')
  if (spoken > 0 && clean && spoken < window.length) add(1, 'words-and-figures')
  if (window.some((u) => u.spoken && isMixed(text.slice(u.start, u.end)))) add(2, 'letters-among-figures')
  const sentence = sentenceAt(segment, start)
  // "… (it is the code here), …": what is labelled in brackets is not the number.
  const asides = [...text.slice(start, end).matchAll(ASIDE)]
  const named = (kind: 'number-label' | 'number-play') =>
    hitsWithin(segment, kind, sentence.start, end).some(
      (h) => !asides.some((a) => start + a.index <= h.start && h.end <= start + a.index + a[0].length),
    )
  if (!near('read-in-order') && (named('number-label') || named('number-play') || isLesson(segment, start)))
    add(-4, 'other-label')
  return score >= THRESHOLD ? features : []
}

function pieced(segment: Segment, units: readonly DigitUnit[]): FoundPhone | null {
  const { text } = segment.folded
  for (let i = 0; i < units.length; i++) {
    const window: DigitUnit[] = []
    const gaps: string[] = []
    let digits = ''
    for (let k = i; k < units.length && digits.length < 10; k++) {
      const unit = units[k] as DigitUnit
      const last = window[window.length - 1]
      if (isNoPiece(text, unit) || (last && isTornOff(text.slice(last.end, unit.start), APART))) break
      if (last) gaps.push(text.slice(last.end, unit.start))
      window.push(unit)
      digits += unit.digits
    }
    const lengths = window.map((u) => u.digits.length)
    if (digits.length !== 10 || window.length < 3 || !isNorthAmerican(digits) || isSequence(digits)) continue
    if (!isCutAsUsual(lengths) || isThousands(lengths, ['', ...gaps])) continue
    // What only signs part has been judged already.
    if (!gaps.some((g) => /[\p{L}\n]/u.test(g))) continue
    // A sum is reckoned, not called.
    if (gaps.some((g) => /[+×÷=]/.test(g))) continue
    // "6 apples, 0 pears": what is counted stands close; a letter only happens to hold ten figures.
    if (!gaps.every(isClean) && gaps.some((g) => isTornOff(g, CLOSE))) continue
    const features = evidence(segment, window, gaps)
    if (features.length === 0) continue
    const start = (window[0] as DigitUnit).start
    return {
      segment,
      start,
      end: (window[window.length - 1] as DigitUnit).end,
      digits,
      features: ['told-in-pieces', ...features],
    }
  }
  return null
}

/** Without what is said in brackets, and without lines that say more than figures. */
function withoutAsides(text: string, units: readonly DigitUnit[]): (readonly DigitUnit[])[] {
  const ways: (readonly DigitUnit[])[] = [units]
  const asides = text.includes('(') ? [...text.matchAll(ASIDE)] : []
  if (asides.length > 0)
    ways.push(units.filter((u) => !asides.some((a) => a.index < u.start && u.end < a.index + a[0].length)))
  if (text.includes('\n')) ways.push(onBareLines(text, units))
  if (TOGETHER.test(text)) ways.push(together(text, units))
  return ways
}

function onBareLines(text: string, units: readonly DigitUnit[]): DigitUnit[] {
  const out: DigitUnit[] = []
  let k = 0
  let from = 0
  for (const line of text.split('\n')) {
    const until = from + line.length
    const here: DigitUnit[] = []
    while (k < units.length && (units[k] as DigitUnit).start < until) here.push(units[k++] as DigitUnit)
    const said = here.reduce((n, u) => n + u.end - u.start, 0)
    if (here.length > 0 && line.replace(/[^\p{L}\d]/gu, '').length <= said) out.push(...here)
    from = until + 1
  }
  return out
}

export function counted(segment: Segment, units: readonly DigitUnit[]): FoundPhone | null {
  if (units.length < 3) return pictured(segment)
  if (units.length > MOST_UNITS) return null
  for (const way of withoutAsides(segment.folded.text, units)) {
    const found = pieced(segment, way)
    if (found) return found
  }
  return null
}

/** Circled, on keys, from the alphabets of mathematics: nobody writes orders so. */
export function isDressedUp(segment: Segment, start: number, end: number): boolean {
  const span = spanIn(segment, start, end)
  return /\p{No}|\u20e3|[\u{1d7ce}-\u{1d7ff}]/u.test(segment.original.slice(span.start, span.end))
}

/** "603-555-0182-B", "KX-603-…": letters hang on what is filed, not on what is called. */
export const isFiled = (before: string, behind: string, spokenOf: boolean) =>
  /^[-/]\p{L}(?![\p{L}\d])/u.test(behind) || (!spokenOf && /[a-z][-/#]?$/.test(before))

const VIETNAMESE_CODE = /(?<!\p{L})mã(?!\p{L})(?!\s+vùng)/iu

/** "Mã phiếu ăn: …": a code; without its mark the word is another in other languages. */
export function isVietnameseCode(segment: Segment, start: number): boolean {
  const from = Math.max(sentenceAt(segment, start).start, start - 36)
  if (!segment.folded.text.slice(from, start).includes('ma')) return false
  const span = spanIn(segment, from, start)
  return VIETNAMESE_CODE.test(segment.original.slice(span.start, span.end).normalize('NFC'))
}
