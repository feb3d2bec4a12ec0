import type { Actor } from '#lib/access/types.ts'
import { type Disposed, disposeWithReason } from './reviewing/dispose-with-reason.ts'

/** Not published, with a reason. Final for this text; the author may write another. */
export async function rejectCommunication(
  actor: Actor,
  input: { reviewItemId: string; reason: string },
): Promise<Disposed> {
  return disposeWithReason(actor, 'rejected', input)
}
