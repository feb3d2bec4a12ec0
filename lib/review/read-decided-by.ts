import { readDecided } from './store.ts'
import type { AlreadyDecided } from './types.ts'

/** Who closed an item and when: what the second of two reviewers is told. */
export async function readDecidedBy(reviewItemId: string): Promise<AlreadyDecided> {
  return readDecided(reviewItemId)
}
