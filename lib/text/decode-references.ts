/**
 * Character references inside a folded text (`&#54;`, `&commat;`, and in addresses `%36`) replaced by what they
 * stand for, each unit keeping its place in the original. Null when there is nothing to decode.
 */
import { ENTITIES } from './fold-tables.ts'
import type { Folded } from './types.ts'

const REFERENCE = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));?|%([2-7][\da-f])/g

export function decodeReferences(
  folded: Folded,
  decodeUrl: boolean,
  foldCodePoint: (code: number) => string,
  removed: string,
): Folded | null {
  const source = folded.text
  if (!source.includes('&') && !source.includes('%')) return null
  let text = ''
  let last = 0
  const from: number[] = []
  const to: number[] = []
  const originAt = (i: number) => (folded.from ? (folded.from[i] as number) : i)
  const originTo = (i: number) => (folded.to ? (folded.to[i] as number) : i + 1)
  const copy = (start: number, end: number) => {
    for (let i = start; i < end; i++) {
      from.push(originAt(i))
      to.push(originTo(i))
    }
    text += source.slice(start, end)
  }
  for (const match of source.matchAll(REFERENCE)) {
    const decoded = decode(match, decodeUrl, foldCodePoint, removed)
    if (decoded === null) continue
    const start = match.index
    const end = start + match[0].length
    copy(last, start)
    for (let k = 0; k < decoded.length; k++) {
      from.push(originAt(start))
      to.push(originTo(end - 1))
    }
    text += decoded
    last = end
  }
  if (last === 0) return null
  copy(last, source.length)
  return {
    text,
    from: Uint32Array.from(from),
    to: Uint32Array.from(to),
    originalLength: folded.originalLength,
  }
}

function decode(
  match: RegExpMatchArray,
  decodeUrl: boolean,
  foldCodePoint: (code: number) => string,
  removed: string,
): string | null {
  const [whole, decimal, hex, name, percent] = match
  if (percent !== undefined) {
    if (!decodeUrl) return null
    return lower(String.fromCharCode(Number.parseInt(percent, 16)))
  }
  if (name !== undefined) return whole.endsWith(';') ? (ENTITIES.get(name) ?? null) : null
  const code = decimal !== undefined ? Number.parseInt(decimal, 10) : Number.parseInt(hex as string, 16)
  if (code < 0x20 || code > 0x10ffff) return null
  if (code < 0x80) return lower(String.fromCharCode(code))
  const out = foldCodePoint(code)
  return out === removed ? '' : out
}

const lower = (char: string) => char.toLowerCase()
