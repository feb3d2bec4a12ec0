/** Rows of the last step: dispatch, release, revocation, publication. Private to this folder. */
import { db, type Prisma, type Tx } from '#lib/db/client.ts'
import { newId } from '#lib/runtime/random.ts'

export interface DispatchRow {
  id: string
  communicationId: string
  revisionId: string
  dueAt: Date
  state: string
}

const dispatchFields = {
  id: true,
  communicationId: true,
  revisionId: true,
  dueAt: true,
  state: true,
} as const

export async function findWaitingDispatch(communicationId: string, tx?: Tx): Promise<DispatchRow | null> {
  return (tx ?? db()).dispatch.findFirst({
    where: { communicationId, state: 'waiting' },
    select: dispatchFields,
  })
}

export async function insertDispatch(
  tx: Tx,
  row: {
    orgId: string
    communicationId: string
    revisionId: string
    dueAt: Date
    createdById: string
    at: Date
  },
): Promise<string> {
  const id = newId()
  const { at, ...data } = row
  await tx.dispatch.create({ data: { ...data, id, createdAt: at } })
  return id
}

/** False when somebody else ended it first. */
export async function endDispatch(
  tx: Tx,
  id: string,
  state: 'done' | 'cancelled' | 'stopped',
  at: Date,
): Promise<boolean> {
  const { count } = await tx.dispatch.updateMany({
    where: { id, state: 'waiting' },
    data: { state, endedAt: at },
  })
  return count === 1
}

export async function insertRelease(
  tx: Tx,
  row: {
    orgId: string
    communicationId: string
    revisionId: string
    decisionId: string
    releaseHash: Uint8Array
    releasedById: string | null
    releasedAt: Date
    audienceChange: Prisma.InputJsonValue
  },
): Promise<string> {
  const id = newId()
  await tx.release.create({ data: { ...row, id, releaseHash: row.releaseHash as Uint8Array<ArrayBuffer> } })
  return id
}

/** Releases of this communication that readers still see. */
export async function listLiveReleases(tx: Tx, communicationId: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id::text FROM live_release WHERE communication_id = ${communicationId}::uuid`
  return rows.map((row) => row.id)
}

export async function insertRevocation(
  tx: Tx,
  row: {
    orgId: string
    releaseId: string
    kind: 'recall' | 'take-down' | 'superseded'
    byId: string | null
    reason: string
    at: Date
  },
): Promise<string> {
  const id = newId()
  await tx.revocation.create({ data: { ...row, id } })
  return id
}

/** Copies that left the school's hands: mails handed over, for an honest word about a recall. */
export async function countMailedCopies(tx: Tx, communicationId: string): Promise<number> {
  return tx.delivery.count({
    where: { communicationId, channel: 'email', state: { in: ['delivered', 'unknown'] } },
  })
}

export async function insertPublications(
  tx: Tx,
  row: { orgId: string; releaseId: string; kinds: readonly string[]; slug: string; at: Date },
): Promise<{ publicationId: string; officialChannelId: string }[]> {
  const channels = await tx.officialChannel.findMany({
    where: { orgId: row.orgId, kind: { in: [...row.kinds] }, status: 'active' },
    select: { id: true },
  })
  const made = channels.map(({ id }) => ({ publicationId: newId(), officialChannelId: id }))
  await tx.publication.createMany({
    data: made.map((publication) => ({
      id: publication.publicationId,
      orgId: row.orgId,
      releaseId: row.releaseId,
      officialChannelId: publication.officialChannelId,
      slug: row.slug,
      publishedAt: row.at,
    })),
  })
  return made
}

/** The household a guardian belongs to today: the one with this child, else the one of most of their children. */
export async function findHouseholdOf(
  tx: Tx,
  orgId: string,
  { personId, studentId }: { personId: string; studentId: string | undefined },
  today: string,
): Promise<string | null> {
  const [row] = await tx.$queryRaw<{ id: string }[]>`
    SELECT household_id::text AS id FROM guardianship
     WHERE org_id = ${orgId}::uuid AND person_id = ${personId}::uuid AND begins_on <= ${today}::date
       AND (ends_on IS NULL OR ends_on >= ${today}::date)
     GROUP BY household_id
     ORDER BY coalesce(bool_or(student_id = ${studentId ?? null}::uuid), false) DESC, count(*) DESC, household_id LIMIT 1`
  return row?.id ?? null
}

/** A new conversation that this communication opens. */
export async function insertConversationOf(
  tx: Tx,
  communication: { id: string; orgId: string },
  householdId: string | null,
  subject: string,
  at: Date,
): Promise<string> {
  const id = newId()
  await tx.conversation.create({
    data: { id, orgId: communication.orgId, householdId, subject, createdAt: at },
  })
  await tx.communication.update({ where: { id: communication.id }, data: { conversationId: id } })
  return id
}

export async function selectLiveRelease(orgId: string, communicationId: string): Promise<string | null> {
  const [row] = await db().$queryRaw<{ id: string }[]>`
    SELECT id::text FROM live_release
     WHERE org_id = ${orgId}::uuid AND communication_id = ${communicationId}::uuid`
  return row?.id ?? null
}
