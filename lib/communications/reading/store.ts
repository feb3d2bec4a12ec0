/** What readers see. Every query goes through live_release and asks entitlement again. Private to this folder. */
import { db } from '#lib/db/client.ts'
import { type Sql, sql } from '#lib/db/sql.ts'
import { entitlementSql } from '#lib/directory/entitlement-sql.ts'
import type { Capacity, RevisionAttachment } from '../types.ts'
import { sideSql } from './side-sql.ts'
import type { Reader } from './types.ts'

export interface FeedRow {
  communicationId: string
  deliveryId: string
  kind: string
  senderId: string
  capacity: Capacity
  releasedAt: Date
  urgent: boolean
  needsAnswer: boolean
  answeredAt: Date | null
  readAt: Date | null
  conversationId: string | null
  students: { id: string; givenName: string }[] | null
  number: number
  subject: string | null
  body: string | null
  lang: string | null
  attachments: RevisionAttachment[] | null
  revokedAt: Date | null
  revokedBy: string | null
}

// Answered: a reply to it by this reader, or any later word of the reader's side in the same conversation.
const answeredSql = sql`LEAST(
  (SELECT min(a.state_at) FROM communication a WHERE a.author_id = d.recipient_id
      AND a.reply_to_id = d.communication_id AND a.state IN ('sending','sent')),
  (SELECT min(a.state_at) FROM communication a WHERE d.conversation_id IS NOT NULL
      AND a.conversation_id = d.conversation_id AND a.created_at > rel.released_at AND a.state IN ('sending','sent')
      AND (a.capacity->>'role' = 'guardian') = (cardinality(d.student_ids) > 0)))`

// The words come from the live release alone: of a revoked one there is nothing here to leak.
const feedColumns = sql`
  d.id::text AS "deliveryId", d.communication_id::text AS "communicationId", c.kind, sent.capacity,
  sent.sender_id::text AS "senderId",
  rel.released_at AS "releasedAt", c.urgent, c.needs_answer AS "needsAnswer", rm.read_at AS "readAt",
  d.conversation_id::text AS "conversationId", sent.number,
  (SELECT json_agg(json_build_object('id', s.id, 'givenName', s.given_name) ORDER BY s.given_name)
     FROM student s WHERE s.id = ANY(d.student_ids)) AS students,
  CASE WHEN c.needs_answer THEN ${answeredSql} END AS "answeredAt",
  live.subject, live.body, live.lang, live.attachments,
  v.at AS "revokedAt", (SELECT display_name FROM person WHERE id = v.by_id) AS "revokedBy"`

const feedTables = sql`
  delivery d
  JOIN communication c ON c.id = d.communication_id
  JOIN release rel ON rel.id = d.release_id
  JOIN revision sent ON sent.id = rel.revision_id
  LEFT JOIN live_release l ON l.id = d.release_id
  LEFT JOIN revision live ON live.id = l.revision_id
  LEFT JOIN revocation v ON v.release_id = d.release_id
  LEFT JOIN read_mark rm ON rm.communication_id = d.communication_id AND rm.person_id = d.recipient_id`

const visibleSql = (reader: Reader): Sql => sql`
  d.org_id = ${reader.orgId}::uuid AND d.recipient_id = ${reader.personId}::uuid AND d.channel = 'in-app'
  AND (l.id IS NOT NULL OR v.kind IN ('recall','take-down')) AND ${sideSql(reader, { withRevision: true })}
  AND ${entitlementSql(reader)}`

export interface FeedFilter {
  studentId: string | null
  search: string
  /** On top: what waits for this reader's answer, and urgent things that are unread or newer than `urgentSince`. */
  onTop: 'only' | 'without' | 'any'
  urgentSince: Date
  before: { at: Date; id: string } | null
  limit: number
}

const onTopSql = (since: Date): Sql => sql`(l.id IS NOT NULL AND (
  (c.urgent AND (rm.read_at IS NULL OR rel.released_at > ${since}))
  OR (c.needs_answer AND ${answeredSql} IS NULL)))`

export async function selectFeed(reader: Reader, filter: FeedFilter): Promise<FeedRow[]> {
  const pattern = `%${filter.search.trim().replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
  const place = {
    any: () => sql`true`,
    only: () => onTopSql(filter.urgentSince),
    without: () => sql`NOT ${onTopSql(filter.urgentSince)}`,
  }
  return db().$queryRaw<FeedRow[]>(sql`
    SELECT ${feedColumns} FROM ${feedTables}
     WHERE ${visibleSql(reader)}
       AND ${filter.studentId === null ? sql`true` : sql`${filter.studentId}::uuid = ANY(d.student_ids)`}
       AND ${
         filter.search.trim() === ''
           ? sql`true`
           : sql`(live.subject ILIKE ${pattern} OR live.body ILIKE ${pattern}
               OR (live.id IS NOT NULL AND live.capacity->>'name' ILIKE ${pattern}))`
       }
       AND ${place[filter.onTop]()}
       AND ${
         filter.before === null
           ? sql`true`
           : sql`(rel.released_at, d.id) < (${filter.before.at}, ${filter.before.id}::uuid)`
       }
     ORDER BY rel.released_at DESC, d.id DESC LIMIT ${filter.limit}`)
}

/** Those of these communications the reader may see now, in no particular order. */
export async function selectItems(reader: Reader, communicationIds: readonly string[]): Promise<FeedRow[]> {
  return db().$queryRaw<FeedRow[]>(sql`
    SELECT ${feedColumns} FROM ${feedTables}
     WHERE ${visibleSql(reader)} AND d.communication_id = ANY(${[...communicationIds]}::uuid[])`)
}

/** The capacities somebody holds today: a guardian's, and any other. */
export async function readSides(
  orgId: string,
  personId: string,
  today: string,
): Promise<{ family: boolean; other: boolean }> {
  const [row] = await db().$queryRaw<{ family: boolean; other: boolean }[]>`
    SELECT coalesce(bool_or(role = 'guardian'), false) AS family,
           coalesce(bool_or(role <> 'guardian'), false) AS other
      FROM role_assignment WHERE org_id = ${orgId}::uuid AND person_id = ${personId}::uuid
       AND begins_on <= ${today}::date AND (ends_on IS NULL OR ends_on >= ${today}::date)`
  return row ?? { family: false, other: false }
}
