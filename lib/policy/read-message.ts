/**
 * A message read once for all rules: its segments folded, lexicon hits, contacts and names found on first use and
 * kept. A reading lives for one evaluation.
 */
import { foldText } from '#lib/text/fold-text.ts'
import { originalSpan } from '#lib/text/original-span.ts'
import { splitSentences } from '#lib/text/split-sentences.ts'
import type { Folded, Span } from '#lib/text/types.ts'
import { type Cell, cellOf, effectiveAudience, type Party, partyOf } from './effects.ts'
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
  /** One computation shared by all rules of this evaluation. */
  once<T>(key: string, compute: () => T): T
}

/** Longer texts are judged in their first part and the rest is a held finding of its own (read-too-long). */
export const SEGMENT_LIMIT = 200_000

function segment(
  field: string,
  role: SegmentRole,
  original: string,
  attachment: number | null = null,
): Segment {
  const folded = foldText(original, role === 'link' || role === 'qr')
  const sentences = role === 'body' || role === 'text' ? splitSentences(folded.text) : [0]
  return { field, role, attachment, original, folded, sentences }
}

export function readSegments(message: Message): Segment[] {
  const out: Segment[] = []
  if (message.subject !== '') out.push(segment('subject', 'subject', message.subject))
  out.push(segment('body', 'body', message.body))
  message.attachments.forEach((a, i) => {
    const at = `attachments[${i}]`
    const add = (name: string, role: SegmentRole, value: string) => {
      if (value !== '') out.push(segment(`${at}.${name}`, role, value, i))
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
