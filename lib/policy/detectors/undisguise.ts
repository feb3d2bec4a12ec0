/**
 * Words behind signs: letters set apart ("w h a t s a p p", "टि-क-ट-क"), figures and signs for letters ("t3xt",
 * "1nst@gr@m"). Only what turns out to be a word of the lists is read so; each word keeps its place in the text.
 */
import type { Token } from '#lib/text/types.ts'
import { LEXICON } from '../lexicons/index.ts'

const LEET: Readonly<Record<string, string>> = {
  0: 'o',
  1: 'i',
  3: 'e',
  4: 'a',
  5: 's',
  7: 't',
  8: 'b',
  '@': 'a',
  $: 's',
  '€': 'e',
  '!': 'i',
  '*': 'a',
}
const CYRILLIC_LEET: Readonly<Record<string, string>> = {
  0: 'о',
  3: 'з',
  4: 'ч',
  6: 'б',
  '@': 'а',
  $: 'с',
  a: 'а',
  c: 'с',
  e: 'е',
  o: 'о',
  p: 'р',
  x: 'х',
  y: 'у',
  k: 'к',
  m: 'м',
  t: 'т',
  h: 'н',
  b: 'в',
}
const CYRILLIC = /[\u0430-\u044f]/
const MIXED = /^(?=.*[a-z\u0430-\u044f])(?=.*[0-9])[a-z\u0430-\u044f0-9]{3,20}$/

/** "z4p": the word whose letters the figures stand for. */
export function plainWord(text: string): string | null {
  const table = CYRILLIC.test(text) ? CYRILLIC_LEET : LEET
  let out = ''
  for (const c of text) out += table[c] ?? c
  if (LEXICON.has(out)) return out
  const other = text.includes('1') ? [...text].map((c) => (c === '1' ? 'l' : (LEET[c] ?? c))).join('') : ''
  return other !== '' && LEXICON.has(other) ? other : null
}

/** One consonant or vowel with what hangs on it. */
const SYLLABLE =
  /^[\u0904-\u0939\u0958-\u0961](?:\u094d[\u0904-\u0939])*[\u0900-\u0903\u093a-\u094d\u094e-\u0957]*$/
const isDevanagari = (text: string) => {
  const c = text.charCodeAt(0)
  return c >= 0x900 && c < 0x980
}

/** A letter that stands by itself. */
const isLone = (text: string) =>
  text.length === 1
    ? text.charCodeAt(0) <= 0x2fff
    : text.length <= 8 && isDevanagari(text) && SYLLABLE.test(text)

/** Where "spaced" letters end: the run [i, end) of one-letter words. */
function spacedRun(tokens: readonly Token[], i: number): number {
  let end = i
  while (end < tokens.length) {
    const t = tokens[end] as Token
    if (!isLone(t.text)) break
    if (t.text >= '0' && t.text <= '9' && (end === i || !LEET[t.text])) break
    if (end > i && t.start - (tokens[end - 1] as Token).end > 3) break
    end++
  }
  return end
}

const countLetters = (tokens: readonly Token[], from: number, to: number) =>
  tokens.slice(from, to).filter(({ text }) => text < '0' || text > '9').length

const MAX_JOINED = 60
const LONGEST_WORD = 14

/** "m e  o n", "m.e o.n": where what stands between letters differs, the wider gaps and the spaces stand between words. */
function atWiderGaps(letters: readonly Token[], text: string): Token[][] {
  const between = (i: number) => text.slice((letters[i - 1] as Token).end, (letters[i] as Token).start)
  // "s i x • n i n e": a sign between spaces is the wider gap itself.
  const signed = letters.some((_, i) => i > 0 && /^\S+$/.test(between(i)))
  const gap = (i: number) => (signed && between(i).trim() === '' ? 8 : between(i).length)
  let narrow = 9
  for (let i = 1; i < letters.length; i++) narrow = Math.min(narrow, gap(i))
  const words: Token[][] = [[]]
  letters.forEach((letter, i) => {
    if (i > 0 && gap(i) > narrow) words.push([])
    ;(words[words.length - 1] as Token[]).push(letter)
  })
  return words
}

const HEAD = 3
let heads: Map<string, number> | null = null

/** How long the words are that begin so, a bit for every length. */
function lengthsOf(head: string): number {
  if (!heads) {
    heads = new Map()
    for (const { word } of LEXICON.words()) {
      const key = word.slice(0, HEAD)
      heads.set(key, (heads.get(key) ?? 0) | (1 << Math.min(word.length, 31)))
    }
  }
  return heads.get(head) ?? 0
}

/** Cuts joined letters into known words so that the words are as long as can be; a letter that fits nowhere stays. */
function cutJoined(letters: readonly Token[]): Token[] {
  const cyrillic = letters.some(({ text }) => CYRILLIC.test(text))
  const read = letters.map(({ text }) =>
    cyrillic ? (CYRILLIC_LEET[text] ?? text) : text >= '0' && text <= '9' ? (LEET[text] ?? text) : text,
  )
  const fewest = letters.some(({ text }) => isDevanagari(text)) ? 3 : 2
  const joined = read.join('')
  const at = [0]
  for (const piece of read) at.push((at[at.length - 1] as number) + piece.length)
  const best: number[] = new Array(letters.length + 1).fill(0)
  const taken: number[] = new Array(letters.length + 1).fill(1)
  for (let i = 0; i < letters.length; i++) {
    const here = best[i] as number
    const from = at[i] as number
    if (here > (best[i + 1] as number)) {
      best[i + 1] = here
      taken[i + 1] = 1
    }
    const lengths = lengthsOf(joined.slice(from, from + HEAD))
    for (let n = fewest; n <= LONGEST_WORD && i + n <= letters.length; n++) {
      const size = (at[i + n] as number) - from
      if (size >= HEAD && (lengths & (1 << Math.min(size, 31))) === 0) continue
      const worth = here + n * n
      if (worth <= (best[i + n] as number) || !LEXICON.knows(joined.slice(from, from + size))) continue
      best[i + n] = worth
      taken[i + n] = n
    }
  }
  const out: Token[] = []
  for (let end = letters.length; end > 0; ) {
    const n = taken[end] as number
    const first = letters[end - n] as Token
    const text = n === 1 ? (letters[end - 1] as Token).text : joined.slice(at[end - n], at[end])
    out.push({ start: first.start, end: (letters[end - 1] as Token).end, text })
    end -= n
  }
  return out.reverse()
}

/** A piece as long as this is no chance. */
const NO_CHANCE = 5
const LONGEST_SPELLED = 18

/** Letters that fall into known words are those words; of others, where only short ones are found by chance, one word. */
function readLetters(letters: readonly Token[]): Token[] {
  const cut = cutJoined(letters)
  if (cut.length === 1 || letters.length > LONGEST_SPELLED) return cut
  const whole = asOne(letters)
  if (!/^[\p{L}\p{M}]{4,}$/u.test(whole.text)) return cut
  const byChance = cut.some((t) => isLone(t.text)) && cut.every((t) => t.text.length < NO_CHANCE)
  return byChance || LEXICON.has(whole.text) ? [whole] : cut
}

const asOne = (letters: readonly Token[]): Token => ({
  start: (letters[0] as Token).start,
  end: (letters[letters.length - 1] as Token).end,
  text: letters.map((t) => t.text).join(''),
})

/** The same words with those spelled out put together, whatever they are; nothing where none is spelled. */
export function spelledTogether(tokens: readonly Token[], text: string): readonly Token[] | null {
  const out: Token[] = []
  for (let i = 0; i < tokens.length; i++) {
    const end = isLone((tokens[i] as Token).text) ? spacedRun(tokens, i) : i
    if (end - i < 4 || end - i > MAX_JOINED) {
      const until = Math.max(end, i + 1)
      for (; i < until; i++) out.push(tokens[i] as Token)
      i--
      continue
    }
    out.push(...atWiderGaps(tokens.slice(i, end), text).map(asOne))
    i = end - 1
  }
  return out.length < tokens.length ? out : null
}

/** A figure, or a sign within a word. */
const VEILED = /[0-9]|[$@!*€][^\s]/

/** Nothing is spelled out, and no figure or sign could be a letter. */
function isPlain(tokens: readonly Token[], text: string): boolean {
  if (VEILED.test(text)) return false
  let lone = 0
  for (let i = 0; i < tokens.length; i++) {
    const { text: one } = tokens[i] as Token
    lone = isLone(one) ? lone + 1 : 0
    if (lone >= (one < '\u0600' ? 4 : 3)) return false
  }
  return true
}

const isSign = (c: string) => c === '$' || c === '@' || c === '!' || c === '*' || c === '€'
const MAX_PIECES = 4

/** "1nst@gr@m": pieces of a word that signs hold together. */
function signedWord(tokens: readonly Token[], i: number, text: string): { word: Token; last: number } | null {
  const first = tokens[i] as Token
  if (!isSign(text.charAt(first.end))) return null
  let joined = first.text
  let found: { word: Token; last: number } | null = null
  for (let k = i + 1; k < tokens.length && k - i < MAX_PIECES; k++) {
    const before = tokens[k - 1] as Token
    const next = tokens[k] as Token
    const signs = text.slice(before.end, Math.min(next.start, before.end + 3))
    if (!(signs === '$$' || (signs.length === 1 && isSign(signs)))) break
    joined += signs + next.text
    const word = plainWord(joined)
    const sure = word !== null && (!LEXICON.has(first.text) || (word.length >= 4 && LEXICON.knows(word)))
    if (sure) found = { word: { start: first.start, end: next.end, text: word }, last: k }
  }
  return found
}

/** "غ.ب.ي": where vowels are not written, three letters with signs between can be a word. */
function shortWord(letters: readonly Token[], text: string): Token | null {
  if (!letters.every((t) => t.text >= '\u0600')) return null
  const signs = letters.slice(1).map((t, i) => text.slice((letters[i] as Token).end, t.start))
  if (!signs.every((s) => s === signs[0] && /^[.·_*-]$/.test(s))) return null
  const whole = asOne(letters)
  return LEXICON.knows(whole.text) || LEXICON.has(whole.text) ? whole : null
}

export function undisguise(tokens: readonly Token[], text: string): readonly Token[] {
  if (isPlain(tokens, text)) return tokens
  let changed = false
  const out: Token[] = []
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token
    const end = isLone(token.text) ? spacedRun(tokens, i) : i
    if (end - i >= 4 && countLetters(tokens, i, end) >= 3) {
      for (let k = i; k < end; k += MAX_JOINED)
        for (const word of atWiderGaps(tokens.slice(k, Math.min(end, k + MAX_JOINED)), text))
          out.push(...readLetters(word))
      i = end - 1
      changed = true
      continue
    }
    const short = end - i === 3 ? shortWord(tokens.slice(i, end), text) : null
    if (short) {
      out.push(short)
      i = end - 1
      changed = true
      continue
    }
    const signed = signedWord(tokens, i, text)
    if (signed) {
      out.push(signed.word)
      i = signed.last
      changed = true
      continue
    }
    const word = MIXED.test(token.text) && !LEXICON.knows(token.text) ? plainWord(token.text) : null
    if (word) {
      out.push({ ...token, text: word })
      changed = true
    } else {
      out.push(token)
    }
  }
  return changed ? out : tokens
}
