/** Rows of the pipeline: draft, revision, decision, dispatch, release. Private to this folder; readers are in reading/. */
import { db, type Prisma, type Tx } from '#lib/db/client.ts'
import { newId } from '#lib/runtime/random.ts'
import { type DraftContent, draftContentSchema } from './schema.ts'
import type { AudiencePreview, Capacity, CommunicationState, RevisionContent } from './types.ts'

type Json = Prisma.InputJsonValue

export interface CommunicationRow {
  id: string
  orgId: string
  kind: string
  authorId: string
  capacity: Capacity
  conversationId: string | null
  state: CommunicationState
  urgent: boolean
  needsAnswer: boolean
  currentRevisionId: string | null
  stateAt: Date
}

export interface DraftRow {
  version: number
  savedAt: Date
  content: DraftContent
}

const communicationFields = {
  id: true,
  orgId: true,
  kind: true,
  authorId: true,
  capacity: true,
  conversationId: true,
  state: true,
  urgent: true,
  needsAnswer: true,
  currentRevisionId: true,
  stateAt: true,
} as const

export async function findCommunication(orgId: string, id: string): Promise<CommunicationRow | null> {
  const row = await db().communication.findFirst({ where: { orgId, id }, select: communicationFields })
  return row as unknown as CommunicationRow | null
}

export async function findByIdempotencyKey(orgId: string, authorId: string, idempotencyKey: string) {
  return db().communication.findUnique({
    where: { orgId_authorId_idempotencyKey: { orgId, authorId, idempotencyKey } },
    select: { id: true, state: true },
  })
}

export async function findDraft(communicationId: string): Promise<DraftRow | null> {
  const row = await db().draft.findUnique({ where: { communicationId } })
  if (row === null) return null
  const content = draftContentSchema.parse({
    ...(row.content as object),
    subject: row.subject,
    body: row.body,
  })
  return { version: row.version, savedAt: row.savedAt, content }
}

const draftColumns = ({ subject, body, ...content }: DraftContent) => ({
  subject,
  body,
  content: content as Json,
})

export async function insertDraft(
  tx: Tx,
  input: {
    orgId: string
    kind: string
    authorId: string
    capacity: Capacity
    conversationId: string | null
    replyToId: string | null
    idempotencyKey: string
    content: DraftContent
    at: Date
  },
): Promise<string> {
  const id = newId()
  await tx.communication.create({
    data: {
      id,
      orgId: input.orgId,
      kind: input.kind,
      authorId: input.authorId,
      capacity: input.capacity as unknown as Json,
      conversationId: input.conversationId,
      replyToId: input.replyToId,
      idempotencyKey: input.idempotencyKey,
      createdAt: input.at,
      updatedAt: input.at,
      stateAt: input.at,
      draft: { create: { orgId: input.orgId, ...draftColumns(input.content), savedAt: input.at } },
    },
  })
  return id
}

/** False when another tab saved meanwhile. */
export async function updateDraft(
  tx: Tx,
  communicationId: string,
  version: number,
  content: DraftContent,
  at: Date,
): Promise<boolean> {
  const { count } = await tx.draft.updateMany({
    where: { communicationId, version },
    data: { ...draftColumns(content), version: version + 1, savedAt: at },
  })
  return count === 1
}

export async function setKind(tx: Tx, id: string, kind: string): Promise<void> {
  await tx.communication.update({ where: { id }, data: { kind } })
}

/** Takes the communication's row lock and returns its state: every state change goes through this. */
export async function lockCommunication(tx: Tx, id: string): Promise<CommunicationRow> {
  await tx.$queryRaw`SELECT id FROM communication WHERE id = ${id}::uuid FOR UPDATE`
  const row = await tx.communication.findUniqueOrThrow({ where: { id }, select: communicationFields })
  return row as unknown as CommunicationRow
}

export async function setState(
  tx: Tx,
  id: string,
  state: CommunicationState,
  at: Date,
  more: { currentRevisionId?: string; urgent?: boolean; needsAnswer?: boolean } = {},
): Promise<void> {
  await tx.communication.update({ where: { id }, data: { state, stateAt: at, updatedAt: at, ...more } })
}

export interface RevisionRow extends RevisionContent {
  id: string
  orgId: string
  communicationId: string
  number: number
  kind: string
  senderId: string
  editedById: string
  capacity: Capacity
  preview: AudiencePreview
  releaseHash: Uint8Array
}

export async function findRevision(id: string): Promise<RevisionRow | null> {
  return (await db().revision.findUnique({ where: { id } })) as unknown as RevisionRow | null
}

export async function findNewestRevision(communicationId: string): Promise<RevisionRow | null> {
  const row = await db().revision.findFirst({ where: { communicationId }, orderBy: { number: 'desc' } })
  return row as unknown as RevisionRow | null
}

export async function insertRevision(
  tx: Tx,
  input: RevisionContent & {
    orgId: string
    communicationId: string
    number: number
    kind: string
    senderId: string
    editedById: string
    capacity: Capacity
    preview: AudiencePreview
    at: Date
  },
): Promise<{ id: string; releaseHash: Uint8Array<ArrayBuffer> }> {
  const id = newId()
  const { at, attachments, capacity, audience, preview, ...row } = input
  const { releaseHash } = await tx.revision.create({
    data: {
      ...row,
      id,
      attachments: attachments as unknown as Json,
      capacity: capacity as unknown as Json,
      audience: audience as unknown as Json,
      preview: preview as unknown as Json,
      createdAt: at,
    },
    select: { releaseHash: true },
  })
  const shown = attachments.flatMap(({ mediaId, studentIds }) =>
    [...new Set(studentIds)].map((studentId) => ({
      id: newId(),
      orgId: input.orgId,
      revisionId: id,
      mediaId,
      studentId,
    })),
  )
  if (shown.length > 0) await tx.attachmentStudent.createMany({ data: shown, skipDuplicates: true })
  return { id, releaseHash }
}

/** How many of these kinds of official channel the register has an active entry for. */
export async function countActiveChannels(orgId: string, kinds: readonly string[]): Promise<number> {
  const rows = await db().officialChannel.findMany({
    where: { orgId, kind: { in: [...kinds] }, status: 'active' },
    select: { kind: true },
    distinct: ['kind'],
  })
  return rows.length
}

export async function countStudents(orgId: string, ids: readonly string[]): Promise<number> {
  return db().student.count({ where: { orgId, id: { in: [...ids] } } })
}

export async function insertReadMarks(
  tx: Tx,
  orgId: string,
  personId: string,
  communicationIds: readonly string[],
  at: Date,
): Promise<void> {
  await tx.readMark.createMany({
    data: communicationIds.map((communicationId) => ({ orgId, communicationId, personId, readAt: at })),
    skipDuplicates: true,
  })
}

/** Did this very revision go out, whether or not it was recalled since? */
export async function wasReleased(revisionId: string): Promise<boolean> {
  return (await db().release.count({ where: { revisionId } })) > 0
}
