/**
 * Telephone numbers in a stream of digit units. Candidates are cheap and generous; named features decide, and they
 * are the explanation. What another label claims (order, score, meeting …) is not a number to call.
 */
import { keepBySegment, type Segment } from '../../read-message.ts'
import { isLesson } from '../guards.ts'
import { theirNumbers } from '../kin.ts'
import { type Gap, readGaps } from '../read-gaps.ts'
import { hitsOf, wordsOf } from '../segment-words.ts'
import { spelledTogether } from '../undisguise.ts'
import { type DigitUnit, digitUnits } from './digit-units.ts'
import { type Cues, continuesLabel, cuesOf, near } from './phone-cues.ts'
import { withoutParticles } from './phone-fillers.ts'
import { otherReadings } from './phone-readings.ts'
import { type Run, runsOf } from './phone-runs.ts'
import {
  type FoundPhone,
  grouping,
  isAllSequence,
  isCutAsUsual,
  isForeignMobile,
  isNorthAmerican,
  isSequence,
  isTable,
  isThousands,
  national,
  SHAPES,
} from './phone-shapes.ts'
import { ciphered } from './phones-ciphered.ts'
import { counted, isDressedUp, isFiled, isVietnameseCode } from './phones-counted.ts'
import { scattered, withLetters } from './phones-in-pieces.ts'
import { reckoned } from './phones-reckoned.ts'
import { riddled, swapped, withMeanings } from './riddles.ts'

const THRESHOLD = 4
const MAX_FOUND = 200

/** What a run is made of, beside its units. */
interface Parts {
  cues: Cues
  gaps: readonly Gap[]
  /** By unit: said in letters and figures at once. */
  mixed: readonly boolean[]
}

/** The units from `from` to `to`, the last one among them. */
function judge(
  segment: Segment,
  run: Run,
  parts: Parts,
  from: number,
  to: number,
  more: boolean,
): FoundPhone | null {
  const text = segment.folded.text
  const start = (run.units[from] as DigitUnit).start
  const end = (run.units[to] as DigitUnit).end
  let raw = ''
  let single = true
  let spoken = false
  for (let k = from; k <= to; k++) {
    const unit = run.units[k] as DigitUnit
    raw += unit.digits
    if (unit.digits.length !== 1) single = false
    if (unit.spoken) spoken = true
  }
  let digits = national(raw)
  // Where no word anywhere speaks of a number to call, its shape must.
  const before = text.slice(Math.max(0, start - 3), start)
  const plus = before.endsWith('+') || before.endsWith('+(')
  if (!parts.cues.some && !plus && (digits.length !== 10 || !isNorthAmerican(digits))) return null
  const features: string[] = []
  let score = 0
  const add = (points: number, feature: string) => {
    score += points
    features.push(feature)
  }
  // Counting and one digit over and over, said one by one, never is.
  if (single && isAllSequence(raw)) return null
  const about = near(segment, parts.cues, start, end)
  const units = run.units.slice(from, to + 1)
  const shape = grouping(units, single)
  if (about.reversed && digits.length === 10) {
    const turned = [...raw].reverse().join('')
    if (isNorthAmerican(turned)) {
      digits = turned
      add(5, 'reversed')
    }
  }
  const northAmerican = digits.length === 10 && isNorthAmerican(digits)
  if (digits.length === 7) {
    if (!/^[2-9]/.test(digits) || (!about.strong && isLesson(segment, start))) return null
    if (!about.strong && !(about.phone && (shape === '3-4' || shape === '7'))) return null
    add(shape === '3-4' || spoken || shape === 'single' ? 1 : -1, 'local')
  } else if (northAmerican) add(2, 'north-american')
  else if (plus && digits.length >= 8 && digits.length <= 15) add(4, 'international')
  else if ((about.strong || about.phone) && isForeignMobile(digits)) add(2, 'foreign-mobile')
  else if (about.strong && digits.length >= 8 && digits.length <= 13) add(0, 'foreign-shape')
  else if (about.phone && digits.length >= 9 && digits.length <= 12 && /^0/.test(digits))
    add(0, 'foreign-shape')
  else return null
  const shapePoints = SHAPES[shape] ?? (spoken || isCutAsUsual(units.map((u) => u.digits.length)) ? 2 : 0)
  if (shapePoints > 0) add(shapePoints, `grouped-${shape}`)
  // "2026-603-055": cut where what is filed is cut, no number to call.
  else if (shapePoints === 0 && units.length > 1 && !about.strong && !about.phone) add(-3, 'filed-shape')
  if (spoken) add(1, 'spoken')
  if (parts.mixed.includes(true) && parts.mixed.slice(from, to + 1).includes(true))
    add(2, 'letters-among-figures')
  const separators = parts.gaps.slice(from + 1, to + 1)
  const sign = separators[0]?.sign
  if (separators.length > 0 && separators.every((g) => g.short && g.sign === sign)) add(1, 'even-separators')
  const listed = separators.some((g) => g.comma)
  const bare = !spoken && !about.strong && !about.phone
  // "603, 555, 1420": no number of a list begins with a nought.
  const zero = units.some((u, k) => k > 0 && u.digits.startsWith('0'))
  if (listed) add(bare && (shape === 'single' || !zero) ? -4 : -1, 'comma-list')
  if (!about.strong && separators.some((g) => g.colon)) add(-3, 'time-like')
  if (
    !spoken &&
    units.length >= 4 &&
    units.every((u) => u.digits.length <= 2) &&
    shape !== 'single' &&
    !about.phone
  )
    add(-3, 'small-numbers')
  if (before.includes('(') || plus) add(1, 'phone-marks')
  if (/[$€£#]\s?$/.test(before) && !about.strong) add(-4, 'price-or-number-sign')
  if (separators.length > 2 && !about.strong && separators.every((g) => g.plus)) add(-5, 'sum')
  const behind = text.slice(end, end + 4)
  if (/^\s?(?:%|[x×*]\s?\d)/.test(behind) || (!spoken && (/^\s?=/.test(behind) || /[=×÷]\s?$/.test(before))))
    add(-4, 'arithmetic')
  if (isSequence(digits) || (raw !== digits && isSequence(raw))) {
    const grouped = units.every((u) => u.digits.length > 1 || u.digits === '1') && !isAllSequence(digits)
    if (!grouped || !about.strong) add(grouped && about.phone ? -2 : -5, 'counting')
  }
  if (listed && isTable(units)) add(-6, 'counting')
  if (
    listed &&
    !spoken &&
    !about.strong &&
    SHAPES[shape] === undefined &&
    !isCutAsUsual(units.map((u) => u.digits.length))
  )
    add(-3, 'list-of-numbers')
  if (
    about.play &&
    (spoken || listed || shape === 'single' || shape === '10' || digits.length === 7) &&
    !about.strong
  )
    add(-4, 'number-play')
  if (more) add(about.strong || about.phone ? -2 : -4, 'part-of-longer-number')
  if (about.strong) add(4, 'personal-phone-cue')
  else if (about.phone) add(3, 'phone-cue')
  else if (about.number) add(1, 'number-cue')
  if (about.label && !about.strong)
    add(about.apart ? -2 : about.phone && !about.tied ? -3 : -5, 'other-label')
  else if (!about.strong && !about.phone && continuesLabel(segment, start)) add(-4, 'other-label')
  const usual = SHAPES[shape] !== undefined || isCutAsUsual(units.map((u) => u.digits.length))
  if (northAmerican && usual && score < THRESHOLD && score > -3 && isDressedUp(segment, start, end))
    add(4, 'dressed-up')
  const coded = score >= THRESHOLD && isVietnameseCode(segment, start)
  if (!about.strong && (coded || isFiled(before, behind, about.phone))) add(-6, 'other-label')
  if (score < THRESHOLD) return null
  return { segment, start, end, digits, features }
}

/** "six03", "6O3": nobody writes so by chance. */
const isMixed = (word: string) => /[a-zа-я]/.test(word) && /\d/.test(word) && !/\s/.test(word)

/** The best windows of a run; two numbers in one run stay two. */
function phonesInRun(segment: Segment, run: Run): FoundPhone[] {
  const found: FoundPhone[] = []
  const { units, gaps } = run
  const total = units.reduce((n, u) => n + u.digits.length, 0)
  if (
    total < 7 ||
    isThousands(
      units.map((u) => u.digits.length),
      gaps,
    )
  )
    return found
  // 612 345 678, 912 34 56 78: nine digits, three in front.
  const isAbroad = (from: number, to: number) =>
    (units[from] as DigitUnit).digits.length === 3 &&
    (to - from === 2 || to - from === 3) &&
    gaps.slice(from + 1, to + 1).every((g) => /^[ .-]$/.test(g))
  const parts: Parts = {
    cues: cuesOf(segment),
    gaps: readGaps(gaps),
    mixed: units.map((u) => u.spoken && isMixed(segment.folded.text.slice(u.start, u.end))),
  }
  // What joins its groups joins it to a neighbour as well.
  const isTight = (at: number, from: number, to: number) => {
    if (!(parts.gaps[at] as Gap).tight) return false
    if (from === to) return true
    for (let k = from + 1; k <= to; k++) if (gaps[k] === gaps[at]) return true
    return false
  }
  const plus = (k: number) => segment.folded.text.charAt((units[k] as DigitUnit).start - 1) === '+'
  let i = 0
  while (i < units.length && found.length < MAX_FOUND) {
    let best: FoundPhone | null = null
    let bestEnd = i
    let length = 0
    for (let k = i; k < units.length && length < 15; k++) {
      length += (units[k] as DigitUnit).digits.length
      if (length < 7 || length > 15) continue
      const whole = i === 0 && k === units.length - 1
      const ten = length === 10 || length === 11
      const short = (length === 7 || length === 8) && k - i === 1
      const abroad = (length === 9 && isAbroad(i, k)) || (length >= 12 && plus(i))
      if (!whole && !ten && !short && !abroad) continue
      const more = (i > 0 && isTight(i, i, k)) || (k + 1 < units.length && isTight(k + 1, i, k))
      const phone = judge(segment, run, parts, i, k, more)
      if (phone && (!best || phone.digits.length === 10)) {
        best = phone
        bestEnd = k
        if (phone.digits.length === 10 && phone.features.includes('north-american')) break
      }
    }
    if (best) {
      found.push(best)
      i = bestEnd + 1
    } else {
      i++
    }
  }
  return found
}

const kept = keepBySegment<FoundPhone[]>()

/** Read once per segment, whoever asks. */
export function phonesIn(segment: Segment): readonly FoundPhone[] {
  const known = kept.get(segment)
  if (known) return known
  const found = findPhones(segment)
  kept.set(segment, found)
  return found
}

/** "Her number" and "nought" in Nepali typed in Latin letters. */
const UHAKO = /\b(?:uhaa?|us|un|vaha|waha)\s?ko\b/
const SUNYA = /\bsh?un+ya\b/

function findPhones(segment: Segment): FoundPhone[] {
  const text = segment.folded.text
  const { tokens } = wordsOf(segment)
  const cued =
    hitsOf(segment, 'personal-phone').length > 0 ||
    hitsOf(segment, 'phone').length > 0 ||
    hitsOf(segment, 'joined').length > 0 ||
    text.includes('☎') ||
    (hitsOf(segment, 'number').length > 0 &&
      (hitsOf(segment, 'romanised-nepali').length > 0 || UHAKO.test(text))) ||
    SUNYA.test(text) ||
    theirNumbers(segment).length > 0
  const units = withoutParticles(text, digitUnits(tokens, text, cued))
  if (units.length === 0 && !cued && hitsOf(segment, 'riddle').length === 0) return []
  const read = (all: readonly DigitUnit[], among = tokens) =>
    runsOf(all, among, text, cued).flatMap((run) => phonesInRun(segment, run))
  const found = read(units)
  // "s i x • z e r o"
  const joined = cued && found.length === 0 ? spelledTogether(tokens, text) : null
  if (joined) found.push(...read(digitUnits(joined, text, cued), joined))
  if (cued) {
    const lettered = withLetters(segment)
    found.push(...lettered.filter((l) => !found.some((f) => f.start < l.end && l.start < f.end)))
  }
  if (found.length === 0) {
    const { all, meant } = withMeanings(segment, units)
    if (cued) {
      for (const other of otherReadings(segment, units, all, meant)) {
        found.push(...read(other))
        if (found.length > 0) break
      }
    }
    const phone =
      found.length > 0
        ? null
        : (reckoned(segment, units) ??
          (meant.length > 0 ? reckoned(segment, all) : null) ??
          scattered(segment, all, meant) ??
          riddled(segment, all) ??
          counted(segment, all) ??
          (cued ? ciphered(segment) : null))
    if (phone) found.push(phone)
  }
  const changed = swapped(segment, units, found)
  if (changed) found.push(changed)
  return found.slice(0, MAX_FOUND)
}
