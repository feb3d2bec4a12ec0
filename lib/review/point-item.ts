import type { Tx } from '#lib/db/client.ts'
import { updateItem } from './store.ts'

/** An open item now waits on another decision (or revision) than it was opened with: the reviewer must look again. */
export async function pointItem(
  tx: Tx,
  reviewItemId: string,
  to: { decisionId: string; revisionId?: string },
): Promise<void> {
  await updateItem(tx, reviewItemId, to)
}
