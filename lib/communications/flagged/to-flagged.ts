import { fieldText } from '../facts/with-marked-text.ts'
import type { RevisionContent } from '../types.ts'
import { excerptMark } from './excerpt-mark.ts'
import type { FlaggedRow } from './store.ts'
import type { FlaggedItem } from './types.ts'

/** A row without its text: what leaves the use case are the words round the mark. */
export function toFlagged(row: FlaggedRow): FlaggedItem {
  const { seq: _, position: __, start, end, subject, body, attachments, ...item } = row
  const content = { subject, body, attachments: attachments as RevisionContent['attachments'] }
  return { ...item, excerpt: excerptMark(fieldText(content, row.field), start, end) }
}
