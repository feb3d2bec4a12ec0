import type { Actor } from '#lib/access/types.ts'
import { type Disposed, disposeWithReason } from './reviewing/dispose-with-reason.ts'

/** A question to the author; the item stays open and where it was. */
export async function askCommunication(
  actor: Actor,
  input: { reviewItemId: string; reason: string },
): Promise<Disposed> {
  return disposeWithReason(actor, 'asked', input)
}
