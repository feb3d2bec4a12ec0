/** Rows of the pipeline: draft, revision, decision, dispatch, release. Private to this folder; readers are in reading/. */
import { db, type Prisma, type Tx } from '#lib/db/client.ts'
import type { Decision, Finding } from '#lib/policy/types.ts'
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

export interface DecisionRow {
  id: string
  seq: bigint
  revisionId: string
  policyVersionId: string
  outcome: Decision['outcome']
  stage: string
  decidedAt: Date
  findings: (Finding & { id: string })[]
  acknowledged: boolean
}

function toDecision(
  row: Prisma.DecisionGetPayload<{ include: { findings: true; acknowledgement: true } }>,
): DecisionRow {
  return {
    id: row.id,
    seq: row.seq,
    revisionId: row.revisionId,
    policyVersionId: row.policyVersionId,
    outcome: row.outcome as Decision['outcome'],
    stage: row.stage,
    decidedAt: row.decidedAt,
    findings: row.findings.map(
      (finding) => ({ ...finding, text: '' }) as unknown as Finding & { id: string },
    ),
    acknowledged: row.acknowledgement.length > 0,
  }
}

const withFindings = {
  include: { findings: { orderBy: { position: 'asc' } }, acknowledgement: true },
} as const

export async function findNewestDecision(communicationId: string): Promise<DecisionRow | null> {
  const row = await db().decision.findFirst({
    where: { communicationId },
    orderBy: { seq: 'desc' },
    ...withFindings,
  })
  return row && toDecision(row)
}

export async function findDecision(orgId: string, id: string): Promise<DecisionRow | null> {
  const row = await db().decision.findFirst({ where: { orgId, id }, ...withFindings })
  return row && toDecision(row)
}

export interface RecordedDecision {
  id: string
  findingIds: string[]
}

export async function insertDecision(
  tx: Tx,
  input: {
    orgId: string
    communicationId: string
    revisionId: string
    releaseHash: Uint8Array
    policyVersionId: string
    stage: 'submit' | 'edit' | 'approve' | 'release'
    decision: Decision
    inputs: Json
    at: Date
  },
): Promise<RecordedDecision> {
  const id = newId()
  await tx.decision.create({
    data: {
      id,
      orgId: input.orgId,
      communicationId: input.communicationId,
      revisionId: input.revisionId,
      releaseHash: input.releaseHash as Uint8Array<ArrayBuffer>,
      policyVersionId: input.policyVersionId,
      stage: input.stage,
      outcome: input.decision.outcome,
      inputs: input.inputs,
      decidedAt: input.at,
    },
  })
  const findingIds = input.decision.findings.map(() => newId())
  await tx.finding.createMany({
    data: input.decision.findings.map((finding, position) => ({
      id: findingIds[position] as string,
      orgId: input.orgId,
      decisionId: id,
      position,
      rule: finding.rule,
      topic: finding.topic,
      kind: finding.kind,
      clauses: [...finding.clauses],
      effect: finding.effect,
      field: finding.field,
      start: finding.start,
      end: finding.end,
      fingerprint: finding.fingerprint,
      messageId: finding.messageId,
      params: finding.params as Json,
      evidence: finding.evidence as unknown as Json,
      repair: finding.repair ? (finding.repair as unknown as Json) : undefined,
    })),
  })
  return { id, findingIds }
}

export async function insertAcknowledgement(
  tx: Tx,
  orgId: string,
  decisionId: string,
  personId: string,
  at: Date,
): Promise<string> {
  const id = newId()
  await tx.acknowledgement.create({ data: { id, orgId, decisionId, personId, at } })
  return id
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
