/** What people wrote themselves, with where it stands. Private to lib/communications. */
import { db } from '#lib/db/client.ts'
import { type Sql, sql } from '#lib/db/sql.ts'
import { audienceNameSql } from '../audience-name-sql.ts'
import type { OwnItem } from './types.ts'

/** The last thing said about a communication by a reviewer, its words while they are live. */
const lastAnswer = sql`
  SELECT json_build_object('kind', x.kind, 'byName', p.display_name, 'at', x.at, 'words',
      (SELECT w.body FROM live_release l JOIN revision w ON w.id = l.revision_id
        WHERE l.communication_id = x.note_id)) AS answer
    FROM disposition x JOIN review_item y ON y.id = x.review_item_id JOIN person p ON p.id = x.by_id
   WHERE y.communication_id = c.id ORDER BY x.at DESC LIMIT 1`

function ownSql(orgId: string, personId: string, whose: Sql, limit: number): Sql {
  return sql`
    SELECT c.id::text AS "communicationId", c.conversation_id::text AS "conversationId", c.kind, c.state, c.state_at AS "stateAt",
           coalesce(v.subject, d.subject) AS subject, left(coalesce(v.body, d.body), 140) AS excerpt,
           coalesce(v.lang, d.content->>'lang', 'en') AS lang, coalesce(v.audience, d.content->'audience') AS audience,
           ${audienceNameSql("coalesce(v.audience, d.content->'audience')")} AS "audienceName",
           (SELECT due_at FROM dispatch x WHERE x.communication_id = c.id AND x.state = 'waiting') AS "dueAt",
           (SELECT count(*)::int FROM delivery y WHERE y.communication_id = c.id AND y.channel = 'in-app') AS people,
           (SELECT count(*)::int FROM read_mark r WHERE r.communication_id = c.id) AS "readBy",
           (SELECT count(*)::int FROM delivery y WHERE y.communication_id = c.id AND y.state = 'permanent-failure'
              AND NOT EXISTS (SELECT FROM delivery_attempt a WHERE a.delivery_id = y.id AND a.detail LIKE 'not-sent-%')) AS refused,
           i.queue, i.opened_at AS "heldSince", i.wanted_by AS "wantedBy", said.answer,
           (SELECT json_build_object('kind', v.kind, 'byName', p.display_name, 'at', v.at)
              FROM revocation v JOIN release l ON l.id = v.release_id LEFT JOIN person p ON p.id = v.by_id
             WHERE l.communication_id = c.id AND v.kind IN ('recall', 'take-down') AND c.state = 'recalled'
             ORDER BY v.at DESC LIMIT 1) AS recalled,
           (SELECT p.slug FROM publication p JOIN live_release l ON l.id = p.release_id
              JOIN official_channel o ON o.id = p.official_channel_id AND o.kind = 'website' AND o.status = 'active'
             WHERE l.communication_id = c.id LIMIT 1) AS slug,
           CASE WHEN c.author_id = ${personId}::uuid THEN NULL ELSE c.capacity->>'name' END AS "byName"
      FROM communication c JOIN draft d ON d.communication_id = c.id
      -- Of somebody else's: what was submitted, never what they are typing since.
      LEFT JOIN revision v ON v.id = c.current_revision_id AND c.author_id <> ${personId}::uuid
      LEFT JOIN review_item i ON i.communication_id = c.id AND i.state = 'open'
      LEFT JOIN LATERAL (${lastAnswer}) said ON true
     WHERE c.org_id = ${orgId}::uuid AND c.kind <> 'note' AND ${whose}
       AND NOT (c.state = 'draft' AND d.body = '' AND d.subject = '')
     ORDER BY c.state_at DESC, c.id DESC LIMIT ${limit}`
}

type Written<T> = T extends { at: Date } ? Omit<T, 'at'> & { at: string } : T
type OwnRow = { [K in keyof OwnItem]: Written<OwnItem[K]> }

// json knows no dates.
const dated = <T extends { at: string }>(row: T | null) => row && { ...row, at: new Date(row.at) }

function toItem({ answer, recalled, ...row }: OwnRow): OwnItem {
  return { ...row, answer: dated(answer), recalled: dated(recalled) }
}

/** Everything one person wrote in one capacity, newest first. */
export async function selectOwn(
  orgId: string,
  personId: string,
  roleAssignmentId: string,
  limit: number,
): Promise<OwnItem[]> {
  const whose = sql`c.author_id = ${personId}::uuid AND c.capacity->>'roleAssignmentId' = ${roleAssignmentId}`
  return (await db().$queryRaw<OwnRow[]>(ownSql(orgId, personId, whose, limit))).map(toItem)
}

/**
 * Everything the officers of a group wrote in its name, newest first. Of fellow officers: nothing that is still a
 * draft, and no reviewer's words, which were said to one person.
 */
export async function selectOfGroup(
  orgId: string,
  personId: string,
  groupId: string,
  limit: number,
): Promise<OwnItem[]> {
  const whose = sql`c.capacity->>'groupId' = ${groupId}
    AND (c.author_id = ${personId}::uuid OR c.state NOT IN ('draft', 'blocked'))`
  const rows = (await db().$queryRaw<OwnRow[]>(ownSql(orgId, personId, whose, limit))).map(toItem)
  return rows.map((row) => (row.byName === null || row.answer === null ? row : withoutWords(row)))
}

function withoutWords(row: OwnItem): OwnItem {
  return { ...row, answer: row.answer && { ...row.answer, words: null } }
}

/** Where a communication can be read in public now, if anywhere. */
export async function findSlug(communicationId: string): Promise<string | null> {
  const [row] = await db().$queryRaw<{ slug: string }[]>`
    SELECT p.slug FROM publication p JOIN live_release l ON l.id = p.release_id
      JOIN official_channel o ON o.id = p.official_channel_id AND o.kind = 'website' AND o.status = 'active'
     WHERE l.communication_id = ${communicationId}::uuid LIMIT 1`
  return row?.slug ?? null
}

export interface RevocationRow {
  kind: string
  byName: string | null
  at: Date
  copiesMailed: number
}

/** The recall or take-down of a communication, with how many copies had left by mail. */
export async function findRevocation(communicationId: string): Promise<RevocationRow | null> {
  const [row] = await db().$queryRaw<RevocationRow[]>`
    SELECT v.kind, p.display_name AS "byName", v.at,
           (SELECT count(*)::int FROM delivery y WHERE y.communication_id = l.communication_id AND y.channel = 'email'
              AND y.state IN ('delivered', 'unknown')) AS "copiesMailed"
      FROM revocation v JOIN release l ON l.id = v.release_id LEFT JOIN person p ON p.id = v.by_id
     WHERE l.communication_id = ${communicationId}::uuid AND v.kind IN ('recall', 'take-down')
     ORDER BY v.at DESC LIMIT 1`
  return row ?? null
}

export interface ExceptionRow {
  fingerprint: string
  reason: string
  requestedAt: Date
  verdict: 'granted' | 'refused' | null
  byName: string | null
  at: Date | null
  answer: string | null
}

/** What its author asked the Director to except, and what was answered, oldest first. */
export async function selectExceptions(communicationId: string): Promise<ExceptionRow[]> {
  return db().$queryRaw<ExceptionRow[]>`
    SELECT q.fingerprint, q.reason, q.requested_at AS "requestedAt", e.verdict, p.display_name AS "byName", e.at,
           e.reason AS answer
      FROM exception_request q LEFT JOIN exception e ON e.request_id = q.id LEFT JOIN person p ON p.id = e.by_id
     WHERE q.communication_id = ${communicationId}::uuid ORDER BY q.requested_at`
}
