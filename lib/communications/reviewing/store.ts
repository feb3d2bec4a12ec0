/** What a reviewer's decision needs to read and write beside the queue itself. Private to this folder. */
import { db, type Tx } from '#lib/db/client.ts'
import { newId } from '#lib/runtime/random.ts'

export async function insertConversation(tx: Tx, orgId: string, subject: string, at: Date): Promise<string> {
  const id = newId()
  await tx.conversation.create({ data: { id, orgId, subject, createdAt: at } })
  return id
}

/** The conversation in which earlier words about this communication were said, if any. */
export async function findReviewConversation(communicationId: string): Promise<string | null> {
  const [row] = await db().$queryRaw<{ id: string | null }[]>`
    SELECT n.conversation_id::text AS id FROM disposition d
      JOIN review_item i ON i.id = d.review_item_id JOIN communication n ON n.id = d.note_id
     WHERE i.communication_id = ${communicationId}::uuid AND n.conversation_id IS NOT NULL
     ORDER BY d.at DESC LIMIT 1`
  return row?.id ?? null
}

export async function insertExceptionRequest(
  tx: Tx,
  row: {
    orgId: string
    communicationId: string
    revisionId: string
    decisionId: string
    findingId: string
    releaseHash: Uint8Array
    fingerprint: string
    reason: string
    requestedById: string
    requestedAt: Date
  },
): Promise<string> {
  const id = newId()
  await tx.exceptionRequest.create({
    data: { ...row, id, releaseHash: row.releaseHash as Uint8Array<ArrayBuffer> },
  })
  return id
}

/** The newest request about a communication that the Director has not answered. */
export async function findOpenRequest(orgId: string, communicationId: string) {
  return db().exceptionRequest.findFirst({
    where: { orgId, communicationId, exception: null },
    orderBy: { requestedAt: 'desc' },
    select: { id: true, fingerprint: true, reason: true, findingId: true, requestedAt: true },
  })
}

export async function insertException(
  tx: Tx,
  row: {
    orgId: string
    requestId: string
    verdict: 'granted' | 'refused'
    byId: string
    reason: string
    at: Date
  },
): Promise<string> {
  const id = newId()
  await tx.exception.create({ data: { ...row, id } })
  return id
}
