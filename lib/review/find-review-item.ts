import { findItem } from './store.ts'
import type { ReviewItem } from './types.ts'

/** An item of this school's queues, open or closed. The caller authorizes. */
export async function findReviewItem(orgId: string, id: string): Promise<ReviewItem | null> {
  return findItem(orgId, id)
}
