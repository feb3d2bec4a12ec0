// What a text says in digits: figures, number words of ten languages, look-alikes, doubles and tens. Units keep their
// place; what stands between them decides later whether they belong together.
import type { Token } from '#lib/text/types.ts'
import { readGlued, readLeet } from './digit-glued.ts'
import { O_PAIR, readLookalikes } from './digit-lookalikes.ts'
import { digitPhrase, dualDigits, pluralDigit } from './digit-phrases.ts'
import { readInRuns } from './digit-runs.ts'
import { fold, MULTIPLIER, WEAK, WORDS } from './digit-words.ts'

export interface DigitUnit {
  start: number
  end: number
  digits: string
  /** Said in words (or look-alikes), not figures. */
  spoken: boolean
  token: number
}

const FIGURES = /^[0-9]+$/
const isFigure = (c: number) => c >= 48 && c <= 57

/** "And", "with", "the" written onto an Arabic number; "to", "of" onto a Nepali one. */
const ARABIC_LEAD = /^(?:وبال|[وب]?ال|وب|[وب])/
const NEPALI_TAIL = /(?:मा|को|लाई|बाट)$/

type Read = { value: number; digits?: undefined } | { digits: string } | null
const cache = new Map<string, Read>()

function readToken(text: string): Read {
  if (FIGURES.test(text)) return { digits: text }
  const known = cache.get(text)
  if (known !== undefined) return known
  const value =
    WORDS.get(text) ??
    (ARABIC_LEAD.test(text) ? WORDS.get(text.replace(ARABIC_LEAD, '')) : undefined) ??
    (NEPALI_TAIL.test(text) ? WORDS.get(text.replace(NEPALI_TAIL, '')) : undefined)
  let read: Read = null
  if (value !== undefined) {
    read = { value }
  } else {
    const digits = readLookalikes(text) ?? readGlued(text) ?? readLeet(text)
    if (digits !== null) read = { digits }
  }
  if (cache.size < 20_000) cache.set(text, read)
  return read
}

interface Spoken extends DigitUnit {
  value: number
}

/** "fifty" "five" is 55, "seiscientos" "tres" is 603, "quatre" "vingt" "dix" is 90. */
function merge(last: Spoken | null, next: Spoken, joined: boolean, text: string): boolean {
  if (!last || !joined) return false
  const a = last.value
  const b = next.value
  const fits =
    (a >= 100 && a % 100 === 0 && b < 100 && b > 0) ||
    (a >= 1000 && a % 1000 === 0 && b >= 100 && b < 1000) ||
    (a >= 20 && a % 100 >= 20 && a % 10 === 0 && b > 0 && b < 10) ||
    (a === 10 && b >= 7 && b < 10 && text.charAt(last.end) === '-') ||
    (a % 100 > 0 && a % 100 < 10 && b >= 20 && b < 100 && b % 10 === 0 && text.charAt(next.start) === 'و') ||
    (a > 2 && a < 10 && b === 10 && text.charCodeAt(next.start) === 0x639) ||
    ((a === 60 || a === 80) && b >= 10 && b < 20)
  const product = a === 4 && b === 20 && text.slice(last.start, last.end) === 'quatre'
  if (!fits && !product) return false
  last.value = product ? 80 : a + b
  last.digits = String(last.value)
  last.end = next.end
  last.token = next.token
  return true
}

/** "six hundred (and) three" is 603; "năm mươi", 五十 are 50. */
const SCALE: ReadonlyMap<string, number> = new Map([
  ...['hundred', 'cent', 'cents', 'tram', '百', '佰', 'san', 'सय', 'saya'].map(
    (w) => [fold(w), 100] as const,
  ),
  ...['muoi', '十', '拾'].map((w) => [fold(w), 10] as const),
  ...[
    'thousand',
    'mil',
    'mille',
    'nghin',
    'ngan',
    '千',
    'тысяча',
    'тысячи',
    'тысяч',
    'ألف',
    'آلاف',
    'हजार',
  ].map((w) => [fold(w), 1000] as const),
])
const HUNDREDS = new Set(['hundred', 'cent', 'tram', 'san', 'सय', '百'].map(fold))
const AFTER_HUNDREDS = /^[\s-](?:and|y|e|et|le|linh)[\s-]$/
const LATE = new Set(['en', 'de'])
const LE = new Set(['le', 'linh'])
const VI_DIGIT = new Set('mot hai ba bon nam lam sau bay tam chin'.split(' '))
const DULL = new Set<string>()
const AND = new Set(['y', 'e', 'et', 'and', 'le', 'linh', 'ak'])

function scaled(last: Spoken | null, token: Token, at: number, scale: number): boolean {
  if (!last || last.value <= 0 || last.value >= 10) return false
  if (token.start - last.end > 1) return false
  last.value *= scale
  last.digits = String(last.value)
  last.end = token.end
  last.token = at
  return true
}

const valueOfToken = (text: string): number | null => {
  const read = readToken(text)
  if (read === null) return null
  return read.digits === undefined ? read.value : read.digits.length === 1 ? Number(read.digits) : null
}

/** `cued`: a number to call is spoken of, so words that only sound like digits count as well. */
export function digitUnits(tokens: readonly Token[], text: string, cued = false, few = false): DigitUnit[] {
  const runs = cued ? readInRuns(tokens, text, few) : null
  const units: DigitUnit[] = []
  let spoken: Spoken | null = null
  let repeat = 1
  let repeatFrom = 0
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token
    // What begins with a figure is none of the words looked up first.
    const figure = isFigure(token.text.charCodeAt(0))
    if (!figure) {
      if (DULL.has(token.text) && !runs?.has(i)) {
        spoken = null
        repeat = 1
        continue
      }
      const times = MULTIPLIER.get(token.text)
      if (times !== undefined) {
        repeat = times
        repeatFrom = token.start
        continue
      }
      const scale = SCALE.get(token.text)
      if (scale !== undefined && scaled(spoken, token, i, scale)) continue
      // "mil ciento diez": a thousand without its one.
      if (scale === 1000) {
        spoken = { start: token.start, end: token.end, digits: '1000', spoken: true, token: i, value: 1000 }
        units.push(spoken)
        repeat = 1
        continue
      }
    }
    // 六百零三: the zero after hundreds only holds the place.
    if (
      spoken &&
      spoken.value >= 100 &&
      spoken.value % 100 === 0 &&
      /^[零〇]$/.test(token.text) &&
      token.start === spoken.end
    ) {
      spoken.end = token.end
      continue
    }
    // "خمسات ثلاثة": fives, three of them.
    const plural = token.text > '\u0600' && token.text < '\u0700' ? pluralDigit(token.text) : undefined
    const often = plural === undefined ? null : valueOfToken(tokens[i + 1]?.text ?? '')
    if (plural !== undefined && often !== null && often >= 2 && often <= 4) {
      const { end } = tokens[i + 1] as Token
      units.push({ start: token.start, end, digits: plural.repeat(often), spoken: true, token: i + 1 })
      i++
      spoken = null
      continue
    }
    const letter = runs?.get(i)
    if (letter === '') {
      // "tin ota paanch": the words after the count belong to it.
      const counted = units[units.length - 1]
      if (counted) Object.assign(counted, { end: token.end, token: i })
      continue
    }
    let read: Read = letter === undefined ? readToken(token.text) : { digits: letter }
    const known = read === null ? null : valueOfToken(token.text)
    const phrase =
      known !== null
        ? digitPhrase(tokens, i, known, valueOfToken, cued ? text : undefined)
        : cued && read === null && dualDigits(tokens, i, valueOfToken)
    if (phrase) {
      const last = tokens[i + phrase.tokens - 1] as Token
      if (phrase.digits !== '') {
        const { digits } = phrase
        units.push({ start: token.start, end: last.end, digits, spoken: true, token: i + phrase.tokens - 1 })
      }
      i += phrase.tokens - 1
      spoken = null
      continue
    }
    const previous = units[units.length - 1]
    // "then O1 four one"
    if (read === null && previous && i - previous.token <= 3 && O_PAIR.test(token.text))
      read = { digits: token.text.replace('o', '0') }
    // "zéro cent quarante-neuf" is 0149.
    if (
      read === null &&
      (token.text === 'cent' || token.text === 'san') &&
      previous?.digits === '0' &&
      previous.spoken &&
      previous.token === i - 1
    )
      read = { value: 100 }
    // "sáu lẻ ba" is 603.
    if (
      read === null &&
      LE.has(token.text) &&
      VI_DIGIT.has(tokens[i + 1]?.text ?? '') &&
      !(spoken && spoken.value >= 100)
    )
      read = { digits: '0' }
    const start = repeat > 1 ? repeatFrom : token.start
    if (read === null && WEAK.has(token.text)) {
      const close =
        (previous?.spoken || (cued && previous?.digits.length === 1)) &&
        previous.token === i - 1 &&
        token.start - previous.end <= 2
      const zero = WEAK.get(token.text) === 0
      // "Epi en. Epi kat.": said one by one, each with its own "then".
      const counted =
        cued &&
        LATE.has(token.text) &&
        previous !== undefined &&
        i - previous.token <= 3 &&
        token.start - previous.end <= 12 &&
        /^[.,;\n]/.test(text.slice(token.end, token.end + 1) || '\n')
      // "Anote o 603 …": an article.
      const next = tokens[i + 1]?.text ?? ''
      const leads = zero && !/^\d{3}/.test(next) && readToken(next) !== null
      if (close || counted || leads || (zero && previous && previous.token === i - 1))
        read = { value: WEAK.get(token.text) as number }
    }
    if (read === null) {
      if (!AND.has(token.text)) {
        spoken = null
        if (
          DULL.size < 20_000 &&
          !WEAK.has(token.text) &&
          !SCALE.has(token.text) &&
          !O_PAIR.test(token.text) &&
          token.text.length < 40
        )
          DULL.add(token.text)
      }
      repeat = 1
      continue
    }
    // "6 hundred and 3", and what is said behind hundreds in figures.
    if (figure && token.text.length <= 2 && token.text >= '1') {
      const hundred = token.text.length === 1 ? tokens[i + 1] : undefined
      const isHundreds = hundred && hundred.start - token.end <= 1 && HUNDREDS.has(hundred.text)
      const behind =
        spoken !== null &&
        spoken.value >= 100 &&
        spoken.value % 100 === 0 &&
        AFTER_HUNDREDS.test(text.slice(spoken.end, token.start))
      if (isHundreds || (behind && FIGURES.test(token.text))) read = { value: Number(token.text) }
    }
    if (read.digits !== undefined) {
      const word = !FIGURES.test(token.text)
      units.push({
        start,
        end: token.end,
        digits: read.digits.repeat(repeat),
        spoken: word,
        token: i,
      })
      spoken = null
    } else {
      const unit: Spoken = { start, end: token.end, digits: '', spoken: true, token: i, value: read.value }
      // "năm trăm năm mươi", 一千一百: what follows hundreds may be tens, and thousands hundreds.
      const scale = tokens[i + 1]
      const times = scale && spoken && spoken.value >= 100 ? SCALE.get(scale.text) : undefined
      if (spoken && scale && times !== undefined && times < spoken.value && scaled(unit, scale, i + 1, times))
        i++
      const gap: string = spoken ? text.slice(spoken.end, token.start) : ''
      if (
        repeat > 1 ||
        !merge(
          spoken,
          unit,
          spoken !== null && /^[\s-]{0,3}(?:(?:y|e|et|and|le|linh|ak)\s)?$/.test(gap),
          text,
        )
      ) {
        unit.digits = String(read.value).repeat(repeat)
        units.push(unit)
        spoken = repeat > 1 ? null : unit
      }
    }
    repeat = 1
  }
  return units
}
