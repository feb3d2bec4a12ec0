import type { Tx } from '#lib/db/client.ts'
import type { CommunicationRow, RevisionRow } from '../store.ts'
import { findHouseholdOf, insertConversationOf } from './store.ts'

/**
 * A message to named people begins a conversation, so that they can answer: between the sender's household and staff
 * when a guardian writes (of two, the one of the child it is about). Direct messages to households get theirs with their deliveries, one each; posts have none.
 */
export async function startConversation(
  tx: Tx,
  communication: CommunicationRow,
  revision: RevisionRow,
  today: string,
  at: Date,
): Promise<string | null> {
  if (revision.audience.type !== 'persons') return null
  const { studentId } = revision.audience
  const householdId =
    revision.capacity.role === 'guardian'
      ? await findHouseholdOf(tx, communication.orgId, { personId: revision.senderId, studentId }, today)
      : null
  return insertConversationOf(tx, communication, householdId, revision.subject, at)
}
