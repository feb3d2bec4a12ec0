import { z } from 'zod'
import type { AnyActor } from '#lib/access/types.ts'

// What an event may hold: ids, permanent codes, hashes, counts, days and instants. Never a name, an address or a text:
// these shapes have no room for one. A text is committed to by hashText (hash-text.ts).
const id = z.uuid()
const code = z
  .string()
  .regex(/^[a-z0-9]+(?:[-.:/][a-z0-9]+)*$/, 'a lower-case code')
  .max(80)
const clause = z.string().regex(/^(?:\d|X)\d{0,2}(?:\.\d{1,2}[a-z]?)?$/, 'a clause id')
const hash = z.string().regex(/^[0-9a-f]{8,128}$/, 'a hash in hex')
const count = z.int().min(0)
const day = z.iso.date()
const instant = z.iso.datetime()
const codes = z.array(code).max(100)
const counts = z.record(code, count)

function event<T extends string, S extends string, P extends z.core.$ZodLooseShape>(
  type: T,
  subjectType: S,
  payload: P,
) {
  return z.strictObject({
    type: z.literal(type),
    subject: z.strictObject({ type: z.literal(subjectType), id }),
    payload: z.strictObject(payload),
  })
}

const finding = z.strictObject({ findingId: id, rule: code, effect: code, clauses: z.array(clause) })
const consentChange = z.strictObject({
  mediaReleaseId: id,
  channel: code,
  kind: code,
  state: code,
  version: count,
})

/** Every audited event. A type is permanent: it may gain optional fields, never lose or change one. */
export const auditEventSchema = z.discriminatedUnion('type', [
  event('sign-in.succeeded', 'account', { sessionId: id, method: code }),
  event('sign-in.failed', 'org', {
    reason: code,
    emailHash: hash,
    addressHash: hash.optional(),
    accountId: id.nullable().optional(),
  }),
  event('sign-in.signed-out', 'account', { sessionId: id }),
  event('session.revoked', 'session', { accountId: id, reason: code }),
  event('capacity.switched', 'session', { roleAssignmentId: id, role: code }),
  event('role.changed', 'person', {
    change: z.enum(['granted', 'changed', 'ended']),
    roleAssignmentId: id,
    role: code,
    jobTitle: code.nullable().optional(),
    groupId: id.nullable().optional(),
    beginsOn: day.optional(),
    endsOn: day.nullable().optional(),
  }),
  event('invitation.created', 'invitation', { personId: id, expiresAt: instant }),
  event('invitation.used', 'invitation', { personId: id, accountId: id }),
  event('invitation.revoked', 'invitation', { personId: id }),
  event('account.changed', 'account', { personId: id, change: code }),
  event('policy.accepted', 'person', { textVersion: code, reader: code }),

  event('school.created', 'org', { isDemo: z.boolean(), counts: counts.optional() }),
  event('settings.changed', 'org', { keys: codes }),
  event('person.imported', 'org', { source: code, counts }),
  // One event per changed row of the directory. `change`: added, changed, ended, member-added, staff-assigned …
  event('person.changed', 'person', { change: code, fields: codes.optional() }),
  event('student.changed', 'student', {
    change: code,
    fields: codes.optional(),
    factVersion: count.optional(),
    classId: id.optional(),
    beginsOn: day.optional(),
    endsOn: day.nullable().optional(),
  }),
  event('household.changed', 'household', { change: code }),
  event('academic-session.changed', 'academic-session', { change: code }),
  event('class.changed', 'school-class', {
    change: code,
    personId: id.optional(),
    beginsOn: day.optional(),
    endsOn: day.nullable().optional(),
  }),
  event('group.changed', 'group', {
    change: code,
    kind: code.optional(),
    personId: id.optional(),
    beginsOn: day.optional(),
    endsOn: day.nullable().optional(),
  }),
  event('guardianship.changed', 'student', {
    change: code,
    guardianshipId: id,
    personId: id,
    receivesMessages: z.boolean().optional(),
    mayConsent: z.boolean().optional(),
    seesRecords: z.boolean().optional(),
    beginsOn: day.optional(),
    endsOn: day.nullable().optional(),
    factVersion: count.optional(),
  }),
  event('guardianship-order.recorded', 'student', {
    orderId: id,
    personId: id,
    beginsOn: day,
    endsOn: day.nullable(),
    factVersion: count.optional(),
  }),
  event('consent.recorded', 'student', {
    guardianId: id,
    source: z.enum(['portal', 'paper']),
    changes: z.array(consentChange).min(1).max(40),
    beginsOn: day.optional(),
    endsOn: day.nullable().optional(),
    factVersion: count.optional(),
  }),

  event('communication.submitted', 'communication', {
    revisionId: id,
    number: count,
    kind: code,
    reach: code,
    channels: codes,
    contentHash: hash,
    attachments: count,
    people: count,
    households: count,
    leftOut: count,
    editedById: id.optional(),
  }),
  event('communication.withdrawn', 'communication', {
    revisionId: id.nullable().optional(),
    dispatchId: id.nullable().optional(),
    reviewItemId: id.nullable().optional(),
  }),
  event('decision.made', 'communication', {
    decisionId: id,
    revisionId: id,
    stage: code,
    outcome: z.enum(['allow', 'warn', 'hold', 'block']),
    policyVersionId: id,
    contentHash: hash.optional(),
    findings: z.array(finding).max(2_000),
  }),
  event('acknowledgement.given', 'communication', { acknowledgementId: id, decisionId: id }),
  event('review.opened', 'communication', { reviewItemId: id, queue: code, decisionId: id }),
  event('review.claimed', 'communication', { reviewItemId: id, queue: code.optional() }),
  event('disposition.made', 'communication', {
    dispositionId: id,
    reviewItemId: id,
    decisionId: id,
    kind: z.enum(['approved', 'returned', 'rejected', 'escalated', 'asked']),
    selfApproved: z.boolean(),
    noteId: id.nullable().optional(),
    delegationId: id.nullable().optional(),
  }),
  event('exception.requested', 'communication', {
    requestId: id,
    decisionId: id,
    findingId: id,
    reasonHash: hash,
  }),
  event('exception.decided', 'communication', {
    exceptionId: id,
    requestId: id,
    verdict: z.enum(['granted', 'refused']),
    reasonHash: hash,
  }),
  event('dispatch.created', 'communication', { dispatchId: id, revisionId: id, dueAt: instant }),
  event('dispatch.cancelled', 'communication', { dispatchId: id, reason: code }),
  event('dispatch.stopped', 'communication', {
    dispatchId: id,
    reason: code,
    decisionId: id.nullable().optional(),
  }),
  event('release.made', 'communication', {
    releaseId: id,
    revisionId: id,
    decisionId: id,
    contentHash: hash.optional(),
    channels: codes.optional(),
    recipients: count,
    deliveries: count,
    leftOut: count.optional(),
  }),
  event('revocation.made', 'communication', {
    revocationId: id,
    releaseId: id,
    kind: code,
    reasonHash: hash.optional(),
    copiesMailed: count.optional(),
  }),
  event('delivery.batch', 'release', { channel: code, counts }),
  event('publication.made', 'communication', { publicationId: id, releaseId: id, officialChannelId: id }),

  event('policy.published', 'policy-version', {
    number: count,
    fingerprint: hash,
    changed: codes.optional(),
  }),
  event('channel.changed', 'official-channel', { change: code, kind: code }),
  event('delegation.signed', 'delegation', { delegateId: id, beginsOn: day, endsOn: day }),
  event('delegation.revoked', 'delegation', { delegateId: id }),
  event('media.accepted', 'media', {
    sha256: hash,
    byteSize: count,
    contentType: code,
    stripped: codes.optional(),
  }),
  event('export.made', 'org', { what: code, rows: count, treeSize: count.optional() }),
  event('text.opened', 'communication', { openingId: id, reasonHash: hash }),
  event('finding.triaged', 'communication', {
    triageId: id,
    findingId: id,
    verdict: z.enum(['confirmed', 'false-alarm', 'needs-talk']),
    noteHash: hash.optional(),
  }),
  event('finding.disputed', 'communication', { findingId: id, taskId: id.optional() }),
  event('finding.reported', 'finding-report', {
    communicationId: id.nullable(),
    policyVersionId: id,
    rule: code,
    effect: code,
    clauses: z.array(clause),
    excerptHash: hash,
    noteHash: hash,
  }),
  event('report.answered', 'finding-report', {
    answerId: id,
    verdict: z.enum(['false-alarm', 'confirmed']),
    // Where there is a note: what it was judged as before the reporter could read it.
    outcome: code.optional(),
    policyVersionId: id.optional(),
    noteHash: hash.optional(),
  }),
  event('question.asked', 'rule-question', { clause, rule: code.nullable(), textHash: hash }),
  event('question.replied', 'rule-question', {
    replyId: id,
    by: z.enum(['asker', 'school']),
    textHash: hash,
    outcome: code.optional(),
    policyVersionId: id.optional(),
  }),
  event('answer.published', 'rule-question', {
    replyId: id,
    clause,
    textHash: hash,
    outcome: code,
    policyVersionId: id,
  }),
  event('answer.taken-back', 'rule-question', { replyId: id, clause }),
  event('task.opened', 'task', { kind: code, ownerRole: code.optional() }),
  event('task.done', 'task', { kind: code, noteHash: hash.optional() }),
])

export type AuditedEvent = z.input<typeof auditEventSchema>
export type AuditEventType = AuditedEvent['type']

/** What `record` takes: who did what to which thing. `orgId`, where given, must be the actor's. */
export type AuditEventInput = AuditedEvent & { actor: AnyActor; orgId?: string }

export const AUDIT_EVENT_TYPES: readonly AuditEventType[] = auditEventSchema.options.map(
  (option) => option.shape.type.value,
)
