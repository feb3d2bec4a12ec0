/** Numbers given in pieces: around a plain cue in one text, or over the sender's last messages. */
import { originalSpan } from '#lib/text/original-span.ts'
import { type Segment, sentenceAt } from '../../read-message.ts'
import { theirNumbers } from '../kin.ts'
import { hasWithin, hitsOf, wordsOf } from '../segment-words.ts'
import { keypad } from './digit-phrases.ts'
import { type DigitUnit, digitUnits } from './digit-units.ts'
import { type FoundPhone, isNorthAmerican, isSequence, isThousands, national } from './phone-shapes.ts'
import { isHanOrder, isTornOff } from './torn-off.ts'

/** A text with more cues than this says nothing new with the next. */
const MAX_CUES = 60
const LABEL_REACH = 34

/** Words that go on with a number given in pieces; any other word right behind figures is what they count. */
const GOES_ON =
  /^(?:then|and|the|for|area|next|after|that|but|first|comes|plus|followed|finally|lastly|with|from|again|luego|despues|sigue|siguen|seguido|termina|entonces|depois|seguido|puis|ensuite|apres|suivi|enfin|epi|apre|rồi|tiep|sau|roi|cuoi|потом|затем|дальше|далее|call|text|anytime|after|that's|thats)$/

const counts = (text: string, unit: DigitUnit): boolean => {
  if (unit.spoken) return isHanOrder(text, unit.start)
  const word = /^\s([a-z\u0400-\u04ff]{3,})/.exec(text.slice(unit.end, unit.end + 20))?.[1]
  return word !== undefined && !GOES_ON.test(word)
}

const ENDS =
  /(?:\bends?|ending|last|finish\w*|termina|acaba|finit|fini|fin|ينتهي|आखिर|अन्त|ket thuc|cuoi|后四位|最后|结尾|尾号|заканчива\S*|конец|в конце)[^\n.!?]{0,16}$/
const STARTS =
  /(?:start\w*|begin\w*|first|comienza|empieza|inicia|comeca|commence|debute|komanse|يبدا|सुरु|bat dau|dau so|开头|前面|начина\S*|сначала)[^\n.!?]{0,16}$/

/** "It ends in 0142 and begins with 603 555": the pieces as the text orders them. */
function inSaidOrder(text: string, parts: readonly DigitUnit[]): string {
  const at = (pattern: RegExp) =>
    parts.findIndex((p, i) =>
      pattern.test(text.slice(Math.max(i > 0 ? (parts[i - 1] as DigitUnit).end : 0, p.start - 30), p.start)),
    )
  const start = at(STARTS)
  const end = at(ENDS)
  const turn = start > 0 && end >= 0 && end < start ? start : start < 0 && end === 0 ? 1 : 0
  const ordered = [...parts.slice(turn), ...parts.slice(0, turn)]
  return ordered.map((p) => p.digits).join('')
}

const APART = 72

/** "It starts with 603 … then 555 … and ends in 0142": digits scattered around a plain personal cue. */
export function scattered(
  segment: Segment,
  units: readonly DigitUnit[],
  meant: readonly DigitUnit[],
): FoundPhone | null {
  const text = segment.folded.text
  const cues = [
    ...hitsOf(segment, 'personal-phone'),
    ...hitsOf(segment, 'ask-text'),
    ...hitsOf(segment, 'dial-it'),
    ...theirNumbers(segment),
  ]
    .sort((a, b) => a.start - b.start)
    .slice(0, MAX_CUES)
  const dials = hitsOf(segment, 'dial-it').length > 0
  // Three riddle words speak for themselves.
  const after = [...cues.map((c) => c.end), ...(meant.length >= 3 ? [(meant[0] as DigitUnit).start] : [])]
  const before = cues.slice(0, 1).map((c) => Math.max(0, c.start - 200))
  for (const from of [...after, ...before]) {
    const until = from + 260
    const parts: DigitUnit[] = []
    let digits = ''
    for (const unit of units) {
      if (unit.start > until) break
      if (unit.start < from) continue
      const left = text.slice(Math.max(0, unit.start - 2), unit.start)
      const right = text.slice(unit.end, unit.end + 4)
      const ordinal =
        unit.spoken &&
        unit.digits.length === 1 &&
        /(?:last|first|final|next|ultim\w+|primer\w+|dernier\w*|premier\w*)\s$/.test(
          text.slice(Math.max(0, unit.start - 10), unit.start),
        )
      if (
        ordinal ||
        (!dials && counts(text, unit)) ||
        /[$€£]\s?$|\d:$/.test(left) ||
        /^(?::\d|\s?[ap]\.?m|%)/.test(right)
      )
        continue
      if (digits.length + unit.digits.length > 11) break
      const last = parts[parts.length - 1]
      if (last && isTornOff(text.slice(last.end, unit.start), APART)) break
      parts.push(unit)
      digits += unit.digits
      if (digits.length >= 10) break
    }
    const turned = inSaidOrder(text, parts)
    const whole = national(turned)
    const first = parts[0]
    const last = parts[parts.length - 1]
    if (whole.length === 10 && isNorthAmerican(whole) && first && last && !isSequence(whole)) {
      const shapes = parts.map((p) => p.digits.length)
      const regular = shapes.every((n) => n <= 4)
      const gaps = parts.map((p, i) => (i > 0 ? text.slice((parts[i - 1] as DigitUnit).end, p.start) : ''))
      if (!regular || isThousands(shapes, gaps)) continue
      // "Jersey six, zero, three": what is labelled as something else, unless one's own telephone is meant plainly.
      const sentence = sentenceAt(segment, first.start)
      const labelled = hasWithin(
        segment,
        'number-label',
        Math.max(sentence.start, first.start - LABEL_REACH),
        first.start,
      )
      if (labelled && hitsOf(segment, 'personal-phone').length === 0) continue
      return {
        segment,
        start: first.start,
        end: last.end,
        digits: whole,
        features: [
          'personal-phone-cue',
          parts.filter((p) => meant.includes(p)).length >= 3 && hitsOf(segment, 'personal-phone').length > 0
            ? 'riddle'
            : 'scattered',
        ],
      }
    }
  }
  return null
}

const LETTERED =
  /(?<![\p{L}\p{N}])(?:1[\s.-]?)?\(?([2-9]\d\d)\)?[\s.-]{1,2}((?:[a-z\d][\s.-]?){6,9}[a-z\d])(?![\p{L}\p{N}])/gu

/** "603-555-CATS", "1-603-KIDDO-01": letters stand for the keys they are on. Only where a number to call is spoken of. */
export function withLetters(segment: Segment): FoundPhone[] {
  const out: FoundPhone[] = []
  for (const match of segment.folded.text.matchAll(LETTERED)) {
    const rest = (match[2] as string).replace(/[\s.-]/g, '')
    const letters = rest.replace(/\d/g, '').length
    if (letters < 3 || rest.length < 7 || out.length >= 50) continue
    const end = match.index + match[0].length
    const span = originalSpan(segment.folded, match.index, end)
    const written = segment.original.slice(span.start, span.end).normalize('NFKC')
    const around = segment.original.slice(Math.max(0, span.start - 40), span.start).normalize('NFKC')
    const small = written !== written.toUpperCase() || (/\p{L}{3}/u.test(around) && !/\p{Ll}/u.test(around))
    // Lower-case words behind a number are words, unless hyphens tie them to it.
    const pieces = (match[2] as string).split(/[\s.-]/).length
    if (pieces > 3 || (small && (/\s/.test(match[2] as string) || !/\d-[a-z]/.test(match[0])))) continue
    const digits = (match[1] as string) + [...rest].map((c) => (/\d/.test(c) ? c : keypad(c))).join('')
    if (!isNorthAmerican(digits.slice(0, 10))) continue
    out.push({
      segment,
      start: match.index,
      end,
      digits: digits.slice(0, 10),
      features: ['letters-on-keys', 'phone-cue'],
    })
  }
  return out
}

/** "Yon ti souf", "une seconde": an article, no digit. */
const isStrayOne = (text: string, unit: DigitUnit) =>
  unit.spoken &&
  /^(?:yon|un|une|una|um|uma|one|mot|एक)$/.test(text.slice(unit.start, unit.end)) &&
  /^\s\p{L}{2}/u.test(text.slice(unit.end, unit.end + 4))

/** 42比35. */
const isScore = (text: string, { start, end }: DigitUnit): boolean =>
  text.charAt(start - 1) === '比' || text.charAt(end) === '比'

/** Numbers given in pieces over several messages: digits only, and only where a number to call is spoken of. */
export function phoneAcross(previous: readonly Segment[], body: Segment): FoundPhone | null {
  if (previous.length === 0) return null
  const few = [...previous, body].some((s) => hitsOf(s, 'romanised-nepali').length > 0)
  const unitsOf = (s: Segment) =>
    digitUnits(wordsOf(s).tokens, s.folded.text, true, few).filter((unit) => !isScore(s.folded.text, unit))
  const own = unitsOf(body)
  const ownDigits = own.map((u) => u.digits).join('')
  if (ownDigits.length < 1 || ownDigits.length > 14) return null
  const cued = [...previous, body].some((s) =>
    (['personal-phone', 'ask-text', 'dial-it'] as const).some((c) => hitsOf(s, c).length > 0),
  )
  const bare = body.folded.text.replace(/[^\p{L}]/gu, '').length <= 12 || own.every((u) => u.spoken)
  const last = previous[previous.length - 1] as Segment
  // "She's at 603-5" / "55-0188, sent too soon": one breaks off where the other begins.
  const broken = /\d[-.\s]*$/.test(last.folded.text) && /^[-.\s]*\d/.test(body.folded.text)
  // "Her number begins with 603": begun and not ended.
  const begun = previous.some(
    (s) =>
      /\d\W{0,3}$/.test(s.folded.text) &&
      (hitsOf(s, 'number').length > 0 || hitsOf(s, 'kin').length > 0 || hitsOf(body, 'kin').length > 0) &&
      (hitsOf(s, 'phone').length > 0 || hitsOf(s, 'pronoun').length > 0),
  )
  if (!cued && !bare && !broken && !begun) return null
  const earlier: { digits: string; segment: Segment }[] = []
  for (let i = previous.length - 1; i >= 0; i--) {
    const segment = previous[i] as Segment
    const before = unitsOf(segment)
    if (before.some((u) => /^:\d/.test(segment.folded.text.slice(u.end, u.end + 2)))) continue
    earlier.unshift(...before.map((u) => ({ digits: u.digits, segment })))
    const all = wholeNumber(earlier, own, broken ? 1 : 2)
    const counting = own.filter((u) => !isStrayOne(body.folded.text, u))
    const units = all || counting.length === own.length ? own : counting
    const whole = all ?? (units === own ? null : wholeNumber(earlier, units, 2))
    if (!whole) continue
    const labelled = [segment, body].some((s) => hitsOf(s, 'number-label').length > 0)
    if (labelled && !cued) continue
    const first = units[0] as DigitUnit
    const end = units[whole.used - 1] as DigitUnit
    return {
      segment: body,
      start: first.start,
      end: end.end,
      digits: whole.digits,
      features: ['continued', cued ? 'personal-phone-cue' : 'bare-digits'],
    }
  }
  return null
}

const MAX_PIECES = 40

/** The last pieces said before and the first said now that make one number; what is said beyond is something else. */
function wholeNumber(
  earlier: readonly { digits: string }[],
  own: readonly DigitUnit[],
  fewest: number,
): { digits: string; used: number } | null {
  const tail = earlier.slice(-MAX_PIECES)
  let ending = ''
  for (let used = 1; used <= own.length && used <= MAX_PIECES; used++) {
    ending += (own[used - 1] as DigitUnit).digits
    if (ending.length > 9) break
    if (ending.length < fewest) continue
    let digits = ending
    for (let i = tail.length - 1; i >= 0 && digits.length < 11; i--) {
      digits = (tail[i] as { digits: string }).digits + digits
      const whole = national(digits)
      if (whole.length === 10 && isNorthAmerican(whole) && !isSequence(whole)) return { digits: whole, used }
    }
  }
  return null
}
