import { authorize } from '#lib/access/authorize.ts'
import type { Actor } from '#lib/access/types.ts'
import { hashText } from '#lib/audit/hash-text.ts'
import { type DecisionProof, proveDecision } from '#lib/audit/prove-decision.ts'
import type { Finding, Outcome } from '#lib/policy/types.ts'
import { fail, ok, type Result } from '#lib/runtime/result.ts'
import { getSchool } from '#lib/settings/get-school.ts'
import { type DecisionRow, findDecision } from './deciding/store.ts'
import { fieldText } from './facts/with-marked-text.ts'
import { excerptMark } from './flagged/excerpt-mark.ts'
import { markFields } from './flagged/mark-fields.ts'
import { selectTriages, type TriageRow } from './flagged/store.ts'
import type { Excerpt, MarkedField } from './flagged/types.ts'
import { findCommunication, findRevision, type RevisionRow } from './store.ts'
import {
  findAudience,
  hasOpenedText,
  keepsReleaseHash,
  readFactsUsed,
  selectOpenings,
  selectSteps,
} from './tracing/store.ts'
import type { FactsUsed, Opening, RecordCheck, Step } from './tracing/types.ts'

/** A stored finding as the decision page says it: its words are the excerpt's, never the whole field's. */
export interface OpenedFinding
  extends Pick<
    Finding,
    'rule' | 'topic' | 'kind' | 'clauses' | 'effect' | 'field' | 'messageId' | 'params' | 'evidence'
  > {
  id: string
  number: number
  excerpt: Excerpt
  triages: TriageRow[]
}

export interface OpenedDecision {
  communicationId: string
  kind: string
  state: string
  stateAt: Date
  sender: { id: string; name: string; label: string }
  audience: { type: string; name: string | null; people: number }
  lang: string
  decision: { id: string; outcome: Outcome; stage: string; decidedAt: Date; acknowledged: boolean }
  findings: OpenedFinding[]
  /** The whole text where `opened`, else only what stands round the marks. */
  text: MarkedField[]
  opened: boolean
  openings: Opening[]
  facts: FactsUsed
  steps: Step[]
  /** The entry of the log this decision was recorded as, with its proof; null where there is none (it should be). */
  log: DecisionProof | null
  /** Does what is stored still say what the log committed to? Null without an entry. */
  check: RecordCheck | null
  mayTriage: boolean
  isOwn: boolean
}

/**
 * The decision page: outcome, findings with their evidence, the facts used, what happened next, the log. The whole text
 * only after `openText`, or where the reader wrote it. Everything comes from what was stored, nothing is judged again.
 */
export async function openDecision(
  actor: Actor,
  decisionId: string,
): Promise<Result<OpenedDecision, 'not-allowed' | 'not-found'>> {
  const { orgId, personId } = actor
  const may = authorize(actor, 'flagged.read', { orgId })
  if (!may.ok) return may
  const decision = await findDecision(orgId, decisionId)
  const revision = decision && (await findRevision(decision.revisionId))
  const communication = revision && (await findCommunication(orgId, revision.communicationId))
  const facts = decision && (await readFactsUsed(orgId, decision.id))
  if (decision === null || revision === null || communication === null || facts === null)
    return fail('not-found')

  const isOwn = communication.authorId === personId
  const [steps, triages, openings, opened, audience, proof] = await Promise.all([
    selectSteps(orgId, communication.id),
    selectTriages(decision.findings.map((finding) => finding.id)),
    selectOpenings(orgId, communication.id, personId),
    isOwn || hasOpenedText(orgId, communication.id, personId),
    findAudience(revision.id),
    proveDecision(actor, communication.id, decision.id),
  ])
  const log = proof.ok ? proof.value : null
  const findings = decision.findings.map(({ id, start, end, ...finding }, index) => ({
    id,
    number: index + 1,
    rule: finding.rule,
    topic: finding.topic,
    kind: finding.kind,
    clauses: finding.clauses,
    effect: finding.effect,
    field: finding.field,
    messageId: finding.messageId,
    params: finding.params,
    evidence: finding.evidence,
    excerpt: excerptMark(fieldText(revision, finding.field), start, end),
    triages: triages.filter((triage) => triage.findingId === id),
  }))
  const marks = decision.findings
    .map((finding, index) => ({ ...finding, number: index + 1 }))
    .filter((finding) => finding.kind === 'content' && finding.end > finding.start)
  return ok({
    communicationId: communication.id,
    kind: revision.kind,
    state: communication.state,
    stateAt: communication.stateAt,
    sender: { id: revision.senderId, name: revision.capacity.name, label: revision.capacity.label },
    audience,
    lang: revision.lang,
    decision: {
      id: decision.id,
      outcome: decision.outcome,
      stage: decision.stage,
      decidedAt: decision.decidedAt,
      acknowledged: decision.acknowledged,
    },
    findings,
    text: markFields(revision, marks, opened),
    opened,
    openings,
    facts,
    steps,
    log,
    check: log && (await checkRecord(orgId, decision, revision, log)),
    mayTriage: authorize(actor, 'flagged.triage', { orgId, isOwn }).ok,
    isOwn,
  })
}

async function checkRecord(
  orgId: string,
  decision: DecisionRow,
  revision: RevisionRow,
  { committed }: DecisionProof,
): Promise<RecordCheck> {
  const [school, keepsHash] = await Promise.all([getSchool(orgId), keepsReleaseHash(revision.id)])
  const line = (id: string, rule: string, effect: string, clauses: readonly string[]) =>
    `${id} ${rule} ${effect} ${clauses.join(' ')}`
  const stored = decision.findings.map((one) => line(one.id, one.rule, one.effect, one.clauses))
  const logged = committed.findings.map((one) => line(one.findingId, one.rule, one.effect, one.clauses))
  return {
    findings:
      committed.outcome === decision.outcome &&
      committed.policyVersionId === decision.policyVersionId &&
      committed.revisionId === decision.revisionId &&
      stored.join('\n') === logged.join('\n'),
    content:
      keepsHash && committed.contentHash === hashText(school.logSalt, revision.id, revision.releaseHash),
  }
}
