import type { AnyActor } from '#lib/access/types.ts'
import type { RecordEvent } from '#lib/audit/commit.ts'
import type { Tx } from '#lib/db/client.ts'
import { openItem } from '#lib/review/open-item.ts'
import type { ReviewQueue } from './types.ts'

/** Puts a held communication before whoever decides; an item still open for an older revision is superseded. */
export async function openReview(
  tx: Tx,
  record: RecordEvent,
  actor: AnyActor,
  item: {
    orgId: string
    communicationId: string
    revisionId: string
    decisionId: string
    queue: ReviewQueue
    wantedBy: Date | null
  },
  at: Date,
): Promise<string> {
  const { orgId, communicationId, revisionId, decisionId, queue, wantedBy } = item
  const reviewItemId = await openItem(tx, {
    orgId,
    subjectType: 'communication',
    communicationId,
    revisionId,
    decisionId,
    queue,
    wantedBy,
    at,
  })
  record({
    type: 'review.opened',
    actor,
    subject: { type: 'communication', id: item.communicationId },
    payload: { reviewItemId, queue: item.queue, decisionId: item.decisionId },
  })
  return reviewItemId
}
