/** Rows of a judgement: decision, findings, the author's acknowledgement. Private to this folder's parent. */
import { db, type Prisma, type Tx } from '#lib/db/client.ts'
import type { Decision, Finding } from '#lib/policy/types.ts'
import { newId } from '#lib/runtime/random.ts'

type Json = Prisma.InputJsonValue

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

/** The newest decision about a revision. */
export async function findDecisionOf(revisionId: string): Promise<DecisionRow | null> {
  const row = await db().decision.findFirst({
    where: { revisionId },
    orderBy: { seq: 'desc' },
    ...withFindings,
  })
  return row && toDecision(row)
}

/** The decision about the same revision before this one, to say what changed. */
export async function findDecisionBefore(revisionId: string, seq: bigint): Promise<DecisionRow | null> {
  const row = await db().decision.findFirst({
    where: { revisionId, seq: { lt: seq } },
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
