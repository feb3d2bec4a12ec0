/**
 * Numbers to call that are told as sums: "600 mais 3; 1110 dividido por 2; zero; 71 vezes 2". Sums are homework
 * everywhere; only what is cut where a number is cut, beside somebody's telephone, is one to call.
 */
import { foldText } from '#lib/text/fold-text.ts'
import type { Segment } from '../../read-message.ts'
import { hasWithin, hitsOf } from '../segment-words.ts'
import type { DigitUnit } from './digit-units.ts'
import { type FoundPhone, isCutAsUsual, isNorthAmerican, isSequence } from './phone-shapes.ts'

type Sign = '+' | '-' | '*' | '/'
const table = (sign: Sign, words: string) =>
  words.split('|').map((w) => [foldText(w.trim()).text, sign] as const)
const SIGNS: ReadonlyMap<string, Sign> = new Map([
  ...table(
    '+',
    '+ | plus | and add | add | added to | mas | mais | plis | ajoute | y suma | e soma | زائد | و | جمع | मा जोड्नु | जोड | थप | प्लस | plas | jod | jodnu | cong | cong them | cong voi | them | 加 | 加上 | 再加 | плюс | прибавить | и прибавить | плюсуем',
  ),
  ...table(
    '-',
    '- | minus | take away | less | menos | moins | mwens | retire | wete | ناقص | طرح | घटाउ | घटाउनु | बाट | माइनस | ghatau | ghata | tru | tru di | bot | bot di | 减 | 减去 | минус | отнять | вычесть | минусуем',
  ),
  ...table(
    '*',
    'x | × | * | ✖ | ∙ | times | multiplied by | por | multiplicado por | veces | vezes | fois | multiplie par | fwa | miltipliye pa | ضرب | في | مضروب في | مضروبة في | गुणा | गुणन | गुना | guna | nhan | nhan voi | nhan cho | 乘 | 乘以 | 乘上 | умножить на | умноженное на | умножаем на | помножить на | на',
  ),
  ...table(
    '/',
    '/ | ÷ | : | divided by | over | dividido por | dividido entre | entre | dividido para | dividido em | divise par | divise en | sur | divize pa | divize an | قسمة | على | مقسوم على | مقسومة على | تقسيم | भाग | लाई भाग | bhag | chia | chia cho | 除以 | 除 | разделить на | делить на | деленное на | делим на | поделить на',
  ),
])
const TRIM = /^[\s,]+|\s+$/g
const PARTS =
  /half of|mitad de|metade de|moitie de|mwatye|نصف|आधा|nua cua|一半|половин|twice|dob(?:le|ro) de|double de|ضعف|दोब्बर|gap doi|squared|cuadrado|quadrado|au carre|平方|квадрате/
const HALF =
  /(?:half(?: of)?|mitad de|metade de|moitie de|mwatye(?: nan)?|نصف|आधा|nua cua|mot nua cua|половина(?: от)?|половину)\s*$/
const TWICE = /(?:twice|two times|doble de|dobro de|double de|doub|ضعف|दोब्बर|gap doi|удвоенное|дважды)\s*$/
const SQUARED =
  /^\s?(?:squared|al cuadrado|ao quadrado|au carre|تربيع|को वर्ग|binh phuong|的平方|平方|в квадрате|²)/

interface Term {
  value: string
  start: number
  end: number
  signs: number
}

const REACH = 170
const APART = 60
const FEWEST_SIGNS = 2
const MOST_UNITS = 300
const CUES = ['personal-phone', 'phone', 'number'] as const

function apply(a: number, sign: Sign, b: number): number | null {
  const value = sign === '+' ? a + b : sign === '-' ? a - b : sign === '*' ? a * b : b === 0 ? -1 : a / b
  return Number.isInteger(value) && value >= 0 && value < 10_000_000_000 ? value : null
}

const HALF_AFTER = /^\s?(?:को आधा|का आधा|ko aadha|的一半|пополам)/
const TWICE_AFTER = /^\s?(?:को दोब्बर|को दुई गुणा|ko dobbar|的两倍|的2倍|的二倍)/

/** What each stretch of figures and signs comes to. */
function terms(text: string, units: readonly DigitUnit[]): Term[] {
  const out: Term[] = []
  for (let i = 0; i < units.length; i++) {
    const unit = units[i] as DigitUnit
    const last = out[out.length - 1]
    const before = text.slice(last?.end ?? Math.max(0, unit.start - 24), unit.start)
    const behind = text.slice(unit.end, unit.end + 16)
    const own = Number(unit.digits)
    const after = SQUARED.exec(behind) ?? HALF_AFTER.exec(behind) ?? TWICE_AFTER.exec(behind)
    const half = HALF.test(before) || HALF_AFTER.test(behind)
    const twice = TWICE.test(before) || TWICE_AFTER.test(behind)
    const single = half ? own / 2 : twice ? own * 2 : after ? own * own : null
    const end = unit.end + (after?.[0].length ?? 0)
    const gap = before.replace(TRIM, '')
    if (last && (gap === '=' || gap === 'is') && last.signs > 0 && Number(last.value) === own) {
      last.end = end
      continue
    }
    const sign = last ? SIGNS.get(gap) : undefined
    const value = last && sign !== undefined && single === null ? apply(Number(last.value), sign, own) : null
    if (last && value !== null && unit.digits.length <= 5) {
      last.value = String(value)
      last.end = end
      last.signs++
    } else if (single !== null && Number.isInteger(single)) {
      out.push({ value: String(single), start: unit.start, end, signs: 1 })
    } else {
      out.push({ value: unit.digits, start: unit.start, end: unit.end, signs: 0 })
    }
  }
  return out
}

const TIMES_TABLE = /(?<![\p{L}\p{N}])(\d{1,4})x(\d{1,4})(?![\p{L}\p{N}])/gu

/** "201x3" is one word and two figures. */
function withProducts(text: string, units: readonly DigitUnit[]): readonly DigitUnit[] {
  if (!/\dx\d/.test(text)) return units
  const added = [...text.matchAll(TIMES_TABLE)].flatMap((m) => {
    const [whole, a = '', b = ''] = m
    const end = m.index + whole.length
    const unit = { spoken: false, token: 0 }
    return [
      { ...unit, start: m.index, end: m.index + a.length, digits: a },
      { ...unit, start: end - b.length, end, digits: b },
    ]
  })
  return [...units.filter((u) => !added.some((a) => a.start === u.start)), ...added].sort(
    (a, b) => a.start - b.start,
  )
}

/** Somebody's own telephone, or somebody's of whom the text speaks. */
function isSpokenOf(segment: Segment, start: number, end: number): boolean {
  const from = Math.max(0, start - REACH)
  const to = end + REACH
  const has = (kind: 'personal-phone' | 'phone' | 'number' | 'kin' | 'pronoun' | 'dial-it' | 'me') =>
    hasWithin(segment, kind, from, to)
  return (
    has('personal-phone') ||
    (has('dial-it') && has('me')) ||
    ((has('phone') || has('number')) && (has('kin') || has('pronoun')))
  )
}

/** "A=1, B=2": letters are told in figures, nothing is reckoned. */
const LETTER_KEY = /(?<![a-z])[aа]\s?=\s?[01](?!\d)/

export function reckoned(segment: Segment, units: readonly DigitUnit[]): FoundPhone | null {
  if (CUES.every((c) => hitsOf(segment, c).length === 0)) return null
  const { text } = segment.folded
  const figures = withProducts(text, units)
  if (figures.length < 4 || figures.length > MOST_UNITS || LETTER_KEY.test(text)) return null
  // Rare first: a sign between two of them, or the half of one.
  const signed = figures.some((u, i) => {
    const next = figures[i + 1]
    return next && next.start - u.end < 24 && SIGNS.has(text.slice(u.end, next.start).replace(TRIM, ''))
  })
  if (!signed && !PARTS.test(text)) return null
  const all = terms(text, figures)
  for (let i = 0; i < all.length; i++) {
    let digits = ''
    let signs = 0
    const lengths: number[] = []
    for (let k = i; k < all.length && digits.length < 10; k++) {
      const term = all[k] as Term
      if (term.value.length > 4 && term.value.length !== 7) break
      if (k > i && term.start - (all[k - 1] as Term).end > APART) break
      digits += term.value
      signs += term.signs
      lengths.push(term.value.length)
      if (digits.length !== 10 || signs < FEWEST_SIGNS) continue
      if (!isNorthAmerican(digits) || isSequence(digits) || !isCutAsUsual(lengths)) continue
      const { start } = all[i] as Term
      if (!isSpokenOf(segment, start, term.end)) continue
      return { segment, start, end: term.end, digits, features: ['told-as-sums', 'phone-cue'] }
    }
  }
  return null
}
