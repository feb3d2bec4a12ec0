/** What readers see. Every query goes through live_release and asks entitlement again. Private to this folder. */
import { db } from '#lib/db/client.ts'
import { type Sql, sql } from '#lib/db/sql.ts'
import { entitlementSql } from '#lib/directory/entitlement-sql.ts'
import type { AudienceContext } from '#lib/directory/types.ts'
import type { Capacity, CommunicationState, RevisionAttachment } from '../types.ts'

export interface Reader extends AudienceContext {
  personId: string
  /** Somebody who is staff and guardian reads each side's mail in its own capacity. */
  side: 'family' | 'staff' | 'all'
}

export interface FeedRow {
  communicationId: string
  deliveryId: string
  kind: string
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

const sideSql = (reader: Reader): Sql => {
  if (reader.side === 'all') return sql`true`
  return reader.side === 'family' ? sql`cardinality(d.student_ids) > 0` : sql`cardinality(d.student_ids) = 0`
}

// The words come from the live release alone: of a revoked one there is nothing here to leak.
const feedColumns = sql`
  d.id::text AS "deliveryId", d.communication_id::text AS "communicationId", c.kind, sent.capacity,
  rel.released_at AS "releasedAt", c.urgent, c.needs_answer AS "needsAnswer", rm.read_at AS "readAt",
  d.conversation_id::text AS "conversationId", sent.number,
  (SELECT json_agg(json_build_object('id', s.id, 'givenName', s.given_name) ORDER BY s.given_name)
     FROM student s WHERE s.id = ANY(d.student_ids)) AS students,
  (SELECT min(a.state_at) FROM communication a WHERE a.author_id = d.recipient_id AND a.reply_to_id = d.communication_id
     AND a.state IN ('sending','sent')) AS "answeredAt",
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
  AND (l.id IS NOT NULL OR v.kind IN ('recall','take-down')) AND ${sideSql(reader)} AND ${entitlementSql(reader)}`

export interface FeedFilter {
  studentId: string | null
  search: string
  /** Only what waits for this reader's answer. */
  needsAnswer: boolean
  before: { at: Date; id: string } | null
  limit: number
}

export async function selectFeed(reader: Reader, filter: FeedFilter): Promise<FeedRow[]> {
  const pattern = `%${filter.search.trim().replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
  return db().$queryRaw<FeedRow[]>(sql`
    SELECT ${feedColumns} FROM ${feedTables}
     WHERE ${visibleSql(reader)}
       AND ${filter.studentId === null ? sql`true` : sql`${filter.studentId}::uuid = ANY(d.student_ids)`}
       AND ${filter.search.trim() === '' ? sql`true` : sql`(live.subject ILIKE ${pattern} OR live.body ILIKE ${pattern})`}
       AND ${
         filter.needsAnswer
           ? sql`c.needs_answer AND l.id IS NOT NULL AND NOT EXISTS (SELECT FROM communication a
               WHERE a.author_id = d.recipient_id AND a.reply_to_id = d.communication_id AND a.state IN ('sending','sent'))`
           : sql`true`
       }
       AND ${
         filter.before === null
           ? sql`true`
           : sql`(rel.released_at, d.id) < (${filter.before.at}, ${filter.before.id}::uuid)`
       }
     ORDER BY rel.released_at DESC, d.id DESC LIMIT ${filter.limit}`)
}

export async function selectItem(reader: Reader, communicationId: string): Promise<FeedRow | null> {
  const [row] = await db().$queryRaw<FeedRow[]>(sql`
    SELECT ${feedColumns} FROM ${feedTables}
     WHERE ${visibleSql(reader)} AND d.communication_id = ${communicationId}::uuid`)
  return row ?? null
}

/** Both a member of staff and a guardian today? Then each capacity has its own side. */
export async function readSides(
  orgId: string,
  personId: string,
  today: string,
): Promise<{ staff: boolean; family: boolean }> {
  const [row] = await db().$queryRaw<{ staff: boolean; family: boolean }[]>`
    SELECT coalesce(bool_or(role NOT IN ('guardian','group-officer')), false) AS staff,
           coalesce(bool_or(role = 'guardian'), false) AS family
      FROM role_assignment WHERE org_id = ${orgId}::uuid AND person_id = ${personId}::uuid
       AND begins_on <= ${today}::date AND (ends_on IS NULL OR ends_on >= ${today}::date)`
  return row ?? { staff: false, family: false }
}

export interface ConversationRow {
  conversationId: string
  subject: string
  household: string | null
  people: string[] | null
  students: string[] | null
  lastAt: Date
  lastText: string
  lastBy: string
  unread: number
}

// A conversation is there for whoever wrote or received in it and may still see what they received.
const ownEntries = (reader: Reader): Sql => sql`
  SELECT d.conversation_id, d.communication_id, d.release_id, false AS mine, d.student_ids
    FROM delivery d
   WHERE d.org_id = ${reader.orgId}::uuid AND d.recipient_id = ${reader.personId}::uuid AND d.channel = 'in-app'
     AND d.conversation_id IS NOT NULL AND ${sideSql(reader)} AND ${entitlementSql(reader)}
  UNION ALL
  SELECT DISTINCT ON (d.conversation_id, d.communication_id)
         d.conversation_id, d.communication_id, d.release_id, true, '{}'::uuid[]
    FROM communication c JOIN delivery d ON d.communication_id = c.id
   WHERE c.org_id = ${reader.orgId}::uuid AND c.author_id = ${reader.personId}::uuid AND d.conversation_id IS NOT NULL
     AND ${
       reader.side === 'all'
         ? sql`true`
         : reader.side === 'family'
           ? sql`c.capacity->>'role' = 'guardian'`
           : sql`c.capacity->>'role' <> 'guardian'`
     }`

export async function selectConversations(
  reader: Reader,
  search: string,
  limit: number,
): Promise<ConversationRow[]> {
  const pattern = `%${search.trim().replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
  return db().$queryRaw<ConversationRow[]>(sql`
    WITH entry AS (${ownEntries(reader)}),
    said AS (
      SELECT e.conversation_id, e.communication_id, e.mine, l.released_at, r.body, r.subject, r.sender_id, e.student_ids
        FROM entry e JOIN live_release l ON l.id = e.release_id JOIN revision r ON r.id = l.revision_id)
    SELECT v.id::text AS "conversationId", v.subject, h.name AS household,
           last.released_at AS "lastAt", last.body AS "lastText", last.sender_id::text AS "lastBy",
           (SELECT json_agg(DISTINCT p.display_name) FROM (
              SELECT s.sender_id AS id FROM said s WHERE s.conversation_id = v.id
              UNION SELECT d.recipient_id FROM delivery d WHERE d.conversation_id = v.id) who
              JOIN person p ON p.id = who.id WHERE p.id <> ${reader.personId}::uuid
               AND (h.id IS NULL OR NOT EXISTS (SELECT FROM guardianship g WHERE g.person_id = p.id AND g.household_id = h.id))) AS people,
           (SELECT json_agg(DISTINCT st.given_name) FROM delivery d JOIN student st ON st.id = ANY(d.student_ids)
             WHERE d.conversation_id = v.id) AS students,
           (SELECT count(*)::int FROM said s WHERE s.conversation_id = v.id AND NOT s.mine AND NOT EXISTS (
              SELECT FROM read_mark rm WHERE rm.communication_id = s.communication_id
                 AND rm.person_id = ${reader.personId}::uuid)) AS unread
      FROM conversation v
      LEFT JOIN household h ON h.id = v.household_id
      JOIN LATERAL (SELECT * FROM said s WHERE s.conversation_id = v.id ORDER BY s.released_at DESC LIMIT 1) last ON true
     WHERE v.org_id = ${reader.orgId}::uuid
       AND ${
         search.trim() === ''
           ? sql`true`
           : sql`(v.subject ILIKE ${pattern} OR h.name ILIKE ${pattern} OR EXISTS (
               SELECT FROM said s WHERE s.conversation_id = v.id AND s.body ILIKE ${pattern}))`
       }
     ORDER BY last.released_at DESC LIMIT ${limit}`)
}

export interface EntryRow {
  communicationId: string
  kind: string
  capacity: Capacity
  senderId: string
  at: Date
  subject: string | null
  body: string | null
  lang: string | null
  attachments: RevisionAttachment[] | null
  revokedAt: Date | null
  revokedBy: string | null
}

export async function selectEntries(reader: Reader, conversationId: string): Promise<EntryRow[]> {
  return db().$queryRaw<EntryRow[]>(sql`
    WITH entry AS (${ownEntries(reader)})
    SELECT DISTINCT ON (rel.released_at, e.communication_id)
           e.communication_id::text AS "communicationId", c.kind, sent.capacity, sent.sender_id::text AS "senderId",
           rel.released_at AS at, live.subject, live.body, live.lang, live.attachments,
           v.at AS "revokedAt", (SELECT display_name FROM person WHERE id = v.by_id) AS "revokedBy"
      FROM entry e JOIN communication c ON c.id = e.communication_id
      JOIN release rel ON rel.id = e.release_id JOIN revision sent ON sent.id = rel.revision_id
      LEFT JOIN live_release l ON l.id = e.release_id LEFT JOIN revision live ON live.id = l.revision_id
      LEFT JOIN revocation v ON v.release_id = e.release_id
     WHERE e.conversation_id = ${conversationId}::uuid AND (l.id IS NOT NULL OR v.kind IN ('recall','take-down'))
     ORDER BY rel.released_at, e.communication_id`)
}

export interface ConversationHead {
  id: string
  subject: string
  householdId: string | null
  household: string | null
  studentIds: string[] | null
  staffIds: string[] | null
}

/** Whom a reply in this conversation goes to: the household with its children, and the staff who took part. */
export async function selectConversation(
  orgId: string,
  conversationId: string,
): Promise<ConversationHead | null> {
  const [row] = await db().$queryRaw<ConversationHead[]>`
    SELECT v.id::text, v.subject, v.household_id::text AS "householdId", h.name AS household,
           coalesce(
             (SELECT array_agg(DISTINCT s::text) FROM delivery d, unnest(d.student_ids) s
               WHERE d.conversation_id = v.id),
             (SELECT array_agg(DISTINCT g.student_id::text) FROM guardianship g
               WHERE g.household_id = v.household_id)) AS "studentIds",
           (SELECT array_agg(DISTINCT who.id::text) FROM (
              SELECT d.recipient_id AS id FROM delivery d WHERE d.conversation_id = v.id AND cardinality(d.student_ids) = 0
              UNION SELECT c.author_id FROM delivery d JOIN communication c ON c.id = d.communication_id
                     WHERE d.conversation_id = v.id AND c.capacity->>'role' <> 'guardian') who
            ) AS "staffIds"
      FROM conversation v LEFT JOIN household h ON h.id = v.household_id
     WHERE v.org_id = ${orgId}::uuid AND v.id = ${conversationId}::uuid`
  return row ?? null
}

export interface OwnRow {
  communicationId: string
  kind: string
  state: CommunicationState
  stateAt: Date
  subject: string
  body: string
  audience: unknown
  dueAt: Date | null
  people: number
  readBy: number
  refused: number
}

export async function selectOwn(
  orgId: string,
  authorId: string,
  roleAssignmentId: string,
  limit: number,
): Promise<OwnRow[]> {
  return db().$queryRaw<OwnRow[]>`
    SELECT c.id::text AS "communicationId", c.kind, c.state, c.state_at AS "stateAt", d.subject, d.body,
           d.content->'audience' AS audience,
           (SELECT due_at FROM dispatch x WHERE x.communication_id = c.id AND x.state = 'waiting') AS "dueAt",
           (SELECT count(*)::int FROM delivery y WHERE y.communication_id = c.id AND y.channel = 'in-app') AS people,
           (SELECT count(*)::int FROM read_mark r WHERE r.communication_id = c.id) AS "readBy",
           (SELECT count(*)::int FROM delivery y WHERE y.communication_id = c.id AND y.state = 'permanent-failure') AS refused
      FROM communication c JOIN draft d ON d.communication_id = c.id
     WHERE c.org_id = ${orgId}::uuid AND c.author_id = ${authorId}::uuid AND c.kind <> 'note'
       AND c.capacity->>'roleAssignmentId' = ${roleAssignmentId}
       AND NOT (c.state = 'draft' AND d.body = '' AND d.subject = '')
     ORDER BY c.state_at DESC LIMIT ${limit}`
}
