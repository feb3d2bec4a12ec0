/** How a communication fared. Private to lib/delivery. */
import { db } from '#lib/db/client.ts'
import { sql } from '#lib/db/sql.ts'

export interface SummaryRow {
  people: number
  read: number
  mailed: number
  waiting: number
  refused: number
  unknown: number
  notSent: number
}

/** How a communication fared with its recipients, over its live release. */
export async function readSummary(orgId: string, communicationId: string): Promise<SummaryRow> {
  const [row] = await db().$queryRaw<SummaryRow[]>(sql`
    SELECT count(DISTINCT d.recipient_id)::int AS people,
      count(DISTINCT m.person_id)::int AS read,
      (count(*) FILTER (WHERE d.channel = 'email' AND d.state = 'delivered'))::int AS mailed,
      (count(*) FILTER (WHERE d.channel = 'email' AND d.state IN ('created', 'sending', 'temporary-failure')))::int AS waiting,
      (count(*) FILTER (WHERE d.channel = 'email' AND d.state = 'permanent-failure' AND NOT skipped.yes))::int AS refused,
      (count(*) FILTER (WHERE d.state = 'unknown'))::int AS unknown,
      (count(*) FILTER (WHERE d.channel = 'email' AND d.state = 'permanent-failure' AND skipped.yes))::int AS "notSent"
    FROM delivery d
    LEFT JOIN read_mark m ON m.communication_id = d.communication_id AND m.person_id = d.recipient_id
    CROSS JOIN LATERAL (SELECT EXISTS (SELECT 1 FROM delivery_attempt t WHERE t.delivery_id = d.id
      AND d.state = 'permanent-failure' AND t.detail LIKE 'not-sent-%') AS yes) skipped
    WHERE d.org_id = ${orgId}::uuid AND d.communication_id = ${communicationId}::uuid
      AND d.release_id = (SELECT l.id FROM release l WHERE l.communication_id = ${communicationId}::uuid
        ORDER BY l.released_at DESC, l.id DESC LIMIT 1)`)
  return row ?? { people: 0, read: 0, mailed: 0, waiting: 0, refused: 0, unknown: 0, notSent: 0 }
}

export interface RecipientRow {
  recipientId: string
  displayName: string
  householdId: string | null
  readAt: Date | null
  emailState: string | null
  emailDetail: string | null
}

/** Each recipient with read mark and mail state, for the author. */
export async function readRecipients(orgId: string, communicationId: string): Promise<RecipientRow[]> {
  return db().$queryRaw(sql`
    SELECT p.id::text AS "recipientId", p.display_name AS "displayName", c.household_id::text AS "householdId",
      m.read_at AS "readAt", e.state AS "emailState",
      (SELECT t.detail FROM delivery_attempt t WHERE t.delivery_id = e.id ORDER BY t.at DESC, t.id LIMIT 1) AS "emailDetail"
    FROM delivery d JOIN person p ON p.id = d.recipient_id
    LEFT JOIN conversation c ON c.id = d.conversation_id
    LEFT JOIN delivery e ON e.org_id = d.org_id AND e.communication_id = d.communication_id
      AND e.recipient_id = d.recipient_id AND e.channel = 'email'
    LEFT JOIN read_mark m ON m.communication_id = d.communication_id AND m.person_id = d.recipient_id
    WHERE d.org_id = ${orgId}::uuid AND d.communication_id = ${communicationId}::uuid AND d.channel = 'in-app'
    ORDER BY p.display_name COLLATE "und-x-icu" LIMIT 1000`)
}

/** Who may ask about deliveries: the author, in the capacity it was written in. */
export async function findAuthorship(
  orgId: string,
  communicationId: string,
): Promise<{ authorId: string; roleAssignmentId: string | null } | null> {
  const row = await db().communication.findFirst({
    where: { id: communicationId, orgId },
    select: { authorId: true, capacity: true },
  })
  if (row === null) return null
  const capacity = row.capacity as { roleAssignmentId?: string }
  return { authorId: row.authorId, roleAssignmentId: capacity.roleAssignmentId ?? null }
}
