/**
 * Folds text for matching: lower case, no accents, one form per letter, ASCII digits and punctuation, nothing
 * invisible. One pass over the text, every folded unit knowing where it came from. Folding a folded text changes
 * nothing. It is for comparing only and never shown.
 */
import { decodeReferences } from './decode-references.ts'
import { LOOKALIKE, MULTI_FOLD, SINGLE_FOLD } from './fold-tables.ts'
import type { Folded } from './types.ts'

const DIGIT = /^\p{Nd}$/u
const INVISIBLE =
  /^(?:\p{Cf}|\p{Variation_Selector}|[\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0]|[\u{e0000}-\u{e0fff}])$/u
/** Accents of Latin, Greek and Cyrillic, enclosing keycaps, Arabic vowel signs and the stretching line. */
const MARK_RANGES: readonly (readonly [number, number])[] = [
  [0x300, 0x36f],
  [0x483, 0x489],
  [0x610, 0x61a],
  [0x640, 0x640],
  [0x64b, 0x65f],
  [0x670, 0x670],
  [0x6d6, 0x6dc],
  [0x20d0, 0x20f0],
  [0xfe20, 0xfe2f],
]
const isMark = (code: number) => MARK_RANGES.some(([first, last]) => code >= first && code <= last)
const SPACE = /^[\p{Zs}\u2028\u2029]$/u
// biome-ignore lint/suspicious/noControlCharactersInRegex: the point is to recognise plain ASCII
const PLAIN = /^[\x00-\x7f]*$/

/** Folded forms of the basic plane by code; the rest in a bounded map. */
const basic: (string | undefined)[] = new Array(0x10000)
const cache = new Map<number, string>()
const CACHE_LIMIT = 8192
/** Not a character: says "this code point disappears and belongs to the unit before it". */
const EXTENDS = '\u0000+'

function digitValue(code: number): string {
  let zero = code
  while (code - zero < 9 && DIGIT.test(String.fromCodePoint(zero - 1))) zero--
  return String(code - zero)
}

function foldUnit(char: string): string {
  const code = char.codePointAt(0) as number
  if (DIGIT.test(char)) return code < 0x80 ? char : digitValue(code)
  if (isMark(code)) return EXTENDS
  if (INVISIBLE.test(char)) return ''
  if (SPACE.test(char)) return ' '
  return SINGLE_FOLD.get(code) ?? MULTI_FOLD.get(code) ?? char
}

function foldCodePoint(code: number): string {
  if (code >= 0xd800 && code <= 0xdfff) return String.fromCharCode(code)
  const char = String.fromCodePoint(code)
  if (code >= 0xac00 && code <= 0xd7a3) return char
  const direct = foldUnit(char)
  if (direct !== char) return direct
  let out = ''
  for (const part of char.toLowerCase().normalize('NFKD').toLowerCase()) {
    const unit = foldUnit(part)
    if (unit !== EXTENDS) out += unit
  }
  return out === '' ? EXTENDS : out
}

function foldCached(code: number): string {
  if (code < 0x10000) {
    const kept = basic[code]
    if (kept !== undefined) return kept
    const folded = foldCodePoint(code)
    basic[code] = folded
    return folded
  }
  const known = cache.get(code)
  if (known !== undefined) return known
  const folded = foldCodePoint(code)
  if (cache.size < CACHE_LIMIT) cache.set(code, folded)
  return folded
}

/** What folds to one code unit, by code unit: 0 where that is not known or not so. */
const oneUnit = new Uint16Array(0x10000)
for (let c = 1; c < 0x80; c++) oneUnit[c] = c >= 65 && c <= 90 ? c + 32 : c

/** Room for one text while it is folded, used again for the next. */
let roomUnits = new Uint16Array(4096)
let roomFrom = new Uint32Array(4096)
let roomTo = new Uint32Array(4096)
/** A longer text's room is not kept. */
const KEPT_ROOM = 1 << 16

function makeRoom(wanted: number): void {
  if (wanted <= roomUnits.length) return
  const size = wanted * 2
  roomUnits = larger(roomUnits, new Uint16Array(size))
  roomFrom = larger(roomFrom, new Uint32Array(size))
  roomTo = larger(roomTo, new Uint32Array(size))
}

function larger<T extends Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer>>(array: T, room: T): T {
  room.set(array)
  return room
}

function foldWide(original: string): Folded {
  const folded = foldInRoom(original)
  if (roomUnits.length > KEPT_ROOM) {
    roomUnits = new Uint16Array(4096)
    roomFrom = new Uint32Array(4096)
    roomTo = new Uint32Array(4096)
  }
  return folded
}

function foldInRoom(original: string): Folded {
  const length = original.length
  makeRoom(length + 16)
  let units = roomUnits
  let from = roomFrom
  let to = roomTo
  let n = 0
  let needsLookalikes = false
  /** Every unit stands where it stood. */
  let inPlace = true
  for (let i = 0; i < length; ) {
    const unit = original.charCodeAt(i)
    const known = oneUnit[unit] as number
    if (known !== 0) {
      if (n >= units.length) {
        makeRoom(n + 1)
        units = roomUnits
        from = roomFrom
        to = roomTo
      }
      if (known >= 0x370 && known < 0x590) needsLookalikes = true
      units[n] = known
      from[n] = i
      to[n++] = ++i
      continue
    }
    const code = original.codePointAt(i) as number
    const out = foldCached(code)
    const end = i + (code > 0xffff ? 2 : 1)
    if (out.length !== 1 || end !== i + 1) inPlace = false
    if (out === EXTENDS) {
      if (n > 0) to[n - 1] = end
    } else {
      if (n + out.length > units.length) {
        makeRoom(n + out.length)
        units = roomUnits
        from = roomFrom
        to = roomTo
      }
      // Half of a pair by itself must not stand for the halves of later ones.
      if (out.length === 1 && code < 0x10000 && (code < 0xd800 || code > 0xdfff))
        oneUnit[code] = out.charCodeAt(0)
      if (FOREIGN.test(out)) needsLookalikes = true
      for (let k = 0; k < out.length; k++) {
        units[n] = out.charCodeAt(k)
        from[n] = i
        to[n++] = end
      }
    }
    i = end
  }
  const read = stringOf(units, n)
  const text = needsLookalikes ? settleLookalikes(read) : read
  if (inPlace) return { text, from: null, to: null, originalLength: length }
  return { text, from: from.slice(0, n), to: to.slice(0, n), originalLength: length }
}

const PIECE = 8192

function stringOf(units: Uint16Array, length: number): string {
  let out = ''
  for (let i = 0; i < length; i += PIECE)
    out += String.fromCharCode.apply(
      null,
      units.subarray(i, Math.min(length, i + PIECE)) as unknown as number[],
    )
  return out
}

/** A word that turned Latin can make its neighbours stand among Latin ones: until nothing changes. */
function settleLookalikes(text: string): string {
  let settled = text
  for (let round = 0; round < 5; round++) {
    const again = foldLookalikes(settled)
    if (again === settled) break
    settled = again
  }
  return settled
}

const LATIN = /[a-z]/
const FOREIGN = /[\u0370-\u058f]/
const isLatin = (c: number) => c >= 97 && c <= 122
const isForeign = (c: number) => c >= 0x370 && c < 0x590

interface ScriptWord {
  start: number
  end: number
  latin: number
  foreign: number
  /** Foreign letters no Latin one looks like: the word is really foreign. */
  distinct: number
}

/** Words with Latin or Cyrillic, Greek, Armenian letters; everything else separates them. */
function scriptWords(text: string): ScriptWord[] {
  const words: ScriptWord[] = []
  let word: ScriptWord | null = null
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i)
    const latin = isLatin(c)
    const foreign = !latin && isForeign(c)
    if (!latin && !foreign && !(c >= 48 && c <= 57)) {
      word = null
      continue
    }
    if (!word) {
      word = { start: i, end: i, latin: 0, foreign: 0, distinct: 0 }
      words.push(word)
    }
    word.end = i + 1
    if (latin) word.latin++
    else if (foreign) {
      word.foreign++
      if (!LOOKALIKE.has(text.charAt(i))) word.distinct++
    }
  }
  return words
}

/** Cyrillic letters that small Latin ones look like. */
const LATIN_LIKE: ReadonlyMap<string, string> = new Map(
  [...'aаeеoоpрcсyуxхkкmмtтhнbв'].flatMap((c, i, all) =>
    i % 2 === 0 ? [[c, all[i + 1] as string] as const] : [],
  ),
)

/** "Teлeгpaм" in a Russian text: every Latin letter of the word looks like one of the others' script. */
function isMeantForeign(text: string, { start, end, latin, foreign }: ScriptWord): boolean {
  if (latin === 0 || foreign < 2) return false
  for (let i = start; i < end; i++)
    if (isLatin(text.charCodeAt(i)) && !LATIN_LIKE.has(text.charAt(i))) return false
  return true
}

/** A foreign letter becomes Latin inside a mixed word, or where the text is otherwise plainly Latin. One unit each. */
function foldLookalikes(text: string): string {
  if (!LATIN.test(text)) return text
  const words = scriptWords(text)
  const latinText = words.some((w) => w.foreign === 0 && w.latin >= 3)
  const foreignText = words.some((w) => w.latin === 0 && w.distinct > 0)
  const amongLatin = latinText && !foreignText
  let out = ''
  let last = 0
  for (const word of words) {
    if (word.foreign === 0 || !(amongLatin || word.latin > 0)) continue
    out += text.slice(last, word.start)
    const table = foreignText && isMeantForeign(text, word) ? LATIN_LIKE : LOOKALIKE
    for (let i = word.start; i < word.end; i++) out += table.get(text.charAt(i)) ?? text.charAt(i)
    last = word.end
  }
  return last === 0 ? text : out + text.slice(last)
}

/** `decodeUrl`: also read percent-encoding, as in link targets and QR contents. */
export function foldText(original: string, decodeUrl = false): Folded {
  const plain = PLAIN.test(original)
  let folded: Folded = plain
    ? { text: original.toLowerCase(), from: null, to: null, originalLength: original.length }
    : foldWide(original)
  for (let round = 0; round < 4; round++) {
    const decoded = decodeReferences(folded, decodeUrl, foldCached, EXTENDS)
    if (!decoded) break
    // What was decoded may be the Latin neighbour that tells a look-alike.
    folded = FOREIGN.test(decoded.text) ? { ...decoded, text: settleLookalikes(decoded.text) } : decoded
  }
  return folded
}
