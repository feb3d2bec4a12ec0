/** Swear words behind signs: letters starred out ("f***", "p*ta"), spelled with stops, vowels left away ("pndejo"). */
import { foldText } from '#lib/text/fold-text.ts'
import { tokenizeText } from '#lib/text/tokenize-text.ts'
import type { Token } from '#lib/text/types.ts'
import { CONDUCT } from '../../lexicons/conduct.ts'
import type { Segment } from '../../read-message.ts'
import { hitsOf, wordsOf } from '../segment-words.ts'

export interface VeiledWord {
  start: number
  end: number
}

const SIGNS = new Set(['*', '#', '@', '$', '%', '&', '!', '_', '•', '-', '.'])
const MASKS = new Set(['*', '#', '•'])
const LATIN = ['en', 'es', 'pt', 'fr', 'ht'] as const
const VOWELS = /[aeiou]/g
const LONGEST = 16

/** Single words of the lists that stand alone, and of insults. */
function plainWords(lists: Readonly<Record<string, string>>, langs: readonly string[]): string[] {
  return langs
    .flatMap((lang) => (lists[lang] ?? '').split('|'))
    .map((w) => foldText(w.trim().replace(/\*$/, '')).text)
    .filter((w) => tokenizeText(w).length === 1 && /^[a-z\u0400-\u04ff]{4,}$/.test(w))
}

const STRONG = [...new Set(plainWords(CONDUCT.strong, [...LATIN, 'ru']))]
const SPELLED = new Set(
  [...STRONG, ...plainWords(CONDUCT.insult, LATIN)].filter(
    (w) => w.length >= 5 || w === 'shit' || w === 'fuck',
  ),
)
const SPELLED_HEADS = new Set([...SPELLED].map((w) => w.slice(0, 4)))
const BY_HEAD = new Map<string, string[]>()
for (const word of STRONG) BY_HEAD.set(word.charAt(0), [...(BY_HEAD.get(word.charAt(0)) ?? []), word])
/** Without its vowels: at least four letters left, or it could be anything. */
const BONES = new Map(
  // "Batch" and "botch" are no "biatch".
  STRONG.filter((w) => /^(?!b[ieo]+a?tch)[a-z]+$|^bitch$/.test(w) && w.replace(VOWELS, '').length >= 4).map(
    (w) => [w.replace(VOWELS, ''), w],
  ),
)

/** "bulls**t" fits "bullshit": a sign for each letter; the word may go on. */
function fitsMasked(masked: string, word: string): boolean {
  if (masked.length < word.length) return false
  for (let i = 0; i < word.length; i++) {
    const c = masked.charAt(i)
    if (!MASKS.has(c) && c !== word.charAt(i)) return false
  }
  for (let i = word.length; i < masked.length; i++) if (MASKS.has(masked.charAt(i))) return false
  return true
}

/** Asked of one character, or of none. */
const isLetter = (c: string) => {
  const unit = c.charCodeAt(0)
  return (unit >= 97 && unit <= 122) || (unit >= 0x400 && unit <= 0x4ff)
}

/** Runs of letters with stars inside or after them. */
function starred(text: string): VeiledWord[] {
  const out: VeiledWord[] = []
  for (let i = 0; i < text.length; i++) {
    if (!MASKS.has(text.charAt(i)) || !isLetter(text.charAt(i - 1))) continue
    let start = i - 1
    while (start > 0 && i - start < LONGEST && isLetter(text.charAt(start - 1))) start--
    let end = i
    while (
      end < text.length &&
      end - start < LONGEST &&
      (isLetter(text.charAt(end)) || MASKS.has(text.charAt(end)))
    )
      end++
    const masked = text.slice(start, end)
    const stars = [...masked].filter((c) => MASKS.has(c)).length
    // "word*" is a footnote, "**word**" is bold type.
    const open = start > 0 && MASKS.has(text.charAt(start - 1))
    if (!open && masked.length >= 4 && (stars >= 2 || !MASKS.has(masked.charAt(masked.length - 1)))) {
      const words = BY_HEAD.get(masked.charAt(0)) ?? []
      if (words.some((w) => fitsMasked(masked, w))) out.push({ start, end })
    }
    i = Math.max(i, end - 1)
  }
  return out
}

/** Letters set apart one by one, by any signs. */
function spelledOut(segment: Segment): VeiledWord[] {
  const { tokens } = wordsOf(segment)
  const { text } = segment.folded
  const out: VeiledWord[] = []
  for (let i = 0; i < tokens.length; i++) {
    const { text: one } = tokens[i] as Token
    if (one.length > 1 || !isLetter(one)) continue
    let end = i
    let letters = ''
    while (end < tokens.length && letters.length < 40) {
      const token = tokens[end]
      if (token?.text.length !== 1 || !isLetter(token.text)) break
      const before = tokens[end - 1]
      if (
        end > i &&
        before &&
        (token.start - before.end > 2 ||
          ![...text.slice(before.end, token.start)].every((c) => c === ' ' || SIGNS.has(c)))
      )
        break
      letters += token.text
      end++
    }
    if (letters.length >= 4) {
      for (let k = 0; k + 4 <= letters.length; k++)
        for (
          let n = SPELLED_HEADS.has(letters.slice(k, k + 4)) ? Math.min(12, letters.length - k) : 0;
          n >= 4;
          n--
        )
          if (SPELLED.has(letters.slice(k, k + n))) {
            out.push({ start: tokens[i + k]?.start ?? 0, end: tokens[i + k + n - 1]?.end ?? 0 })
            k += n
            break
          }
    }
    i = Math.max(i, end - 1)
  }
  return out
}

const LIKE: Readonly<Record<string, string>> = {
  '!': 'i',
  '@': 'a',
  $: 's',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '0': 'o',
  '5': 's',
}

/** Nobody puts a sign into these who means the donkey, the rooster or Richard. */
const SIGNED = new Set([
  ...SPELLED,
  ...STRONG,
  'ass',
  'asses',
  'dick',
  'dicks',
  'cock',
  'pussy',
  'tits',
  'fuc',
])
/** Words that may go on, by their beginning: "pendej@s". */
const STEMS = new Set(
  LATIN.flatMap((lang) => (CONDUCT.strong[lang] ?? '').split('|'))
    .map((w) => w.trim())
    .filter((w) => /^[a-z]{5,}\*$/.test(w))
    .map((w) => w.slice(0, -1)),
)
function isSwearing(word: string): boolean {
  if (SIGNED.has(word) || SIGNED.has(word.replace(/e?s$/, ''))) return true
  for (let n = 5; n < word.length; n++) if (STEMS.has(word.slice(0, n))) return true
  return false
}
function unsigned(text: string, start: number, end: number): string {
  let word = ''
  for (let i = start; i < end; i++) word += LIKE[text.charAt(i)] ?? text.charAt(i)
  return word
}

/** "B!tch", "a$$hole": signs and digits for letters, inside one word. */
function signed(text: string): VeiledWord[] {
  const out: VeiledWord[] = []
  for (let i = 0; i < text.length; i++) {
    const c = text.charAt(i)
    if (c !== '!' && c !== '@' && c !== '$') continue
    let start = i
    while (
      start > 0 &&
      i - start < LONGEST &&
      (isLetter(text.charAt(start - 1)) || LIKE[text.charAt(start - 1)])
    )
      start--
    let end = i
    while (
      end < text.length &&
      end - start < LONGEST &&
      (isLetter(text.charAt(end)) || LIKE[text.charAt(end)])
    )
      end++
    if ((end > i + 1 || c === '@') && end - start > 2 && isSwearing(unsigned(text, start, end)))
      out.push({ start, end })
    i = Math.max(i, end - 1)
  }
  return out
}

/** "pndejo": the word with vowels left away, its last letter kept. */
function isBones(text: string): boolean {
  if (text.length < 4 || text.length > LONGEST || !/^[a-z]+$/.test(text)) return false
  const word = BONES.get(text.replace(VOWELS, ''))
  if (!word || word.length <= text.length || word.at(-1) !== text.at(-1) || word[0] !== text[0]) return false
  let at = 0
  for (const c of word) if (c === text.charAt(at)) at++
  return at === text.length
}

/** The first and the last letter of the words that have bones. */
const ENDS = new Uint8Array(0x4000)
const endsOf = (text: string) => (text.charCodeAt(0) << 7) | text.charCodeAt(text.length - 1)
for (const word of BONES.values()) ENDS[endsOf(word)] = 1

/** Most words come again and again. */
const judged = new Map<string, boolean>()
const JUDGED_LIMIT = 20_000

function boned(segment: Segment): VeiledWord[] {
  const out: VeiledWord[] = []
  for (const { start, end, text } of wordsOf(segment).tokens) {
    if (text.length < 4 || ENDS[endsOf(text)] !== 1) continue
    let is = judged.get(text)
    if (is === undefined) {
      is = isBones(text)
      if (judged.size < JUDGED_LIMIT) judged.set(text, is)
    }
    if (is) out.push({ start, end })
  }
  return out
}

/** Letters of the words spelled. */
const STRETCH = /([a-z\u0400-\u04ff])\1\1+/g
const STRETCH_HINT = /([a-z\u0400-\u04ff])\1\1/

/** "Idiooooot": a letter drawn out. */
function stretched(segment: Segment): VeiledWord[] {
  return wordsOf(segment).tokens.flatMap(({ start, end, text }) => {
    if (text.length < 6 || !STRETCH_HINT.test(text)) return []
    const once = text.replace(STRETCH, '$1')
    const twice = text.replace(STRETCH, '$1$1')
    return [once, once.replace(/e?s$/, ''), twice].some((w) => SPELLED.has(w)) ? [{ start, end }] : []
  })
}

/** "Read only the first letter of each line": a word down the margin, marked where the reader is told. */
function downTheMargin(segment: Segment): VeiledWord[] {
  const told = hitsOf(segment, 'initials')[0]
  if (!told) return []
  const { text } = segment.folded
  const heads = (text.match(/(?:^|\n)[^\p{L}\n]{0,4}\p{L}/gu) ?? []).map((m) => m.slice(-1)).join('')
  return heads.length >= 4 && MARGIN.some((w) => heads.includes(w))
    ? [{ start: told.start, end: told.end }]
    : []
}
const MARGIN = [...new Set([...SPELLED, 'burro', 'burra', 'tonto', 'tonta', 'idiot', 'loser', 'idiota'])]

/** They look back from the sign: signs are rarer than letters. */
const MASK_HINT = /(?<=[a-z\u0400-\u04ff])[*#•]/
const SIGN_HINT = /[!@$][a-z$]|(?<=[a-z])@/

export function veiledWords(segment: Segment): readonly VeiledWord[] {
  const { text } = segment.folded
  return [
    ...(MASK_HINT.test(text) ? starred(text) : []),
    ...(SIGN_HINT.test(text) ? signed(text) : []),
    ...spelledOut(segment),
    ...downTheMargin(segment),
    ...boned(segment),
    ...(STRETCH_HINT.test(text) ? stretched(segment) : []),
  ]
}
