/**
 * Numbers to call put in signs that stand for digits: Morse, Braille, strokes, letters by their place ("a=1"). Read only
 * where a number to call is spoken of, and only when the whole is one.
 */
import type { Segment } from '../../read-message.ts'
import { hasWithin } from '../segment-words.ts'
import { type FoundPhone, isNorthAmerican, isSequence } from './phone-shapes.ts'

const DIGITS = 10
const LONGEST_TEXT = 4000
const REACH = 140

const MORSE = /(?<![.-])(?:[.-]{5}[\s/|,;]{1,3}){9}[.-]{5}(?![.-])/g
const BRAILLE = /[\u2801-\u281b\u283c](?:[\s,/-]?[\u2801-\u281b\u283c]){9,25}/g
const STROKES =
  /(?<![|\w])(?:(?:\|{1,9}|0|-|zero|o)[ \t]{0,3}[/,;\n][ \t]{0,3}){9}(?:\|{1,9}|0|-|zero|o)(?![|\w])/g
const LETTERS = /(?<![a-z])[a-j](?:[\s,./-]{0,3}[a-j]){9}(?![a-z])/g
const KEY = /(?<![a-z])a\s?(?:=|is|es|e|est|:|→|->)\s?([01])(?!\d)/

const BRAILLE_DIGITS = '⠚⠁⠃⠉⠙⠑⠋⠛⠓⠊'

const morse = (found: string) =>
  (found.match(/[.-]{5}/g) ?? [])
    .map((sign) => {
      const dots = /^\.*/.exec(sign)?.[0].length ?? 0
      const dashes = /^-*/.exec(sign)?.[0].length ?? 0
      if (dots > 0) return /^\.+-*$/.test(sign) ? String(dots) : 'x'
      return /^-+\.*$/.test(sign) ? String((dashes + 5) % 10) : 'x'
    })
    .join('')

const braille = (found: string) =>
  [...found]
    .map((c) => BRAILLE_DIGITS.indexOf(c))
    .filter((d) => d >= 0)
    .join('')

const strokes = (found: string) =>
  found
    .split(/[/,;\n]/)
    .map((part) => (part.includes('|') ? String(part.trim().length) : '0'))
    .join('')

function fitting(segment: Segment, pattern: RegExp, read: (found: string) => string): FoundPhone | null {
  for (const match of segment.folded.text.matchAll(pattern)) {
    const digits = read(match[0])
    if (digits.length !== DIGITS || !isNorthAmerican(digits) || isSequence(digits)) continue
    const start = match.index
    const end = start + match[0].length
    const cue = (['personal-phone', 'phone', 'dial-it'] as const).some((kind) =>
      hasWithin(segment, kind, Math.max(0, start - REACH), end + REACH),
    )
    if (cue) return { segment, start, end, digits, features: ['ciphered', 'phone-cue'] }
  }
  return null
}

export function ciphered(segment: Segment): FoundPhone | null {
  const { text } = segment.folded
  if (text.length > LONGEST_TEXT) return null
  if (/[.-]{5}\s*[\s/|,;]\s*[.-]{5}/.test(text)) {
    const found = fitting(segment, MORSE, morse)
    if (found) return found
  }
  if (/[\u2801-\u283c]/.test(text)) return fitting(segment, BRAILLE, braille)
  if (text.includes('||')) {
    const found = fitting(segment, STROKES, strokes)
    if (found) return found
  }
  const key = KEY.exec(text)
  if (!key) return null
  const first = Number(key[1])
  return fitting(segment, LETTERS, (found) =>
    found.replace(/[^a-j]/g, '').replace(/[a-j]/g, (c) => String((c.charCodeAt(0) - 97 + first) % 10)),
  )
}
