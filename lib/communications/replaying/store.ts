/** Reads of a replay, all in one transaction that can only read. Private to this folder. */
import { openClient, type Tx } from '#lib/db/client.ts'
import type { Connection } from '#lib/db/connection.ts'
import { sql } from '#lib/db/sql.ts'
import type { Audience } from '#lib/directory/schema.ts'
import type { FamilyContact, Finding, Outcome, StudentRecord } from '#lib/policy/types.ts'
import type { Capacity, RevisionAttachment } from '../types.ts'

/** How long a replay may take before the database is asked to give up. */
const LONGEST_MILLISECONDS = 60 * 60_000

/**
 * A connection of its own with one transaction that sees one moment and refuses every write (SQLSTATE 25006), then
 * closes both. Throws what `work` throws.
 */
export async function readOnly<T>(connection: Connection, work: (tx: Tx) => Promise<T>): Promise<T> {
  const client = openClient(connection, { connections: 1 })
  try {
    return await client.$transaction(
      async (tx) => {
        await tx.$executeRaw`SET TRANSACTION READ ONLY`
        return work(tx)
      },
      { isolationLevel: 'RepeatableRead', maxWait: 10_000, timeout: LONGEST_MILLISECONDS },
    )
  } finally {
    await client.$disconnect()
  }
}

interface Period {
  orgId: string
  from: string
  until: string
}

// Every wording once, as it was first judged when its author (or a reviewer who edited it) pressed the button: what
// followed for the same wording is the same text under facts of another minute.
const firstJudged = sql`
  d.stage IN ('submit', 'edit')
  AND NOT EXISTS (SELECT FROM decision e WHERE e.communication_id = d.communication_id
    AND e.revision_id = d.revision_id AND e.seq < d.seq)`

/** How many wordings were first judged in a period, and the number of the newest. */
export async function countJudged(
  tx: Tx,
  { orgId, from, until }: Period,
): Promise<{ total: number; upTo: string }> {
  const [row] = await tx.$queryRaw<{ total: number; upTo: string }[]>(sql`
    SELECT count(*)::int AS total, coalesce(max(d.seq), 0)::text AS "upTo" FROM decision d
     WHERE d.org_id = ${orgId}::uuid AND d.decided_at >= ${from}::timestamptz AND d.decided_at < ${until}::timestamptz
       AND ${firstJudged}`)
  return row ?? { total: 0, upTo: '0' }
}

export interface JudgedRow {
  seq: string
  decisionId: string
  communicationId: string
  conversationId: string | null
  decidedAt: string
  /** The school's day it was decided on. */
  day: string
  outcome: Outcome
  inputs: StoredInputs
  findings: Omit<Finding, 'text'>[] | null
  kind: string
  senderId: string
  capacity: Capacity
  lang: string
  subject: string
  body: string
  audience: Audience
  channels: string[]
  attachments: RevisionAttachment[]
}

/** What lib/communications/facts/judge-content.ts stored; the oldest decisions lack the later parts. */
export interface StoredInputs {
  names?: string
  consent?: { studentId: string; channel: string; kind: string; granted: boolean }[]
  exceptions?: string[]
}

/** The next wordings of a share after a number, oldest first. */
export async function readJudged(
  tx: Tx,
  period: Period & { timezone: string; upTo: string; share: number; shares: number },
  after: string,
  limit: number,
): Promise<JudgedRow[]> {
  const { orgId, from, until, timezone, upTo, share, shares } = period
  return tx.$queryRaw<JudgedRow[]>(sql`
    SELECT d.seq::text, d.id::text AS "decisionId", d.communication_id::text AS "communicationId",
           c.conversation_id::text AS "conversationId", to_json(d.decided_at)#>>'{}' AS "decidedAt",
           to_char(d.decided_at AT TIME ZONE ${timezone}, 'YYYY-MM-DD') AS day, d.outcome, d.inputs,
           (SELECT json_agg(json_build_object('rule', f.rule, 'topic', f.topic, 'kind', f.kind, 'clauses', f.clauses,
              'effect', f.effect, 'field', f.field, 'start', f.start, 'end', f."end", 'fingerprint', f.fingerprint,
              'messageId', f.message_id, 'params', f.params) ORDER BY f.position)
              FROM finding f WHERE f.org_id = d.org_id AND f.decision_id = d.id) AS findings,
           r.kind, r.sender_id::text AS "senderId", r.capacity, r.lang, r.subject, r.body, r.audience, r.channels,
           r.attachments
      FROM decision d JOIN revision r ON r.id = d.revision_id JOIN communication c ON c.id = d.communication_id
     WHERE d.org_id = ${orgId}::uuid AND d.seq > ${after}::bigint AND d.seq <= ${upTo}::bigint
       AND d.decided_at >= ${from}::timestamptz AND d.decided_at < ${until}::timestamptz
       AND d.seq % ${shares}::int = ${share}::int AND ${firstJudged}
     ORDER BY d.seq LIMIT ${limit}`)
}

/** The roster stored under a content address; null where none is. */
export async function readStoredRoster(tx: Tx, orgId: string, hash: string): Promise<StudentRecord[] | null> {
  const row = await tx.factSnapshot.findUnique({
    where: { orgId_hash: { orgId, hash } },
    select: { data: true },
  })
  const students = (row?.data as { students?: unknown } | undefined)?.students
  return Array.isArray(students) ? (students as StudentRecord[]) : null
}

/** Today's roster, for decisions older than stored rosters. */
export async function readRosterNow(tx: Tx, orgId: string): Promise<StudentRecord[]> {
  return tx.$queryRaw<StudentRecord[]>`
    SELECT s.id::text, s.given_name AS first, s.family_name AS last, s.full_name AS full, s.aliases, s.grade,
           '' AS room, s.directory_opt_out AS "directoryOptOut"
      FROM student s WHERE s.org_id = ${orgId}::uuid AND s.status = 'active' ORDER BY s.id`
}

/** Guardians' numbers and addresses as they are on file today: they are not kept with decisions. */
export async function readContactsNow(tx: Tx, orgId: string): Promise<FamilyContact[]> {
  return tx.$queryRaw<FamilyContact[]>`
    SELECT c.kind, c.value, array_agg(g.student_id::text ORDER BY g.student_id) AS "studentIds"
      FROM contact_point c JOIN guardianship g ON g.person_id = c.person_id
     WHERE c.org_id = ${orgId}::uuid GROUP BY c.kind, c.value
    UNION ALL
    SELECT 'email', a.email, array_agg(g.student_id::text ORDER BY g.student_id)
      FROM account a JOIN guardianship g ON g.person_id = a.person_id
     WHERE a.org_id = ${orgId}::uuid GROUP BY a.email`
}

/** What was known of a batch besides its text, from rows that carry their days and never change. */
export interface Surroundings {
  previous: ReadonlyMap<string, string[]>
  recipients: ReadonlyMap<string, string[]>
  toStaff: ReadonlySet<string>
}

/** One statement each for a whole batch, keyed by decision. */
export async function readSurroundings(
  tx: Tx,
  orgId: string,
  rows: readonly JudgedRow[],
): Promise<Surroundings> {
  const asked = (wanted: (row: JudgedRow) => boolean) =>
    JSON.stringify(
      rows
        .filter(wanted)
        .map(({ decisionId: id, communicationId, conversationId, senderId, decidedAt, ...row }) => ({
          id,
          talk: conversationId,
          sender: senderId,
          except: communicationId,
          at: decidedAt,
          day: row.day,
          audience: row.audience,
        })),
    )
  const talks = asked((row) => row.conversationId !== null)
  const households = asked((row) => row.audience.type === 'households')
  const guardians = asked((row) => row.audience.type !== 'households' && row.capacity.role === 'guardian')
  const persons = asked((row) => row.audience.type === 'persons')
  // One after the other: a transaction is one connection.
  const previous = await tx.$queryRaw<{ id: string; body: string }[]>(sql`
    SELECT k.id::text, p.body
      FROM jsonb_to_recordset(${talks}::jsonb) AS k(id uuid, talk uuid, sender uuid, "except" uuid, at timestamptz)
     CROSS JOIN LATERAL (
       SELECT r.body, l.released_at
         FROM (SELECT DISTINCT communication_id FROM delivery WHERE conversation_id = k.talk) t
         JOIN revision r ON r.org_id = ${orgId}::uuid AND r.communication_id = t.communication_id
              AND r.sender_id = k.sender
         JOIN release l ON l.revision_id = r.id AND l.released_at < k.at
        WHERE t.communication_id <> k."except"
          AND NOT EXISTS (SELECT FROM revocation v WHERE v.release_id = l.id AND v.at < k.at)
        ORDER BY l.released_at DESC, r.id LIMIT 3) p
     ORDER BY k.id, p.released_at`)
  const recipients = await tx.$queryRaw<{ id: string; student: string }[]>(sql`
    SELECT k.id::text, s.value AS student
      FROM jsonb_to_recordset(${households}::jsonb) AS k(id uuid, day date, audience jsonb)
     CROSS JOIN LATERAL jsonb_array_elements_text(k.audience->'studentIds') s(value)
     WHERE NOT EXISTS (
       SELECT FROM jsonb_array_elements_text(k.audience->'householdIds') h(value) WHERE NOT EXISTS (
         SELECT FROM guardianship g WHERE g.org_id = ${orgId}::uuid AND g.household_id = h.value::uuid
            AND g.student_id = s.value::uuid AND g.begins_on <= k.day AND (g.ends_on IS NULL OR g.ends_on >= k.day)))
    UNION ALL
    SELECT k.id::text, g.student_id::text
      FROM jsonb_to_recordset(${guardians}::jsonb) AS k(id uuid, day date, sender uuid)
      JOIN guardianship g ON g.org_id = ${orgId}::uuid AND g.person_id = k.sender AND g.begins_on <= k.day
           AND (g.ends_on IS NULL OR g.ends_on >= k.day)
     ORDER BY 1, 2`)
  const toStaff = await tx.$queryRaw<{ id: string }[]>(sql`
    SELECT k.id::text FROM jsonb_to_recordset(${persons}::jsonb) AS k(id uuid, day date, audience jsonb)
     WHERE NOT EXISTS (
       SELECT FROM jsonb_array_elements_text(k.audience->'personIds') p(value) WHERE NOT EXISTS (
         SELECT FROM role_assignment a WHERE a.org_id = ${orgId}::uuid AND a.person_id = p.value::uuid
            AND a.role NOT IN ('guardian', 'group-officer') AND a.begins_on <= k.day
            AND (a.ends_on IS NULL OR a.ends_on >= k.day)))`)
  return {
    previous: group(previous.map(({ id, body }) => [id, body])),
    recipients: group(recipients.map(({ id, student }) => [id, student])),
    toStaff: new Set(toStaff.map(({ id }) => id)),
  }
}

function group(pairs: readonly (readonly [string, string])[]): Map<string, string[]> {
  const groups = new Map<string, string[]>()
  for (const [key, value] of pairs) {
    const list = groups.get(key)
    if (list) list.push(value)
    else groups.set(key, [value])
  }
  return groups
}
