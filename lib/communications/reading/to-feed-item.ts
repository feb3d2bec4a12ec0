import type { FeedRow } from './store.ts'
import { type FeedItem, toShownAttachments } from './types.ts'

/** A row of the feed as its reader may see it. */
export function toFeedItem(row: FeedRow): FeedItem {
  const { name, label, role, groupId } = row.capacity
  return {
    communicationId: row.communicationId,
    kind: row.kind,
    senderId: row.senderId,
    sender: { name, label, role, groupId },
    releasedAt: row.releasedAt,
    urgent: row.urgent,
    needsAnswer: row.needsAnswer,
    answeredAt: row.answeredAt,
    readAt: row.readAt,
    conversationId: row.conversationId,
    students: row.students ?? [],
    edited: row.number > 1,
    content:
      row.body === null
        ? null
        : {
            subject: row.subject ?? '',
            body: row.body,
            lang: row.lang ?? 'en',
            attachments: toShownAttachments(row.attachments ?? []),
          },
    recalled:
      row.body === null && row.revokedAt !== null ? { byName: row.revokedBy, at: row.revokedAt } : null,
  }
}
