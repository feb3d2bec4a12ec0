/**
 * A message read once for all rules: its segments folded, lexicon hits, contacts and names found on first use and
 * kept. A reading lives for one evaluation.
 */
import { decodeVeils } from '#lib/text/decode-veils.ts'
import { foldText } from '#lib/text/fold-text.ts'
import { originalSpan } from '#lib/text/original-span.ts'
import { rewriteFolded } from '#lib/text/rewrite-folded.ts'
import { splitSentences } from '#lib/text/split-sentences.ts'
import type { Folded, Span } from '#lib/text/types.ts'
import { type Cell, cellOf, effectiveAudience, type Party, partyOf } from './effects.ts'
import { SIGN_HINT, SIGN_PATTERNS } from './lexicons/spoken-signs.ts'
import type { AudienceScope, Facts, Message } from './types.ts'

export type SegmentRole =
  | 'subject'
  | 'body'
  | 'filename'
  | 'text'
  | 'alt'
  | 'link'
  | 'qr'
  | 'metadata'
  | 'previous'

export interface Segment {
  field: string
  role: SegmentRole
  attachment: number | null
  original: string
  folded: Folded
  /** Offsets in the folded text where sentences begin. */
  sentences: readonly number[]
  /** What was found in it, see `keepBySegment`. */
  kept?: { of: Segment; values: unknown[] }
}

let keepers = 0

/**
 * What a detector found in a segment, kept with it. Not a WeakMap: its values outlive every young garbage collection,
 * which then copies all that many messages left behind. A copy of a segment keeps nothing of the first.
 */
export function keepBySegment<T>() {
  const slot = keepers++
  return {
    get: (segment: Segment): T | undefined =>
      segment.kept?.of === segment ? (segment.kept.values[slot] as T | undefined) : undefined,
    set(segment: Segment, found: T): void {
      if (segment.kept?.of !== segment) segment.kept = { of: segment, values: [] }
      segment.kept.values[slot] = found
    },
  }
}

export interface Reading {
  facts: Facts
  message: Message
  party: Party
  cell: Cell
  audience: AudienceScope
  segments: readonly Segment[]
  previous: readonly Segment[]
  body: Segment
  /** Part of the message was left unread. */
  truncated: boolean
  /** One computation shared by all rules of this evaluation. */
  once<T>(key: string, compute: () => T): T
}

/** A message beyond this is judged in its first part, and held because the rest was not (evaluate.ts). */
export const READ_LIMIT = 1_500_000

/** Between lone letters a wider space ends a word ("m e  o n"); elsewhere it says no more than one. */
const WIDE_SPACE = /(?<=\S\S) {2,}| {2,}(?=\S\S)/g

function narrowSpaces(folded: Folded): Folded {
  return folded.text.includes('  ') ? rewriteFolded(folded, WIDE_SPACE, () => ' ') : folded
}

/** "imani underscore reads", "name [at] host": the words of signs as the signs. */
function readSigns(folded: Folded): Folded {
  if (!/[a-z]/.test(folded.text) || !SIGN_HINT.test(folded.text)) return folded
  let out = folded
  for (const [pattern, sign] of SIGN_PATTERNS) out = rewriteFolded(out, pattern, () => sign)
  return out
}

function segment(
  field: string,
  role: SegmentRole,
  original: string,
  attachment: number | null = null,
): Segment {
  const isAddress = role === 'link' || role === 'qr'
  const bare = narrowSpaces(decodeVeils(foldText(original, isAddress), original))
  const folded = isAddress ? bare : readSigns(bare)
  const sentences = isAddress ? [0] : splitSentences(folded.text)
  return { field, role, attachment, original, folded, sentences }
}

export function readSegments(message: Message): Segment[] {
  const out: Segment[] = []
  let room = READ_LIMIT
  const put = (field: string, role: SegmentRole, value: string, attachment: number | null) => {
    const text = value.length > room ? value.slice(0, room) : value
    room -= text.length
    out.push(segment(field, role, text, attachment))
  }
  if (message.subject !== '') put('subject', 'subject', message.subject, null)
  put('body', 'body', message.body, null)
  message.attachments.forEach((a, i) => {
    const add = (name: string, role: SegmentRole, value: string) => {
      if (value !== '') put(`attachments[${i}].${name}`, role, value, i)
    }
    add('filename', 'filename', a.filename)
    add('text', 'text', a.text)
    add('altText', 'alt', a.altText)
    a.links.forEach((link, k) => {
      add(`links[${k}]`, 'link', link)
    })
    a.qr.forEach((code, k) => {
      add(`qr[${k}]`, 'qr', code)
    })
    for (const [key, value] of Object.entries(a.metadata)) add(`metadata.${key}`, 'metadata', value)
  })
  return out
}

function sizeOf(message: Message): number {
  let size = message.subject.length + message.body.length
  for (const a of message.attachments) {
    size += a.filename.length + a.text.length + a.altText.length
    for (const value of [...a.links, ...a.qr, ...Object.values(a.metadata)]) size += value.length
  }
  return size
}

export function readMessage(facts: Facts): Reading {
  const { message } = facts
  const kept = new Map<string, unknown>()
  const segments = readSegments(message)
  return {
    facts,
    message,
    party: partyOf(message.senderRole),
    cell: cellOf(message),
    audience: effectiveAudience(message),
    segments,
    previous: message.previous.slice(-5).map((text, i) => segment(`previous[${i}]`, 'previous', text)),
    truncated: sizeOf(message) > READ_LIMIT,
    body: segments.find((s) => s.role === 'body') as Segment,
    once<T>(key: string, compute: () => T): T {
      if (!kept.has(key)) kept.set(key, compute())
      return kept.get(key) as T
    },
  }
}

/** Folded offsets to a span of the segment's original text. */
export const spanIn = (s: Segment, start: number, end: number): Span => originalSpan(s.folded, start, end)

/** The sentence around a folded offset, as folded offsets. */
export function sentenceAt(s: Segment, offset: number): Span {
  const starts = s.sentences
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] as number) <= offset) low = middle
    else high = middle - 1
  }
  return { start: starts[low] as number, end: starts[low + 1] ?? s.folded.text.length }
}
