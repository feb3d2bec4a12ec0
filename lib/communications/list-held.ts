import type { Actor } from '#lib/access/types.ts'
import { fail, ok, type Result } from '#lib/runtime/result.ts'
import { listQueues } from './reviewing/list-queues.ts'
import { type HeldRow, selectHeld } from './reviewing/store.ts'

export type HeldItem = HeldRow & { isOwn: boolean }

/** What waits for this reviewer, in the queues they decide today; or what was decided last. */
export async function listHeld(
  actor: Actor,
  input: { which: 'open' | 'decided' } = { which: 'open' },
): Promise<Result<HeldItem[], 'not-allowed'>> {
  const queues = await listQueues(actor)
  if (queues.length === 0) return fail('not-allowed')
  const rows = await selectHeld(actor.orgId, queues, input.which, input.which === 'open' ? 200 : 50)
  return ok(rows.map((row) => ({ ...row, isOwn: row.authorId === actor.personId })))
}
