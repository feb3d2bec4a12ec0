import { authorize } from '#lib/access/authorize.ts'
import type { Actor } from '#lib/access/types.ts'
import { chooseConsentChannels } from '#lib/consent/choose-consent-channels.ts'
import { loadConsent } from '#lib/consent/load-consent.ts'
import type { ConsentChannel, Finding } from '#lib/policy/types.ts'
import { findReviewItem } from '#lib/review/find-review-item.ts'
import { findReviewers, type Reviewers } from '#lib/review/find-reviewers.ts'
import { readDecidedBy } from '#lib/review/read-decided-by.ts'
import { readReviewFacts } from '#lib/review/read-review-facts.ts'
import type { AlreadyDecided, ReviewItem } from '#lib/review/types.ts'
import { dayOf, now } from '#lib/runtime/clock.ts'
import { fail, ok, type Result } from '#lib/runtime/result.ts'
import { getSchool } from '#lib/settings/get-school.ts'
import { type DecisionRow, findDecision, findDecisionBefore } from './deciding/store.ts'
import { withMarkedText } from './facts/with-marked-text.ts'
import { needsDirector } from './reviewing/load-held.ts'
import {
  findAudienceName,
  findEarlierRevision,
  findOpenRequest,
  type HistoryRow,
  selectHistory,
  selectShownChildren,
} from './reviewing/store.ts'
import { findCommunication, findRevision, type RevisionRow } from './store.ts'
import type { CommunicationState } from './types.ts'

/** A child in the pictures, with a yes or no for each channel this would go through; never who said no. */
export interface ShownChild {
  studentId: string
  fullName: string
  grade: string
  mediaIds: string[]
  consent: { channel: ConsentChannel; granted: boolean }[]
}

export interface OpenedHeld {
  item: ReviewItem
  communicationState: CommunicationState
  revision: RevisionRow
  decision: DecisionRow
  audienceName: string | null
  children: ShownChild[]
  earlier: { number: number; subject: string; body: string; createdAt: Date } | null
  /** What is different from the judgement before, where facts moved while it waited. */
  change: { appeared: Finding[]; gone: Finding[] } | null
  history: HistoryRow[]
  exceptionRequest: { id: string; fingerprint: string; reason: string; requestedAt: Date } | null
  decided: AlreadyDecided | null
  reviewers: Reviewers
  isOwn: boolean
  mayApprove: boolean
  mayDecideException: boolean
  /** Return, reject and ask. */
  mayAnswer: boolean
}

/** One item with everything a reviewer needs to decide it. Opening changes nothing. */
export async function openHeld(
  actor: Actor,
  reviewItemId: string,
): Promise<Result<OpenedHeld, 'not-allowed' | 'not-found'>> {
  const item = await findReviewItem(actor.orgId, reviewItemId)
  const communication = item && (await findCommunication(actor.orgId, item.communicationId))
  if (item === null || communication === null) return fail('not-found')
  const school = await getSchool(actor.orgId)
  const today = dayOf(now(), school.timezone)
  const { delegationId: _, ...facts } = await readReviewFacts(actor, item, communication.authorId, today)
  const may = authorize(actor, 'review.list', facts)
  if (!may.ok) return may

  const [revision, decision, history, exceptionRequest, reviewers] = await Promise.all([
    findRevision(item.revisionId),
    findDecision(actor.orgId, item.decisionId),
    selectHistory(communication.id),
    findOpenRequest(actor.orgId, communication.id, item.decisionId),
    findReviewers(actor.orgId, item.queue, communication.authorId, today),
  ])
  if (revision === null || decision === null) return fail('not-found')
  const [children, earlier, decided, before, audienceName] = await Promise.all([
    readChildren(revision, today),
    findEarlierRevision(communication.id, revision.number),
    item.state === 'open' ? null : readDecidedBy(item.id),
    decision.stage === 'submit' ? null : findDecisionBefore(revision.id, decision.seq),
    findAudienceName(revision.id),
  ])
  const isOpen = item.state === 'open'
  const isException = item.queue === 'exception'
  const directorOnly = needsDirector(decision.findings) && actor.role !== 'director'
  return ok({
    item,
    communicationState: communication.state,
    revision,
    decision: { ...decision, findings: withMarkedText(decision.findings, revision) },
    audienceName,
    children,
    earlier,
    change: before && compareFindings(before, decision, revision),
    history,
    exceptionRequest,
    decided,
    reviewers,
    isOwn: facts.isOwn,
    mayApprove: isOpen && !isException && !directorOnly && authorize(actor, 'review.approve', facts).ok,
    mayDecideException:
      isOpen && isException && exceptionRequest !== null && authorize(actor, 'exception.decide', facts).ok,
    mayAnswer: isOpen && authorize(actor, 'review.return', facts).ok,
  })
}

async function readChildren(revision: RevisionRow, today: string): Promise<ShownChild[]> {
  const rows = await selectShownChildren(revision.id)
  const channels = chooseConsentChannels(revision.audience, revision.channels)
  const { granted } = await loadConsent(
    revision.orgId,
    rows.map((row) => row.studentId),
    today,
  )
  return [...Map.groupBy(rows, (row) => row.studentId).values()].map((of) => {
    const { studentId, fullName, grade } = of[0] as (typeof rows)[number]
    return {
      studentId,
      fullName,
      grade,
      mediaIds: of.map((row) => row.mediaId),
      consent: channels.map((channel) => ({ channel, granted: granted(studentId, channel, 'photo') })),
    }
  })
}

/** Null where nothing that matters differs: the same findings with the same effects. */
function compareFindings(
  before: DecisionRow,
  after: DecisionRow,
  revision: RevisionRow,
): OpenedHeld['change'] {
  // What the Director excepted has only changed its effect, and the Director knows.
  const excepted = new Set(
    after.findings.flatMap((one) => (one.evidence.features.includes('excepted') ? [one.fingerprint] : [])),
  )
  const key = (finding: Finding) => `${finding.effect} ${finding.fingerprint}`
  const without = (these: readonly Finding[], others: readonly Finding[]) => {
    const known = new Set(others.map(key))
    return withMarkedText(these, revision).filter(
      (finding) =>
        finding.kind !== 'reminder' && !excepted.has(finding.fingerprint) && !known.has(key(finding)),
    )
  }
  const appeared = without(after.findings, before.findings)
  const gone = without(before.findings, after.findings)
  return appeared.length + gone.length === 0 ? null : { appeared, gone }
}
