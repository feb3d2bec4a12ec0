/** What a reviewer's decision needs to read and write beside the queue itself. Private to this folder. */
import { db, type Tx } from '#lib/db/client.ts'
import { sql } from '#lib/db/sql.ts'
import type { Audience } from '#lib/directory/schema.ts'
import type { ReviewQueue } from '#lib/review/types.ts'
import { newId } from '#lib/runtime/random.ts'
import { audienceNameSql } from '../audience-name-sql.ts'
import type { Capacity } from '../types.ts'

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

/** The request about this decision of a communication that the Director has not answered. */
export async function findOpenRequest(orgId: string, communicationId: string, decisionId: string) {
  return db().exceptionRequest.findFirst({
    where: { orgId, communicationId, decisionId, exception: null },
    orderBy: { requestedAt: 'desc' },
    select: { id: true, fingerprint: true, reason: true, findingId: true, requestedAt: true },
  })
}

/** Null where the request was answered already. */
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
): Promise<string | null> {
  const id = newId()
  const { count } = await tx.exception.createMany({ data: [{ ...row, id }], skipDuplicates: true })
  return count === 1 ? id : null
}

export interface HeldRow {
  reviewItemId: string
  communicationId: string
  queue: ReviewQueue
  state: string
  openedAt: Date
  closedAt: Date | null
  wantedBy: Date | null
  authorId: string
  capacity: Capacity
  kind: string
  subject: string
  excerpt: string
  audience: Audience
  audienceName: string | null
  channels: string[]
  people: number
  pictures: number
  children: number
  findings: { topic: string; effect: string; kind: string }[]
  asked: boolean
  decidedByName: string | null
}

/** Items of these queues, the longest waiting and the earliest wanted first; or the last ones decided. */
export async function selectHeld(
  orgId: string,
  queues: readonly string[],
  which: 'open' | 'decided',
  limit: number,
): Promise<HeldRow[]> {
  if (queues.length === 0) return []
  const open = which === 'open'
  return db().$queryRaw<HeldRow[]>(sql`
    SELECT i.id::text AS "reviewItemId", i.communication_id::text AS "communicationId", i.queue, i.state,
           i.opened_at AS "openedAt", i.closed_at AS "closedAt", i.wanted_by AS "wantedBy",
           r.sender_id::text AS "authorId", r.capacity, r.kind, r.subject, left(r.body, 160) AS excerpt, r.audience,
           ${audienceNameSql('r.audience')} AS "audienceName", r.channels, coalesce((r.preview->>'people')::int, 0) AS people, jsonb_array_length(r.attachments) AS pictures,
           (SELECT count(DISTINCT student_id)::int FROM attachment_student s WHERE s.revision_id = r.id) AS children,
           (SELECT coalesce(json_agg(json_build_object('topic', f.topic, 'effect', f.effect, 'kind', f.kind)
                                     ORDER BY f.position), '[]')
              FROM finding f WHERE f.decision_id = i.decision_id) AS findings,
           EXISTS (SELECT FROM disposition d WHERE d.review_item_id = i.id AND d.kind = 'asked') AS asked,
           (SELECT p.display_name FROM disposition d JOIN person p ON p.id = d.by_id
             WHERE d.review_item_id = i.id AND d.kind <> 'asked' ORDER BY d.at DESC LIMIT 1) AS "decidedByName"
      FROM review_item i JOIN revision r ON r.id = i.revision_id
     WHERE i.org_id = ${orgId}::uuid AND i.queue = ANY(${[...queues]})
       AND ${open ? sql`i.state = 'open'` : sql`i.state IN ('approved','returned','rejected')`}
     ORDER BY ${open ? sql`i.wanted_by ASC NULLS LAST, i.opened_at ASC` : sql`i.closed_at DESC`}
     LIMIT ${limit}`)
}

/** How many items wait in these queues that somebody else wrote. */
export async function countHeld(orgId: string, queues: readonly string[], personId: string): Promise<number> {
  if (queues.length === 0) return 0
  const [row] = await db().$queryRaw<{ count: number }[]>(sql`
    SELECT count(*)::int AS count FROM review_item i JOIN revision r ON r.id = i.revision_id
     WHERE i.org_id = ${orgId}::uuid AND i.queue = ANY(${[...queues]}) AND i.state = 'open'
       AND r.sender_id <> ${personId}::uuid`)
  return row?.count ?? 0
}

export interface HistoryRow {
  kind: string
  byName: string
  capacity: { label?: string }
  at: Date
  selfApproved: boolean
  words: string | null
}

/** Everything reviewers did about a communication, with the words they said, oldest first. */
export async function selectHistory(communicationId: string): Promise<HistoryRow[]> {
  return db().$queryRaw<HistoryRow[]>`
    SELECT d.kind, p.display_name AS "byName", d.capacity, d.at, d.self_approved AS "selfApproved",
           (SELECT r.body FROM live_release l JOIN revision r ON r.id = l.revision_id
             WHERE l.communication_id = d.note_id) AS words
      FROM disposition d JOIN review_item i ON i.id = d.review_item_id JOIN person p ON p.id = d.by_id
     WHERE i.communication_id = ${communicationId}::uuid ORDER BY d.at`
}

export async function selectShownChildren(
  revisionId: string,
): Promise<{ studentId: string; fullName: string; grade: string; mediaId: string }[]> {
  return db().$queryRaw`
    SELECT s.id::text AS "studentId", s.full_name AS "fullName", s.grade, a.media_id::text AS "mediaId"
      FROM attachment_student a JOIN student s ON s.id = a.student_id
     WHERE a.revision_id = ${revisionId}::uuid ORDER BY s.full_name COLLATE "und-x-icu"`
}

/** The revision before this one, for showing the difference; `nextByName` is who wrote the later one. */
export async function findEarlierRevision(communicationId: string, number: number) {
  const [row] = await db().$queryRaw<
    { number: number; subject: string; body: string; createdAt: Date; nextByName: string | null }[]
  >`
    SELECT r.number, r.subject, r.body, r.created_at AS "createdAt",
           (SELECT p.display_name FROM revision n JOIN person p ON p.id = n.edited_by_id
             WHERE n.communication_id = r.communication_id AND n.number = ${number}) AS "nextByName"
      FROM revision r WHERE r.communication_id = ${communicationId}::uuid AND r.number < ${number}
     ORDER BY r.number DESC LIMIT 1`
  return row ?? null
}

export async function findAudienceName(revisionId: string): Promise<string | null> {
  const [row] = await db().$queryRaw<{ name: string | null }[]>(
    sql`SELECT ${audienceNameSql('r.audience')} AS name FROM revision r WHERE r.id = ${revisionId}::uuid`,
  )
  return row?.name ?? null
}

export interface OpenItemRow {
  queue: ReviewQueue
  openedAt: Date
  wantedBy: Date | null
}

/** The item about a communication that waits, for its author. */
export async function findOpenItem(communicationId: string): Promise<OpenItemRow | null> {
  const row = await db().reviewItem.findFirst({
    where: { communicationId, state: 'open' },
    select: { queue: true, openedAt: true, wantedBy: true },
  })
  return row as OpenItemRow | null
}

export interface Reach {
  people: number
  households: number
  /** Kinds of official channel it is on: `website`, `official-page`. */
  published: string[]
}

/** How far a communication has come: its live release's readers and public places. */
export async function readReach(communicationId: string): Promise<Reach> {
  const [row] = await db().$queryRaw<Reach[]>`
    SELECT count(DISTINCT d.recipient_id)::int AS people,
           count(DISTINCT g.household_id)::int AS households,
           coalesce((SELECT array_agg(DISTINCT o.kind) FROM publication p JOIN official_channel o ON o.id = p.official_channel_id
              WHERE p.release_id = l.id), '{}') AS published
      FROM live_release l LEFT JOIN delivery d ON d.release_id = l.id AND d.channel = 'in-app'
      LEFT JOIN guardianship g ON g.person_id = d.recipient_id AND g.student_id = ANY(d.student_ids)
     WHERE l.communication_id = ${communicationId}::uuid GROUP BY l.id`
  return row ?? { people: 0, households: 0, published: [] }
}
