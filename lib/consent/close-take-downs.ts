import type { Actor } from '#lib/access/types.ts'
import type { RecordEvent } from '#lib/audit/commit.ts'
import type { Tx } from '#lib/db/client.ts'
import { now } from '#lib/runtime/clock.ts'
import { closeTasksOf } from './take-downs/store.ts'

/** Readers no longer see these releases: what waited to be taken down is done, but for copies on a page outside. */
export async function closeTakeDowns(
  tx: Tx,
  record: RecordEvent,
  actor: Actor,
  releaseIds: readonly string[],
): Promise<void> {
  for (const id of await closeTasksOf(tx, actor.orgId, releaseIds, actor.personId, now()))
    record({ type: 'task.done', actor, subject: { type: 'task', id }, payload: { kind: 'take-down' } })
}
