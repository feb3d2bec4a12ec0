import type { Tx } from '#lib/db/client.ts'
import { closeOpenItem, insertItem } from './store.ts'
import type { ReviewItem } from './types.ts'

/** One open question a subject at a time: an older one is superseded. Returns the new item's id. */
export async function openItem(
  tx: Tx,
  item: Pick<
    ReviewItem,
    'orgId' | 'subjectType' | 'communicationId' | 'revisionId' | 'decisionId' | 'queue' | 'wantedBy'
  > & { at: Date },
): Promise<string> {
  const { at, ...row } = item
  await closeOpenItem(tx, item.communicationId, 'superseded', at)
  return insertItem(tx, row, at)
}
