/**
 * Numbers put as riddles: "half a dozen, zip, a trio". Words that stand for a digit join the digits said outright; where
 * somebody's own telephone is a riddle and it does not come out even, it is still one.
 */
import type { Span, Token } from '#lib/text/types.ts'
import { MEANT_DIGITS } from '../../lexicons/riddles.ts'
import { type Segment, sentenceAt } from '../../read-message.ts'
import { hasWithin, hitsOf, tokenFrom, wordsOf } from '../segment-words.ts'
import { isTimes, pluralDigit } from './digit-phrases.ts'
import type { DigitUnit } from './digit-units.ts'
import type { FoundPhone } from './phone-shapes.ts'

/** A text with more of them is no riddle. */
const MOST = 60

/** The units of a text with what riddle words mean among them, in order. */
export function withMeanings(
  segment: Segment,
  units: readonly DigitUnit[],
): { all: readonly DigitUnit[]; meant: readonly DigitUnit[] } {
  const whole = (h: Span) => !/[,;،、，]/.test(segment.folded.text.slice(h.start, h.end))
  const meant = MEANT_DIGITS.flatMap(([category, digits]) =>
    hitsOf(segment, category)
      .filter(whole)
      .map((h) => ({
        start: h.start,
        end: h.end,
        digits,
        spoken: true,
        token: h.token + h.tokens - 1,
      })),
  ).sort((a, b) => a.start - b.start || b.end - a.end)
  if (meant.length === 0 || meant.length > MOST) return { all: units, meant: [] }
  const { tokens } = wordsOf(segment)
  const taken: DigitUnit[] = []
  for (const m of meant)
    if (m.start >= (taken[taken.length - 1]?.end ?? -1)) taken.push(extended(segment, tokens, units, m))
  // "One moon", "nueve planetas": said and meant at once.
  const { text } = segment.folded
  const rest = units.filter(
    (u) =>
      !taken.some(
        (t) =>
          (u.start < t.end && t.start < u.end) ||
          (u.digits === t.digits && u.end < t.start && text.slice(u.end, t.start) === ' '),
      ),
  )
  const sorted = [...taken, ...rest].sort((a, b) => a.start - b.start)
  return { all: reckoned(segment, sorted), meant: taken }
}

/** "Трижды пальцы одной руки", "tres veces los dedos de una mano". */
const BEFORE =
  /(?:(three times|thrice|tres veces|tres vezes|trois fois|twa fwa|ثلاث مرات|तीन ?पटक|तीन ?चोटि|tin patak|ba lan|三次|трижды)|(twice|two times|dos veces|duas vezes|deux fois|de fwa|مرتين|दुई ?पटक|dui patak|hai lan|两次|дважды))[:,]?\s?(?:(?:the|el|la|los|las|o|os|as|les?|yon|un[ae]?|cac|so)\s)?$/u
const BEFORE_REACH = 24

/** "a pair of fours" is 44; "a nickel said three times" is 555. */
function extended(
  segment: Segment,
  tokens: readonly Token[],
  units: readonly DigitUnit[],
  m: DigitUnit,
): DigitUnit {
  const head = segment.folded.text.slice(Math.max(0, m.start - BEFORE_REACH), m.start)
  const before = BEFORE.exec(head)
  if (before) return { ...m, start: m.start - before[0].length, digits: m.digits.repeat(before[1] ? 3 : 2) }
  const i = tokenFrom(segment, m.end)
  const plural = pluralDigit(tokens[i + 1]?.text ?? '')
  if (plural !== undefined && /^(?:of|de|d)$/.test(tokens[i]?.text ?? ''))
    return { ...m, digits: plural.repeat(Number(m.digits)), end: (tokens[i + 1] as Token).end }
  const count = units.find((u) => u.start >= m.end && u.start - m.end <= 12)
  const word = count ? tokens[count.token + 1] : undefined
  const often = count ? Number(count.digits) : 0
  if (count && word && often >= 2 && often <= 4 && isTimes(word.text) && word.start - count.end <= 2)
    return { ...m, digits: m.digits.repeat(often), end: word.end }
  return m
}

/** "a dozen plus eleven" is 23. */
function reckoned(segment: Segment, units: readonly DigitUnit[]): DigitUnit[] {
  const out: DigitUnit[] = []
  for (const unit of units) {
    const last = out[out.length - 1]
    const sign = last
      ? /^\s(plus|minus|mas|menos|moins|mais|زائد|ناقص|加|减|плюс|минус|cong|tru|без|sin|sans|without|less|mwens|الا|thieu|\+|-|−)\s$/.exec(
          segment.folded.text.slice(last.end, unit.start),
        )
      : null
    if (!last || !sign) {
      out.push(unit)
      continue
    }
    const minus = !/^(?:plus|mas|mais|زائد|加|плюс|cong|\+)$/.test(sign[1] as string)
    const value = Number(last.digits) + (minus ? -1 : 1) * Number(unit.digits)
    if (value >= 0) out[out.length - 1] = { ...last, end: unit.end, digits: String(value), token: unit.token }
    else out.push(unit)
  }
  return out
}

const REACH = 300
const FEWEST = 4
const APART = 70

/** The longest stretch that is told in one go. */
function closest(units: readonly DigitUnit[]): readonly DigitUnit[] {
  let best: DigitUnit[] = []
  let run: DigitUnit[] = []
  for (const unit of units) {
    const last = run[run.length - 1]
    if (last && unit.start - last.end > APART) run = []
    run.push(unit)
    if (run.length > best.length) best = run
  }
  return best
}

/** "My own phone is a riddle: …": told from the cue, the riddle and enough that counts. */
export function riddled(segment: Segment, units: readonly DigitUnit[]): FoundPhone | null {
  if (hitsOf(segment, 'riddle').length === 0) return null
  for (const cue of hitsOf(segment, 'personal-phone').slice(0, 20)) {
    const opens = hitsOf(segment, 'riddle')[0]?.end ?? cue.start
    const from = Math.max(
      opens < cue.start
        ? opens
        : sentenceAt(segment, Math.max(0, sentenceAt(segment, cue.start).start - 1)).start,
      cue.start - REACH,
    )
    const near = closest(
      units.filter((u) => u.end > from && u.start < cue.end + REACH && u.digits.length <= 4),
    )
    const first = near[0]
    const last = near[near.length - 1]
    const total = near.reduce((n, u) => n + u.digits.length, 0)
    if (!first || !last || near.length < FEWEST || total < 6 || total > 16) continue
    const digits = near.map((u) => u.digits).join('')
    return { segment, start: first.start, end: last.end, digits, features: ['personal-phone-cue', 'riddle'] }
  }
  return null
}

/** A number is changed that stands there, or the school's. */
function isOfKnown(segment: Segment, hit: Span, known: readonly FoundPhone[]): boolean {
  const from = Math.max(0, hit.start - 120)
  const to = hit.end + 80
  return known.some((k) => k.end > from && k.start < to) || hasWithin(segment, 'school-line', from, to)
}

const ADDED =
  /(?:^|[^\p{L}])(?:\+|plus|minus|add|adding|added|subtract|take away|less|mas|menos|sume|sumele|suma|reste|restele|resta|agregue|mais|some|soma|subtraia|tire|ajoutez|ajoute|soustrayez|retirez|enlevez|moins|plis|mwens|retire|زايد|زائد|ناقص|اضيفوا|اطرحوا|जोड\S*|घटाउ\S*|थप\S*|cong|tru|加|减|плюс|минус|прибавьте|прибавить|отнимите|вычтите)\s?$/u
const GOES_ON =
  /^(?:\s?(?:[.,;:!?)]|$|जोड|घटाउ|थप)|\s(?:and|y|e|et|epi|i|и|و|that|que|qui|ki|to|at|en|al|no|ao|la)\s)/u

/** "603-555-0100, add thirty-six, and you get my phone." */
function reckonedOn(
  segment: Segment,
  units: readonly DigitUnit[],
  known: readonly FoundPhone[],
): FoundPhone | null {
  if (units.length === 0 || units.length > 200) return null
  const { text } = segment.folded
  for (const { end, digits } of known.slice(0, 10)) {
    const unit = units.find((u) => u.start >= end && u.start - end <= 48)
    if (digits.length !== 10 || !unit || unit.digits.length > 4) continue
    if (!GOES_ON.test(text.slice(unit.end, unit.end + 8))) continue
    if (
      !ADDED.test(text.slice(end, unit.start)) &&
      !/^\s?(?:जोड|घटाउ|थप)/u.test(text.slice(unit.end, unit.end + 8))
    )
      continue
    const has = (kind: 'personal-phone' | 'phone' | 'kin' | 'pronoun') =>
      hasWithin(segment, kind, Math.max(0, end - 160), unit.end + 120)
    if (!has('personal-phone') && !(has('phone') && (has('kin') || has('pronoun')))) continue
    const features = ['personal-phone-cue', 'known-number-changed']
    return { segment, start: end, end: unit.end, digits: unit.digits, features }
  }
  return null
}

/** "Take the office's number and change the last two to 48; that is my phone." */
export function swapped(
  segment: Segment,
  units: readonly DigitUnit[],
  known: readonly FoundPhone[],
): FoundPhone | null {
  const more = reckonedOn(segment, units, known)
  if (more) return more
  const changes = [...hitsOf(segment, 'swapped'), ...hitsOf(segment, 'known-changed')]
  for (const hit of changes.slice(0, 20)) {
    const sentence = sentenceAt(segment, hit.start)
    if (!hitsOf(segment, 'swapped').includes(hit) && !isOfKnown(segment, hit, known)) continue
    const until = Math.min(segment.folded.text.length, sentence.end + 60)
    if (!hasWithin(segment, 'personal-phone', Math.max(0, sentence.start - 80), until + 60)) continue
    if (hasWithin(segment, 'number-label', sentence.start, sentence.end)) continue
    const last = units.filter((u) => u.start >= hit.start && u.end <= sentence.end).at(-1)
    if (!last) continue
    const features = ['personal-phone-cue', 'known-number-changed']
    return { segment, start: hit.start, end: Math.max(hit.end, last.end), digits: last.digits, features }
  }
  return null
}
