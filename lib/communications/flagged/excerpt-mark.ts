import type { Excerpt } from './types.ts'

/** How much of a text an auditor sees on either side of a mark without saying why: characters, not UTF-16 units. */
const AROUND = 80

/** The words round a mark. Never cuts a character in two; a mark longer than two windows shows only its ends. */
export function excerptMark(text: string, start: number, end: number): Excerpt {
  const [first, ...more] = showRanges(text, start, end)
  const last = more.at(-1) ?? first
  const ends =
    more.length === 0
      ? [[start, end]]
      : ([
          [start, first.to],
          [last.from, end],
        ] as const)
  return {
    before: text.slice(first.from, start),
    mark: ends.map(([from, to]) => text.slice(from, to)).join(' … '),
    after: text.slice(end, last.to),
    cutBefore: first.from > 0,
    cutAfter: last.to < text.length,
  }
}

/** Which stretches of a text a mark lets be seen: one round it, or two at its ends where it is long. */
export function showRanges(
  text: string,
  start: number,
  end: number,
): readonly [{ from: number; to: number }, ...{ from: number; to: number }[]] {
  const from = step(text, start, -AROUND)
  const to = step(text, end, AROUND)
  const headTo = step(text, start, AROUND)
  const tailFrom = step(text, end, -AROUND)
  return headTo >= tailFrom
    ? [{ from, to }]
    : [
        { from, to: headTo },
        { from: tailFrom, to },
      ]
}

const isHigh = (unit: number) => unit >= 0xd800 && unit <= 0xdbff
const isLow = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff

/** `count` characters on from a place (back where it is negative), staying inside the text. */
function step(text: string, place: number, count: number): number {
  let at = Math.max(0, Math.min(place, text.length))
  for (let left = Math.abs(count); left > 0; left -= 1) {
    if (count > 0) {
      if (at >= text.length) break
      at += isHigh(text.charCodeAt(at)) && isLow(text.charCodeAt(at + 1)) ? 2 : 1
    } else {
      if (at <= 0) break
      at -= isLow(text.charCodeAt(at - 1)) && isHigh(text.charCodeAt(at - 2)) ? 2 : 1
    }
  }
  return at
}
