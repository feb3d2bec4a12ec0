import type { Effect } from '#lib/policy/types.ts'
import { highlightSegments } from '#lib/text/highlight-segments.ts'
import { fieldText } from '../facts/with-marked-text.ts'
import type { RevisionContent } from '../types.ts'
import { showRanges } from './excerpt-mark.ts'
import type { MarkedField, Piece } from './types.ts'

interface Marking {
  number: number
  effect: Effect
  field: string
  start: number
  end: number
}

/**
 * The text of a revision with its numbered marks, field by field. Opened: all of it. Otherwise only the words round
 * each mark, with gaps between. Where marks overlap the shorter one is drawn: a mark over everything hides none.
 */
export function markFields(
  content: Pick<RevisionContent, 'subject' | 'body' | 'attachments'>,
  findings: readonly Marking[],
  opened: boolean,
): MarkedField[] {
  const fields = [
    'subject',
    'body',
    ...content.attachments.flatMap((_, index) => [
      `attachments[${index}].filename`,
      `attachments[${index}].altText`,
    ]),
  ]
  return fields
    .map((field) => ({
      field,
      pieces: markField(
        fieldText(content, field),
        findings.filter((finding) => finding.field === field),
        opened,
      ),
    }))
    .filter(({ pieces }) => pieces.some((piece) => piece.kind === 'text'))
}

function markField(text: string, findings: readonly Marking[], opened: boolean): Piece[] {
  if (text === '') return []
  const shown = opened
    ? [{ start: 0, end: text.length }]
    : findings.flatMap(({ start, end }) =>
        showRanges(text, start, end).map((range) => ({ start: range.from, end: range.to })),
      )
  const pieces: Piece[] = []
  for (const segment of highlightSegments(text, [...findings, ...shown])) {
    const visible = segment.marks.some((index) => index >= findings.length)
    if (!visible) {
      if (pieces.at(-1)?.kind !== 'gap') pieces.push({ kind: 'gap' })
      continue
    }
    const [shortest] = segment.marks
      .flatMap((index) => findings[index] ?? [])
      .sort((a, b) => a.end - a.start - (b.end - b.start) || a.number - b.number)
    const last = pieces.at(-1)
    if (last?.kind === 'text' && last.mark?.number === shortest?.number) last.text += segment.text
    else
      pieces.push({
        kind: 'text',
        text: segment.text,
        ...(shortest && { mark: { number: shortest.number, effect: shortest.effect } }),
      })
  }
  return pieces
}
