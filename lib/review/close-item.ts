import type { Tx } from '#lib/db/client.ts'
import { closeOpenItem } from './store.ts'

/** Takes a subject's open item off the queue without a reviewer's decision. Returns its id, or null where none was open. */
export async function closeItem(
  tx: Tx,
  communicationId: string,
  state: 'withdrawn' | 'superseded',
  at: Date,
): Promise<string | null> {
  return closeOpenItem(tx, communicationId, state, at)
}
