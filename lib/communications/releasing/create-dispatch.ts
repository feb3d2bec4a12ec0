import type { Actor } from '#lib/access/types.ts'
import type { RecordEvent } from '#lib/audit/commit.ts'
import type { Tx } from '#lib/db/client.ts'
import { enqueue } from '#lib/worker/enqueue.ts'
import { insertDispatch } from './store.ts'

/** Makes a revision wait for its release: the row, the event and the job that will carry it out, or none of them. */
export async function createDispatch(
  tx: Tx,
  record: RecordEvent,
  actor: Actor,
  dispatch: { orgId: string; communicationId: string; revisionId: string; dueAt: Date },
  at: Date,
): Promise<string> {
  const { orgId, communicationId, revisionId, dueAt } = dispatch
  const dispatchId = await insertDispatch(tx, {
    orgId,
    communicationId,
    revisionId,
    dueAt,
    createdById: actor.personId,
    at,
  })
  record({
    type: 'dispatch.created',
    actor,
    subject: { type: 'communication', id: communicationId },
    payload: { dispatchId, revisionId, dueAt: dueAt.toISOString() },
  })
  await enqueue(
    tx,
    { name: 'release-communication', orgId, communicationId, dispatchId },
    { startAfter: dueAt },
  )
  return dispatchId
}
