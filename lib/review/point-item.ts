import type { Tx } from '#lib/db/client.ts'
import { updateItem } from './store.ts'
import type { ReviewQueue } from './types.ts'

/**
 * An open item now waits on another decision (or revision) than it was opened with: the reviewer must look again, and
 * where other findings hold it now, it may be another reviewer's.
 */
export async function pointItem(
  tx: Tx,
  reviewItemId: string,
  to: { decisionId: string; revisionId?: string; queue?: ReviewQueue },
): Promise<void> {
  await updateItem(tx, reviewItemId, to)
}
