import type { AttachmentKind, MessageAttachment } from '#lib/policy/types.ts'
import type { RevisionAttachment } from '../types.ts'

function kindOf(contentType: string): AttachmentKind {
  if (contentType.startsWith('image/')) return 'image'
  if (contentType.startsWith('video/')) return 'video'
  if (contentType.startsWith('audio/')) return 'audio'
  if (contentType === 'application/pdf') return 'pdf'
  return 'other'
}

/** An attachment as the engine judges it. Metadata was stripped on upload, so none is left to report. */
export function toPolicyAttachment(attachment: RevisionAttachment): MessageAttachment {
  return {
    kind: kindOf(attachment.contentType),
    filename: attachment.fileName,
    students: attachment.studentIds,
    shown: attachment.shown,
    text: '',
    altText: attachment.altText,
    links: [],
    qr: [],
    exif: {},
    metadata: {},
  }
}
