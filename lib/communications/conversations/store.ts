/** Conversations as one participant may see them today. Private to this folder. */
import { db } from '#lib/db/client.ts'
import { type Sql, sql } from '#lib/db/sql.ts'
import { entitlementSql } from '#lib/directory/entitlement-sql.ts'
import { inForceSql } from '#lib/directory/in-force-sql.ts'
import { sideSql } from '../reading/side-sql.ts'
import type { Reader } from '../reading/types.ts'
import type { Capacity, CommunicationState, RevisionAttachment } from '../types.ts'

// One's own words as a guardian stay in sight while one belongs to the household, with a child no order closes, and no
// order closes any child the conversation is about: who may not read an answer does not see the conversation either.
const stillInSql = (reader: Reader): Sql => sql`(c.capacity->>'role' <> 'guardian' OR EXISTS (
  SELECT FROM conversation k JOIN guardianship g ON g.household_id = k.household_id
     AND g.person_id = ${reader.personId}::uuid AND g.receives_messages AND ${inForceSql('g', reader.today)}
   WHERE k.id = d.conversation_id
     AND NOT EXISTS (SELECT FROM guardianship_order o WHERE o.org_id = g.org_id AND o.person_id = g.person_id
       AND o.student_id = g.student_id AND ${inForceSql('o', reader.today)})
     AND NOT EXISTS (SELECT FROM guardianship_order o JOIN delivery t ON t.conversation_id = k.id
       AND o.student_id = ANY(t.student_ids)
      WHERE o.org_id = g.org_id AND o.person_id = g.person_id AND ${inForceSql('o', reader.today)})))`

const ownSideSql = (reader: Reader): Sql => {
  if (reader.side === 'all') return sql`true`
  return reader.side === 'family'
    ? sql`c.capacity->>'role' = 'guardian'`
    : sql`c.capacity->>'role' <> 'guardian'`
}

// A conversation is there for whoever wrote or received in it and may still see what they received.
const ownEntries = (reader: Reader): Sql => sql`
  SELECT d.conversation_id, d.communication_id, d.release_id, false AS mine
    FROM delivery d
   WHERE d.org_id = ${reader.orgId}::uuid AND d.recipient_id = ${reader.personId}::uuid AND d.channel = 'in-app'
     AND d.conversation_id IS NOT NULL AND ${sideSql(reader)} AND ${entitlementSql(reader)}
  UNION ALL
  SELECT DISTINCT ON (d.conversation_id, d.communication_id) d.conversation_id, d.communication_id, d.release_id, true
    FROM communication c JOIN delivery d ON d.communication_id = c.id
   WHERE c.org_id = ${reader.orgId}::uuid AND c.author_id = ${reader.personId}::uuid AND d.conversation_id IS NOT NULL
     AND ${ownSideSql(reader)} AND ${stillInSql(reader)}`

export interface ConversationRow {
  conversationId: string
  subject: string
  household: string | null
  people: string[] | null
  students: string[] | null
  lastAt: Date
  lastText: string
  lastLang: string
  lastBy: string
  lastByName: string
  unread: number
  needsAnswer: boolean
}

export async function selectConversations(
  reader: Reader,
  search: string,
  limit: number,
): Promise<ConversationRow[]> {
  const pattern = `%${search.trim().replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
  return db().$queryRaw<ConversationRow[]>(sql`
    WITH entry AS (${ownEntries(reader)}),
    said AS (
      SELECT e.conversation_id, e.communication_id, e.mine, l.released_at, r.body, r.lang, r.sender_id,
             r.capacity->>'name' AS sender, c.needs_answer, rm.read_at
        FROM entry e JOIN live_release l ON l.id = e.release_id JOIN revision r ON r.id = l.revision_id
        JOIN communication c ON c.id = e.communication_id
        LEFT JOIN read_mark rm ON rm.communication_id = e.communication_id AND rm.person_id = ${reader.personId}::uuid),
    -- Whoever has answered has read what was there before.
    talk AS (
      SELECT conversation_id, max(mine_at) AS mine_at,
             count(*) FILTER (WHERE NOT mine AND read_at IS NULL AND coalesce(released_at > mine_at, true))::int AS unread,
             max(released_at) FILTER (WHERE NOT mine AND needs_answer) AS asked_at
        FROM (SELECT s.*, max(released_at) FILTER (WHERE mine) OVER (PARTITION BY conversation_id) AS mine_at FROM said s) s
       GROUP BY conversation_id)
    SELECT v.id::text AS "conversationId", v.subject, h.name AS household,
           last.released_at AS "lastAt", left(last.body, 300) AS "lastText", last.lang AS "lastLang",
           last.sender_id::text AS "lastBy", last.sender AS "lastByName",
           (SELECT json_agg(DISTINCT p.display_name) FROM (
              SELECT s.sender_id AS id FROM said s WHERE s.conversation_id = v.id
              UNION SELECT d.recipient_id FROM delivery d JOIN said s ON s.communication_id = d.communication_id
                WHERE d.conversation_id = v.id AND s.conversation_id = v.id AND cardinality(d.student_ids) = 0) who
              JOIN person p ON p.id = who.id WHERE p.id <> ${reader.personId}::uuid
               AND (h.id IS NULL OR NOT EXISTS (SELECT FROM guardianship g WHERE g.person_id = p.id AND g.household_id = h.id))) AS people,
           (SELECT json_agg(DISTINCT st.given_name) FROM delivery d JOIN student st ON st.id = ANY(d.student_ids)
             WHERE d.conversation_id = v.id) AS students,
           talk.unread, (talk.asked_at IS NOT NULL AND coalesce(talk.mine_at < talk.asked_at, true)) AS "needsAnswer"
      FROM talk JOIN conversation v ON v.id = talk.conversation_id
      LEFT JOIN household h ON h.id = v.household_id
      JOIN LATERAL (SELECT * FROM said s WHERE s.conversation_id = v.id ORDER BY s.released_at DESC LIMIT 1) last ON true
     WHERE v.org_id = ${reader.orgId}::uuid
       AND ${
         search.trim() === ''
           ? sql`true`
           : sql`(v.subject ILIKE ${pattern} OR h.name ILIKE ${pattern} OR EXISTS (
               SELECT FROM said s WHERE s.conversation_id = v.id AND (s.body ILIKE ${pattern} OR s.sender ILIKE ${pattern})))`
       }
     ORDER BY last.released_at DESC, v.id LIMIT ${limit}`)
}

/** How many words of others wait unread in this reader's conversations: the sum of what the list shows, without it. */
export async function countUnreadEntries(reader: Reader): Promise<number> {
  const [row] = await db().$queryRaw<{ count: number }[]>(sql`
    SELECT count(*)::int AS count
      FROM delivery d JOIN live_release l ON l.id = d.release_id
     WHERE d.org_id = ${reader.orgId}::uuid AND d.recipient_id = ${reader.personId}::uuid AND d.channel = 'in-app'
       AND d.conversation_id IS NOT NULL AND ${sideSql(reader)} AND ${entitlementSql(reader)}
       AND NOT EXISTS (SELECT FROM read_mark rm
         WHERE rm.communication_id = d.communication_id AND rm.person_id = ${reader.personId}::uuid)
       -- Whoever has answered has read what was there before.
       AND NOT EXISTS (SELECT FROM delivery o JOIN communication c ON c.id = o.communication_id
           JOIN live_release lo ON lo.id = o.release_id
         WHERE o.conversation_id = d.conversation_id AND c.author_id = ${reader.personId}::uuid
           AND lo.released_at >= l.released_at AND ${ownSideSql(reader)} AND ${stillInSql(reader)})`)
  return row?.count ?? 0
}

export interface EntryRow {
  communicationId: string
  kind: string
  capacity: Capacity
  senderId: string
  mine: boolean
  at: Date
  needsAnswer: boolean
  /** Somebody else's: when this reader read it; one's own: when somebody of the other side did. */
  readAt: Date | null
  askedToConnect: boolean
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
           e.mine, rel.released_at AS at, c.needs_answer AS "needsAnswer",
           CASE WHEN e.mine
             THEN (SELECT min(rm.read_at) FROM read_mark rm JOIN delivery d ON d.communication_id = rm.communication_id
                     AND d.recipient_id = rm.person_id AND d.channel = 'in-app' AND d.conversation_id = e.conversation_id
                    WHERE rm.communication_id = e.communication_id
                      AND (cardinality(d.student_ids) = 0) = (sent.capacity->>'role' = 'guardian'))
             ELSE (SELECT rm.read_at FROM read_mark rm
                    WHERE rm.communication_id = e.communication_id AND rm.person_id = ${reader.personId}::uuid)
           END AS "readAt",
           (NOT e.mine AND l.id IS NOT NULL AND EXISTS (SELECT FROM finding f
              WHERE f.decision_id = rel.decision_id AND f.message_id = 'invite-family-side')) AS "askedToConnect",
           live.subject, live.body, live.lang, live.attachments,
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
  students: string[] | null
  staff: { id: string; name: string }[] | null
}

/** Whom a reply in this conversation goes to: the household with its children, and the staff who took part. */
export async function selectConversation(
  orgId: string,
  conversationId: string,
): Promise<ConversationHead | null> {
  const [row] = await db().$queryRaw<ConversationHead[]>`
    WITH about AS (
      SELECT coalesce(
        (SELECT array_agg(DISTINCT s) FROM delivery d, unnest(d.student_ids) s
          WHERE d.conversation_id = ${conversationId}::uuid),
        (SELECT array_agg(DISTINCT g.student_id) FROM guardianship g JOIN conversation k ON k.household_id = g.household_id
          WHERE k.id = ${conversationId}::uuid)) AS ids)
    SELECT v.id::text, v.subject, v.household_id::text AS "householdId", h.name AS household,
           about.ids::text[] AS "studentIds",
           (SELECT json_agg(s.given_name ORDER BY s.given_name) FROM student s WHERE s.id = ANY(about.ids)) AS students,
           (SELECT json_agg(DISTINCT jsonb_build_object('id', p.id, 'name', p.display_name)) FROM (
              SELECT d.recipient_id AS id FROM delivery d WHERE d.conversation_id = v.id AND cardinality(d.student_ids) = 0
              UNION SELECT c.author_id FROM delivery d JOIN communication c ON c.id = d.communication_id
                     WHERE d.conversation_id = v.id AND c.capacity->>'role' <> 'guardian') who
              JOIN person p ON p.id = who.id) AS staff
      FROM conversation v CROSS JOIN about LEFT JOIN household h ON h.id = v.household_id
     WHERE v.org_id = ${orgId}::uuid AND v.id = ${conversationId}::uuid`
  return row ?? null
}

/** What one has written into conversations and nobody has received yet. */
export interface PendingRow {
  communicationId: string
  conversationId: string | null
  replyToId: string | null
  state: CommunicationState
  stateAt: Date
  subject: string
  body: string
  lang: string
  audience: unknown
  dueAt: Date | null
}

/** `conversationId` null: everything of this capacity that waits, also what will only begin a conversation. */
export async function selectPending(
  orgId: string,
  authorId: string,
  roleAssignmentId: string,
  conversationId: string | null,
): Promise<PendingRow[]> {
  return db().$queryRaw<PendingRow[]>(sql`
    SELECT c.id::text AS "communicationId", c.conversation_id::text AS "conversationId",
           c.reply_to_id::text AS "replyToId", c.state, c.state_at AS "stateAt", d.subject, d.body,
           coalesce(d.content->>'lang', 'en') AS lang, d.content->'audience' AS audience,
           (SELECT x.due_at FROM dispatch x WHERE x.communication_id = c.id AND x.state = 'waiting') AS "dueAt"
      FROM communication c JOIN draft d ON d.communication_id = c.id
     WHERE c.org_id = ${orgId}::uuid AND c.author_id = ${authorId}::uuid AND c.kind = 'message'
       AND c.capacity->>'roleAssignmentId' = ${roleAssignmentId}
       AND c.state IN ('draft','blocked','held','returned','sending','scheduled') AND (d.body <> '' OR d.subject <> '')
       AND ${conversationId === null ? sql`true` : sql`c.conversation_id = ${conversationId}::uuid`}
     ORDER BY c.state_at DESC LIMIT 50`)
}
