import type { Actor } from '#lib/access/types.ts'
import { type Disposed, disposeWithReason } from './reviewing/dispose-with-reason.ts'

/** Back to the author with a reason: they change it and send it again. */
export async function returnCommunication(
  actor: Actor,
  input: { reviewItemId: string; reason: string },
): Promise<Disposed> {
  return disposeWithReason(actor, 'returned', input)
}
