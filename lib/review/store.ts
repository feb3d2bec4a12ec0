import { db, type Prisma, type Tx } from '#lib/db/client.ts'
import { newId } from '#lib/runtime/random.ts'
import type { AlreadyDecided, DispositionKind, ReviewItem, ReviewQueue, ReviewState } from './types.ts'

export async function insertItem(
  tx: Tx,
  item: Pick<
    ReviewItem,
    'orgId' | 'subjectType' | 'communicationId' | 'revisionId' | 'decisionId' | 'queue' | 'wantedBy'
  >,
  at: Date,
): Promise<string> {
  const id = newId()
  await tx.reviewItem.create({ data: { ...item, id, openedAt: at } })
  return id
}

/** Closes the open item of a subject, if there is one. */
export async function closeOpenItem(
  tx: Tx,
  communicationId: string,
  state: ReviewState,
  at: Date,
): Promise<string | null> {
  const open = await tx.reviewItem.findFirst({
    where: { communicationId, state: 'open' },
    select: { id: true },
  })
  if (open === null) return null
  await tx.reviewItem.update({ where: { id: open.id }, data: { state, closedAt: at } })
  return open.id
}

export async function findItem(orgId: string, id: string): Promise<ReviewItem | null> {
  return (await db().reviewItem.findFirst({ where: { orgId, id } })) as ReviewItem | null
}

export async function lockItem(tx: Tx, id: string): Promise<ReviewItem> {
  await tx.$queryRaw`SELECT id FROM review_item WHERE id = ${id}::uuid FOR UPDATE`
  return (await tx.reviewItem.findUniqueOrThrow({ where: { id } })) as ReviewItem
}

export async function updateItem(
  tx: Tx,
  id: string,
  change: {
    state?: ReviewState
    decisionId?: string
    revisionId?: string
    queue?: ReviewQueue
    closedAt?: Date
  },
): Promise<void> {
  await tx.reviewItem.update({ where: { id }, data: change })
}

export async function insertDisposition(
  tx: Tx,
  row: {
    orgId: string
    reviewItemId: string
    decisionId: string
    releaseHash: Uint8Array
    kind: DispositionKind
    noteId: string | null
    byId: string
    capacity: Prisma.InputJsonValue
    selfApproved: boolean
    at: Date
  },
): Promise<string> {
  const id = newId()
  await tx.disposition.create({
    data: { ...row, id, releaseHash: row.releaseHash as Uint8Array<ArrayBuffer> },
  })
  return id
}

/** Who closed an item, for the second reviewer. */
export async function readDecided(itemId: string): Promise<AlreadyDecided> {
  const item = await db().reviewItem.findUniqueOrThrow({
    where: { id: itemId },
    select: { state: true, closedAt: true, dispositions: { orderBy: { at: 'desc' }, take: 1 } },
  })
  const last = item.dispositions[0]
  const by =
    last && (await db().person.findUnique({ where: { id: last.byId }, select: { displayName: true } }))
  return { state: item.state as ReviewState, byName: by?.displayName ?? null, at: last?.at ?? item.closedAt }
}

/** Does a dated, signed delegation run today for this person (X3)? */
export async function findDelegation(orgId: string, delegateId: string, today: string) {
  const day = new Date(`${today}T00:00:00Z`)
  return db().delegation.findFirst({
    where: { orgId, delegateId, revokedAt: null, beginsOn: { lte: day }, endsOn: { gte: day } },
    select: { id: true, endsOn: true },
  })
}

/** Is there a deputy besides this person today? */
export async function hasOtherDeputy(orgId: string, personId: string, today: string): Promise<boolean> {
  const day = new Date(`${today}T00:00:00Z`)
  const deputies = await db().roleAssignment.count({
    where: {
      orgId,
      role: 'deputy',
      personId: { not: personId },
      beginsOn: { lte: day },
      OR: [{ endsOn: null }, { endsOn: { gte: day } }],
      person: { status: 'active' },
    },
  })
  return deputies > 0
}
