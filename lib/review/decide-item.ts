import type { Actor } from '#lib/access/types.ts'
import type { RecordEvent } from '#lib/audit/commit.ts'
import { FactsChanged } from '#lib/audit/types.ts'
import type { Tx } from '#lib/db/client.ts'
import { holdDelegation } from './delegations/store.ts'
import { insertDisposition, lockItem, updateItem } from './store.ts'
import type { DispositionKind, ReviewState } from './types.ts'

const CLOSES: Record<DispositionKind, ReviewState | null> = {
  approved: 'approved',
  returned: 'returned',
  rejected: 'rejected',
  escalated: null,
  asked: null,
}

export interface Disposing {
  reviewItemId: string
  /** The decision this answers; it may be newer than the one the item was opened with. */
  decisionId: string
  releaseHash: Uint8Array
  kind: DispositionKind
  noteId: string | null
  selfApproved: boolean
  delegationId: string | null
}

/**
 * Writes one reviewer's decision. Takes the item's row lock and looks again: of two reviewers one wins, the other gets
 * FactsChanged('already-decided') and rolls back whole. A delegation revoked meanwhile rolls back as well.
 */
export async function decideItem(
  tx: Tx,
  record: RecordEvent,
  actor: Actor,
  disposing: Disposing,
  at: Date,
): Promise<string> {
  const item = await lockItem(tx, disposing.reviewItemId)
  if (item.state !== 'open') throw new FactsChanged('already-decided')
  const { delegationId, ...row } = disposing
  if (delegationId !== null && !(await holdDelegation(tx, delegationId)))
    throw new FactsChanged('delegation-revoked')
  const dispositionId = await insertDisposition(tx, {
    ...row,
    orgId: actor.orgId,
    byId: actor.personId,
    capacity: { role: actor.role, label: actor.label, name: actor.displayName },
    at,
  })
  const state = CLOSES[disposing.kind]
  if (state !== null) await updateItem(tx, item.id, { state, decisionId: disposing.decisionId, closedAt: at })
  record({
    type: 'disposition.made',
    actor,
    subject: { type: 'communication', id: item.communicationId },
    payload: {
      dispositionId,
      reviewItemId: item.id,
      decisionId: disposing.decisionId,
      kind: disposing.kind,
      selfApproved: disposing.selfApproved,
      noteId: disposing.noteId,
      delegationId,
    },
  })
  return dispositionId
}
