/**
 * Numbers that speak about digits: "three fives" is 555, "the last four" and "four digits" are none, "V" may be 5
 * where a number to call is being given.
 */
import { foldText } from '#lib/text/fold-text.ts'
import type { Token } from '#lib/text/types.ts'

const folded = (list: string) => list.split(' ').map((w) => foldText(w).text)
const setOf = (list: string): ReadonlySet<string> => new Set(folded(list))

/** Digits in the plural, by value. */
const PLURALS: ReadonlyMap<string, string> = new Map(
  [
    'zeros zeroes ohs ceros нуля нулей нули أصفار',
    'ones unos uns единицы единиц',
    'twos doses двойки двоек',
    'threes treses тройки троек',
    'fours cuatros quatros четверки четверок',
    'fives nickels cincos пятерки пятерок خمسات',
    'sixes seises шестерки шестерок ستات',
    'sevens sietes setes семерки семерок',
    'eights ochos oitos восьмерки восьмерок',
    'nines nueves noves девятки девяток',
  ].flatMap((list, digit) => [...folded(list), `${digit}s`].map((w) => [w, String(digit)] as const)),
)
/** A digit in the plural by itself: the "fives" of "a trio of fives". */
export const pluralDigit = (text: string): string | undefined => PLURALS.get(text)
export const isTimes = (text: string): boolean => TIMES_AFTER.has(text)

const TIMES = setOf('times fois veces vezes fwa مرات raza раза lan so con chu 个 個 पटक वटा x')
const ARTICLE = setOf('the el o le la un de số so по')
/** Words that make a number a count of digits. */
const DIGIT_NOUN = setOf(
  'digits digit numbers numerals more others cifras cifra digitos numeros algarismos chiffres numeros chif أرقام خانات अंक अङ्क цифры цифр 位 个数',
)
const LASTISH = setOf(
  'last final first next remaining other ultimos ultimas primeros primeras siguientes primeiros primeiras derniers dernieres premiers premieres dènye premye последние последних первые первых آخر أول अन्तिम पहिलो',
)
const isDigit = (value: number | null): value is number => value !== null && value >= 0 && value <= 9

const NOT_ONE = new Set('个個位下次点點起样樣定直般边邊些旦切共同半会會')

const TIMES_AFTER = setOf('times fois veces vezes fwa مرات raza раза पटक चोटि lan 遍 次 x')

const REPEATED = setOf(
  'repeated repetido repetida répété répétée repete مكرر مكررة مكررا تتكرر يتكرر दोहोरिएर दोहोर्याएर повторенное повторенная повторенный повторить повторите',
)
const THRICE: ReadonlyMap<string, number> = new Map(
  ['дважды twice مرتين', 'трижды thrice'].flatMap((list, at) => folded(list).map((w) => [w, at + 2])),
)
/** "Five, repeated three times": how often the digit at `i` is said, and how many words that takes. */
function repeatedBehind(
  tokens: readonly Token[],
  i: number,
  readAs: (token: string) => number | null,
): { often: number; tokens: number } | null {
  const words = [1, 2, 3, 4].map((k) => tokens[i + k]?.text ?? '')
  const two = words[0] === '重' && words[1] === '复' ? true : words[0] === 'lap' && words[1] === 'lai'
  const from = two ? 2 : REPEATED.has(words[0] as string) ? 1 : 0
  if (from === 0) return null
  const thrice = THRICE.get(words[from] as string)
  if (thrice !== undefined) return { often: thrice, tokens: from + 2 }
  const often = readAs(words[from] as string)
  if (often === null || often < 2 || often > 4 || !TIMES_AFTER.has(words[from + 1] ?? '')) return null
  return { often, tokens: from + 3 }
}

/** "five three times": how often the digit at `i` is said. */
function timesBehind(tokens: readonly Token[], i: number, readAs: (token: string) => number | null): number {
  const next = tokens[i + 1] as Token
  const word = tokens[i + 2]
  if (!word || !TIMES_AFTER.has(word.text) || word.start - next.end > 2) return 0
  // "… three, three times five": said of what follows.
  const [said, beyond] = [tokens[i + 3], tokens[i + 4]]
  const what = said && ARTICLE.has(said.text) ? beyond : said
  const paused = next.start - (tokens[i] as Token).end > 1
  if (paused && said && said.start - word.end <= 1 && what && isDigit(readAs(what.text))) return 0
  const often = readAs(next.text)
  return often !== null && often >= 2 && often <= 4 ? often : 0
}

/** "five x3", "пять×3": a digit in words, and a sign for how often. */
function signedTimes(word: Token, next: Token, text: string): number | null {
  if (/[0-9]/.test(word.text)) return null
  const behind = text.slice(word.end, next.end)
  const often = /^\s?[×x*х]([2-4])$/u.exec(behind)
  return often ? Number(often[1]) : null
}

const ROW = setOf('suite affilée dèyè подряд liền seguidos seguidas row متتالية متتاليات')
/** "Three five in a row": how many words that takes from the count on. */
function inRow(tokens: readonly Token[], i: number): number {
  for (const k of [2, 3, 4]) {
    const token = tokens[i + k]
    if (!token || token.start - (tokens[i + k - 1] as Token).end > 1) return 0
    if (ROW.has(token.text)) return token.text === 'deye' ? k + 2 : k + 1
  }
  return 0
}

const EACH = setOf(
  'each both all cada ambos ambas los las dos son chacun chaque tous toutes deux les chak toulède yo كل كلاهما كلها منهما منها प्रत्येक दुवै सबै हरेक mỗi đều cả 都 全 каждая каждый обе оба все',
)
const BETWEEN = setOf(
  'one of them is are an a un una um uma e es est le se so là number digit cifra chiffre यो हो 是 по',
)
/** "Two digits, each of them a four": what they are, and how many words that takes from the count on. */
function eachBehind(
  tokens: readonly Token[],
  i: number,
  readAs: (token: string) => number | null,
): { value: number; tokens: number } | null {
  let each = false
  for (let k = i + 1; k < i + 8; k++) {
    const text = tokens[k]?.text
    if (text === undefined) return null
    const value = each ? readAs(text) : null
    if (isDigit(value) && !(value === 2 && EACH.has(text))) return { value, tokens: k - i + 1 }
    if (EACH.has(text)) each = true
    else if (k > i + 1 && !BETWEEN.has(text)) return null
  }
  return null
}

const LE = setOf('lẻ linh')
const VIETNAMESE_DIGIT = setOf('hai ba bốn năm sáu bảy tám chín')

const DUAL = setOf('رقمان رقمين خانتان خانتين ورقمان ورقمين')
/** "رقمان كل منهما أربعة": the Arabic dual counts two of them. */
export const dualDigits = (
  tokens: readonly Token[],
  i: number,
  readAs: (token: string) => number | null,
): { digits: string; tokens: number } | null => {
  const each = DUAL.has((tokens[i] as Token).text) ? eachBehind(tokens, i, readAs) : null
  return each ? { digits: String(each.value).repeat(2), tokens: each.tokens } : null
}

/** What a phrase about digits starting at token `i` says; `tokens` how many words it takes, `digits` '' for none. */
export function digitPhrase(
  tokens: readonly Token[],
  i: number,
  count: number | null,
  readAs: (token: string) => number | null,
  text = '',
): { digits: string; tokens: number } | null {
  if (count === null || count > 13) return null
  const next = tokens[i + 1]
  if (!next || next.start - (tokens[i] as Token).end > 2) return null
  const signed = text === '' || !isDigit(count) ? null : signedTimes(tokens[i] as Token, next, text)
  if (signed !== null) return { digits: String(count).repeat(signed), tokens: 2 }
  // "Sáu lẻ ba": six hundred and three, the hundred left out.
  const odd = tokens[i + 2]
  if (
    LE.has(next.text) &&
    VIETNAMESE_DIGIT.has((tokens[i] as Token).text) &&
    odd &&
    isDigit(readAs(odd.text))
  )
    return { digits: `${count}0${readAs(odd.text)}`, tokens: 3 }
  const again = isDigit(count) ? repeatedBehind(tokens, i, readAs) : null
  if (again) return { digits: String(count).repeat(again.often), tokens: again.tokens }
  // "Пятёрка трижды;": behind its digit where nothing follows that it could be said of.
  const closing = text !== '' && /^\s?(?:[,;.!?)\n]|$)/.test(text.slice(next.end, next.end + 2))
  const tripled = closing && isDigit(count) ? THRICE.get(next.text) : undefined
  if (tripled !== undefined) return { digits: String(count).repeat(tripled), tokens: 2 }
  const row = inRow(tokens, i)
  const shown = row > 0 ? (PLURALS.get(next.text) ?? readAs(next.text)) : null
  if (shown !== null && isDigit(Number(shown)) && count >= 2 && count <= 4)
    return { digits: String(shown).repeat(count), tokens: row }
  const often = timesBehind(tokens, i, readAs)
  if (often > 0 && isDigit(count)) return { digits: String(count).repeat(often), tokens: 3 }
  // 最后一个是七, 记一下: no digit.
  if (count === 1 && NOT_ONE.has(next.text) && (tokens[i] as Token).text > '9')
    return { digits: '', tokens: 2 }
  if (count < 2) return null
  // "Les trois cinq", "twa senk yo": fives, three of them.
  const many = (i > 0 && tokens[i - 1]?.text === 'les') || tokens[i + 2]?.text === 'yo'
  const shownOnce = text !== '' && many && count <= 4 ? readAs(next.text) : null
  if (isDigit(shownOnce)) return { digits: String(shownOnce).repeat(count), tokens: 2 }
  const plural = PLURALS.get(next.text)
  if (plural !== undefined && count <= 7) return { digits: plural.repeat(count), tokens: 2 }
  if (TIMES.has(next.text) && next.start - (tokens[i] as Token).end <= 1) {
    const skip = tokens[i + 2] && ARTICLE.has((tokens[i + 2] as Token).text) ? 3 : 2
    const token = tokens[i + skip]
    // Nothing stands between: "three times; zero" begins anew.
    const follows = token && token.start - (tokens[i + skip - 1] as Token).end <= 1
    const value = follows && count <= 4 ? readAs(token.text) : null
    if (token && isDigit(value) && next.text !== 'x')
      return { digits: String(value).repeat(count), tokens: skip + 1 }
  }
  const viLast = next.text === 'so' && /^(?:cuoi|dau|sau|tiep)$/.test(tokens[i + 2]?.text ?? '')
  const each = DIGIT_NOUN.has(next.text) && count <= 4 ? eachBehind(tokens, i + 1, readAs) : null
  if (each) return { digits: String(each.value).repeat(count), tokens: each.tokens + 1 }
  if (DIGIT_NOUN.has(next.text) || viLast) return { digits: '', tokens: 2 }
  if (i > 0 && LASTISH.has((tokens[i - 1] as Token).text)) return { digits: '', tokens: 1 }
  return null
}

const KEYS = 'abcdefghijklmnopqrstuvwxyz'
const KEYPAD = '22233344455566677778889999'
/** The digits under letters on a telephone. */
export const keypad = (letters: string): string =>
  [...letters].map((c) => KEYPAD.charAt(KEYS.indexOf(c))).join('')
