/** Words and figures written as one: "sixohthreefivefive", "603five5five", "шесть0три", "पाँच५तीन". */
import { MULTIPLIER, WORDS } from './digit-words.ts'

const FIGURES = /^[0-9]+$/
const DEVANAGARI = /[\u0900-\u097f]/
const byFirst = new Map<string, string[]>()
for (const word of WORDS.keys()) {
  // Of one letter only "छ" is written onto figures.
  if ((word.length < 2 && !DEVANAGARI.test(word)) || /\s/.test(word)) continue
  const list = byFirst.get(word.charAt(0))
  if (list) list.push(word)
  else byFirst.set(word.charAt(0), [word])
}
for (const list of byFirst.values()) list.sort((a, b) => b.length - a.length)

const MAYBE_GLUED = /^(?:[a-z0-9]{6,64}|[а-я]{9,64})$/
/** Said in words and figures at once, whatever the script. */
const MIXED = /^(?=[^0-9]*[0-9])(?=[0-9]*[^0-9])[\p{L}\p{M}0-9]{3,40}$/u

const isFigure = (c: number) => c >= 48 && c <= 57

/** One number word over and over in a script the glued ones are not looked for in: "पाँचपाँचपाँच". */
function readRepeated(text: string): string | null {
  if (text.length < 6 || text.length > 40 || text < '\u0370') return null
  for (let times = 2; times <= 4; times++) {
    if (text.length % times !== 0) continue
    const word = text.slice(0, text.length / times)
    const value = WORDS.get(word)
    if (value !== undefined && value < 10 && word.repeat(times) === text) return String(value).repeat(times)
  }
  return null
}

const TIMES_WORDS = [...MULTIPLIER].filter(([word]) => word.length > 3)
/** "triple5", "doublefive": a word for how often and its digit written as one. */
function readTimes(text: string): string | null {
  const often = TIMES_WORDS.find(([word]) => text.startsWith(word))
  if (!often) return null
  const digit = text.slice(often[0].length)
  const value = /^[0-9]$/.test(digit) ? Number(digit) : WORDS.get(digit)
  return value !== undefined && value < 10 ? String(value).repeat(often[1]) : null
}

/** What follows the tens of "fiftyfive", "senkantsenk". */
const saysUnit = (text: string, at: number): boolean => {
  const word = byFirst.get(text.charAt(at))?.find((w) => w.length >= 3 && text.startsWith(w, at))
  const value = word === undefined ? 0 : (WORDS.get(word) ?? 0)
  return value > 0 && value < 10
}

/** All of it must read as digits: three at least, or two where a word and a figure are one. */
export function readGlued(text: string): string | null {
  const mixed = MIXED.test(text)
  if (!mixed && !MAYBE_GLUED.test(text)) return readRepeated(text)
  const times = readTimes(text)
  if (times !== null) return times
  const shortest = !mixed ? 3 : DEVANAGARI.test(text) ? 1 : 2
  let out = ''
  let words = 0
  for (let i = 0; i < text.length; ) {
    const c = text.charCodeAt(i)
    if (isFigure(c)) {
      out += text.charAt(i++)
      continue
    }
    const word =
      byFirst.get(text.charAt(i))?.find((w) => w.length >= shortest && text.startsWith(w, i)) ??
      (text.startsWith('oh', i)
        ? 'oh'
        : text.startsWith('ko', i) && isFigure(text.charCodeAt(i + 2))
          ? 'ko'
          : mixed &&
              (text.startsWith('en', i) || text.startsWith('de', i)) &&
              isFigure(text.charCodeAt(i - 1)) &&
              isFigure(text.charCodeAt(i + 2))
            ? text.slice(i, i + 2)
            : null)
    if (word === null) {
      // "6o3five": an o beside a figure is one too.
      if (c !== 111 || !(isFigure(text.charCodeAt(i - 1)) || isFigure(text.charCodeAt(i + 1)))) return null
      out += '0'
      i++
      continue
    }
    const value = WORDS.get(word) ?? (word === 'en' ? 1 : word === 'de' ? 2 : 0)
    if (word.length > 2) words++
    i += word.length
    const next = text.charCodeAt(i)
    const joins =
      value >= 20 && value < 100 && value % 10 === 0 && ((next > 48 && next <= 57) || saysUnit(text, i))
    out += joins ? String(value / 10) : String(value)
  }
  if (FIGURES.test(text)) return null
  return out.length >= 3 || (mixed && words > 0 && out.length === 2) ? out : null
}

const LEET: Readonly<Record<string, string>> = { 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 7: 't' }

/** "s1x", "z3r0", "tr3s": a digit's name with figures for letters. */
export function readLeet(text: string): string | null {
  if (text.length < 3 || text.length > 8 || !/^(?=.*[a-z])(?=.*[0-7])[a-z0-7]+$/.test(text)) return null
  const value = WORDS.get(text.replace(/[0-7]/g, (c) => LEET[c] ?? c))
  return value !== undefined && value < 10 ? String(value) : null
}
