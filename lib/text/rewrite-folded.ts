import type { Folded } from './types.ts'

/**
 * Replaces what a pattern finds in a folded text; every unit of a replacement stands for the whole of what it
 * replaced. `replace` answers null to leave a match alone. The same object when nothing changed.
 */
export function rewriteFolded(
  folded: Folded,
  pattern: RegExp,
  replace: (match: RegExpExecArray) => string | null,
): Folded {
  const source = folded.text
  let text = ''
  let last = 0
  let from: number[] | null = null
  let to: number[] = []
  const originAt = (i: number) => (folded.from ? (folded.from[i] as number) : i)
  const originTo = (i: number) => (folded.to ? (folded.to[i] as number) : i + 1)
  const copy = (start: number, end: number) => {
    for (let i = start; i < end; i++) {
      ;(from as number[]).push(originAt(i))
      to.push(originTo(i))
    }
    text += source.slice(start, end)
  }
  for (const match of source.matchAll(pattern)) {
    const put = match[0] === '' ? null : replace(match as RegExpExecArray)
    if (put === null) continue
    if (!from) {
      from = []
      to = []
    }
    const start = match.index
    const end = start + match[0].length
    copy(last, start)
    for (let k = 0; k < put.length; k++) {
      from.push(originAt(start))
      to.push(originTo(end - 1))
    }
    text += put
    last = end
  }
  if (!from) return folded
  copy(last, source.length)
  return {
    text,
    from: Uint32Array.from(from),
    to: Uint32Array.from(to),
    originalLength: folded.originalLength,
  }
}
