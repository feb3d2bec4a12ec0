/**
 * Takes off what hides text from a reader and not from a machine: mark-up between characters, percent escapes in
 * running text, words in base64 or hexadecimal that turn out to be text. Works on a folded text and its original,
 * because base64 lives in the case of its letters. Linear; each encoded word is read once.
 */
import { originalSpan } from './original-span.ts'
import { rewriteFolded } from './rewrite-folded.ts'
import type { Folded } from './types.ts'

const TAG =
  /<!--[^<>]{0,80}-->|<\/?(?:b|i|u|em|strong|span|div|p|br|a|font|wbr|small|big|sup|sub|mark|s|q|tt|code|li|ul|td|tr|h[1-6])\b[^<>]{0,80}>/g
const ESCAPES =
  /(?:%[2-7][0-9a-f]){2,}|(?<=[a-z0-9])%[2-7][0-9a-f](?=[a-z0-9])|%[2-7][0-9a-f](?=[a-z0-9]{1,12}%[2-7][0-9a-f])/g
const ENCODED = /[a-z0-9+/_-]{12,400}={0,2}/g
const HEX = /^(?:[0-9a-f]{2}){7,200}$/
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const VALUE = new Map([...ALPHABET].map((c, i) => [c, i] as const))
/** What was hidden must be worth hiding: a contact has digits, an address or a host. */
const WORTH = /\d(?:\D{0,2}\d){6}|@|\b[a-z0-9-]+\.[a-z]{2,}|[a-z]{3,} [a-z]{2,}/i
// biome-ignore lint/suspicious/noControlCharactersInRegex: printable text is what is asked for
const PRINTABLE = /^[\x09\x0a\x20-\x7e]+$/

function fromBase64(word: string): string | null {
  const bare = word.replace(/=+$/, '').replaceAll('-', '+').replaceAll('_', '/')
  if (bare.length % 4 === 1 || !/[A-Z]/.test(bare) || !/[a-z0-9]/.test(bare)) return null
  let out = ''
  let bits = 0
  let count = 0
  for (const c of bare) {
    const value = VALUE.get(c)
    if (value === undefined) return null
    bits = ((bits << 6) | value) & 0xffffff
    count += 6
    if (count < 8) continue
    count -= 8
    const code = (bits >> count) & 0xff
    if (code > 0x7e || (code < 0x20 && code !== 10 && code !== 9)) return null
    out += String.fromCharCode(code)
  }
  return out
}

function fromHex(word: string): string | null {
  if (!HEX.test(word) || !/[a-f]|^3\d/.test(word)) return null
  let out = ''
  for (let i = 0; i < word.length; i += 2)
    out += String.fromCharCode(Number.parseInt(word.slice(i, i + 2), 16))
  return PRINTABLE.test(out) ? out : null
}

/** Pairs that stand apart: "64 65 76 2e 67 68 61 72". Digits alone are digits of a text only where all begin with 3. */
const SPACED_HEX = /(?<![0-9a-z])(?:0x)?[2-7][0-9a-f](?:[ :,-]{1,2}(?:0x)?[2-7][0-9a-f]){7,200}(?![0-9a-z])/g
const MAYBE_SPACED = /[2-7][0-9a-f][ :,-]{1,2}(?:0x)?[2-7][0-9a-f][ :,-]{1,2}(?:0x)?[2-7][0-9a-f][ :,-]/

function fromSpacedHex(run: string): string | null {
  const word = run.replace(/0x|[ :,-]/g, '')
  if (!/[2-7][a-f]/.test(word) && !/^(?:3\d|2[0-9])+$/.test(word)) return null
  const plain = fromHex(word)
  return plain !== null && /@|\d(?:\D{0,2}\d){6}|[a-z]{3}/.test(plain) ? plain : null
}

/** Regional indicators: two are a flag, any other number of them are letters. */
const INDICATORS = /(?:\ud83c[\udde6-\uddff])+/g
const asLetters = (run: string) =>
  [...run].map((c) => String.fromCharCode((c.codePointAt(0) as number) - 0x1f1e6 + 97)).join('')

const LONG = 12

/** A cheap look first: a run of letters, digits and their kin as long as the shortest encoded word. */
function hasLongWord(text: string): boolean {
  let run = 0
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i)
    const counts =
      (c >= 97 && c <= 122) || (c >= 48 && c <= 57) || c === 43 || c === 45 || c === 47 || c === 95
    run = counts ? run + 1 : 0
    if (run >= LONG) return true
  }
  return false
}

export function decodeVeils(folded: Folded, original: string): Folded {
  let out = folded
  if (out.text.includes('<'))
    out = rewriteFolded(out, TAG, (m) => (/^<(?:br|p|div|li|td)/.test(m[0]) ? ' ' : ''))
  if (out.text.includes('%')) {
    out = rewriteFolded(out, ESCAPES, (m) =>
      m[0]
        .slice(1)
        .split('%')
        .map((h) => String.fromCharCode(Number.parseInt(h, 16)).toLowerCase())
        .join(''),
    )
  }
  if (/\ud83c[\udde6-\uddff]/.test(out.text))
    out = rewriteFolded(out, INDICATORS, (m) => (m[0].length === 4 ? null : asLetters(m[0])))
  if (MAYBE_SPACED.test(out.text))
    out = rewriteFolded(out, SPACED_HEX, (m) => {
      const plain = fromSpacedHex(m[0])
      return plain !== null && WORTH.test(plain) ? plain.toLowerCase() : null
    })
  const before = out
  if (!hasLongWord(before.text)) return before
  return rewriteFolded(before, ENCODED, (m) => {
    const span = originalSpan(before, m.index, m.index + m[0].length)
    const word = original.slice(span.start, span.end)
    const plain = fromHex(m[0]) ?? (word.length === m[0].length ? fromBase64(word) : null)
    return plain !== null && WORTH.test(plain) ? plain.toLowerCase() : null
  })
}
