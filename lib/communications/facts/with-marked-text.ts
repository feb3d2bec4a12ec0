import type { RevisionContent } from '../types.ts'

/** The words of a revision's field, as findings name it: `subject`, `body`, `attachments[0].altText` … */
export function fieldText(
  content: Pick<RevisionContent, 'subject' | 'body' | 'attachments'>,
  field: string,
): string {
  if (field === 'subject') return content.subject
  if (field === 'body') return content.body
  const attachment = /^attachments\[(\d+)\]\.(altText|filename)$/.exec(field)
  const file = attachment && content.attachments[Number(attachment[1])]
  if (!file) return ''
  return attachment[2] === 'altText' ? file.altText : file.fileName
}

/** Stored findings hold positions only; this puts the marked words back from the revision they are about. */
export function withMarkedText<F extends { field: string; start: number; end: number; text: string }>(
  findings: readonly F[],
  content: Pick<RevisionContent, 'subject' | 'body' | 'attachments'>,
): F[] {
  return findings.map((finding) => ({
    ...finding,
    text: fieldText(content, finding.field).slice(finding.start, finding.end),
  }))
}
