/** Deliveries, their attempts and the office's tasks about them. Private to this folder. */
import { z } from 'zod'
import { db, type Tx } from '#lib/db/client.ts'
import { constantSql, type Sql, sql } from '#lib/db/sql.ts'
import { audienceSql } from '#lib/directory/audience-sql.ts'
import { entitlementSql } from '#lib/directory/entitlement-sql.ts'
import type { Audience } from '#lib/directory/schema.ts'
import type { AudienceContext } from '#lib/directory/types.ts'
import { QUEUE_SCHEMA } from '#lib/worker/jobs.ts'
import { RETRY_MINUTES } from './retry-schedule.ts'
import { type ClaimedDelivery, NOT_SENT, type Settlement } from './types.ts'

export interface NewDeliveries {
  context: AudienceContext
  releaseId: string
  communicationId: string
  senderId: string
  kind: string
  audience: Audience
  urgent: boolean
  conversationId: string | null
  /** People of the conversation's household who see it in the portal too, without a mail. */
  household: Audience | null
  subject: string
  at: Date
}

/**
 * Inserts a delivery for each recipient and channel, or moves the ones of an earlier release of the same communication
 * here: a row that was mailed stays mailed. Returns a row a channel; `waiting` are the mails still to be sent.
 */
export async function insertDeliveries(
  tx: Tx,
  input: NewDeliveries,
): Promise<{ channel: string; deliveries: number; waiting: number }[]> {
  const { context, at, conversationId } = input
  const apart = input.audience.type === 'households' && conversationId === null
  return tx.$queryRaw(sql`
    WITH r AS MATERIALIZED (
      SELECT a.person_id, a.household_id, a.student_ids, true AS by_mail FROM (${audienceSql(input.audience, context)}) a
      WHERE a.person_id <> ${input.senderId}::uuid OR cardinality(a.student_ids) > 0
      ${alsoHousehold(input)}
    )${apart ? conversationsApart(input) : sql``},
    ins AS (
      INSERT INTO delivery (id, org_id, release_id, communication_id, recipient_id, channel, student_ids,
        conversation_id, state, created_at, state_at)
      SELECT gen_random_uuid(), ${context.orgId}::uuid, ${input.releaseId}::uuid, ${input.communicationId}::uuid,
        n.person_id, n.channel, n.student_ids, ${apart ? sql`talk.id` : sql`${conversationId}::uuid`}, n.state, ${at}, ${at}
      FROM (
        SELECT r.person_id, r.household_id, r.student_ids, 'in-app' AS channel, 'delivered' AS state FROM r
        UNION ALL
        SELECT r.person_id, r.household_id, r.student_ids, 'email', 'created'
        FROM r JOIN account a ON a.person_id = r.person_id AND a.org_id = ${context.orgId}::uuid
        WHERE r.by_mail AND a.status = 'active' AND (${input.urgent} OR a.routine_mail)
          AND r.person_id <> ${input.senderId}::uuid
          ${input.kind === 'note' ? notToldAlready(input.communicationId) : sql``}
      ) n ${apart ? sql`LEFT JOIN talk ON talk.household_id = n.household_id` : sql``}
      ON CONFLICT (org_id, communication_id, recipient_id, channel) DO UPDATE
        SET release_id = excluded.release_id, student_ids = excluded.student_ids,
          conversation_id = coalesce(delivery.conversation_id, excluded.conversation_id)
      RETURNING channel, state
    )
    SELECT channel, count(*)::int AS deliveries, (count(*) FILTER (WHERE state = 'created'))::int AS waiting
    FROM ins GROUP BY channel ORDER BY channel`)
}

// A reviewer's words to an author: the product's own mail says what became of it, and one mail is enough.
function notToldAlready(noteId: string): Sql {
  return sql`AND NOT EXISTS (SELECT 1 FROM disposition x WHERE x.note_id = ${noteId}::uuid)`
}

function alsoHousehold(input: NewDeliveries): Sql {
  if (input.household === null) return sql``
  return sql`
    UNION ALL
    SELECT h.person_id, h.household_id, h.student_ids, false FROM (${audienceSql(input.household, input.context)}) h
    WHERE h.person_id <> ${input.senderId}::uuid
      AND NOT EXISTS (SELECT 1 FROM (${audienceSql(input.audience, input.context)}) b WHERE b.person_id = h.person_id)`
}

// Two households never share a conversation; an edit finds the ones of its first release again.
function conversationsApart({ context, communicationId, subject, at }: NewDeliveries): Sql {
  return sql`,
    known AS (
      SELECT c.household_id, min(c.id::text)::uuid AS id FROM delivery d JOIN conversation c ON c.id = d.conversation_id
      WHERE d.org_id = ${context.orgId}::uuid AND d.communication_id = ${communicationId}::uuid
      GROUP BY c.household_id
    ),
    made AS (
      INSERT INTO conversation (id, org_id, household_id, subject, created_at)
      SELECT gen_random_uuid(), ${context.orgId}::uuid, h.household_id, ${subject}, ${at}
      FROM (SELECT DISTINCT household_id FROM r WHERE household_id IS NOT NULL) h
      WHERE NOT EXISTS (SELECT 1 FROM known WHERE known.household_id = h.household_id)
      RETURNING household_id, id
    ),
    talk AS (SELECT household_id, id FROM known UNION ALL SELECT household_id, id FROM made)`
}

/** The household a conversation belongs to, and the children it has been about (of the sender's, where it is new). */
export async function readConversationFamily(
  tx: Tx,
  context: AudienceContext,
  conversationId: string,
  senderId: string,
): Promise<{ householdId: string; studentIds: string[] } | null> {
  const [row] = await tx.$queryRaw<{ householdId: string; about: string[]; own: string[] }[]>(sql`
    SELECT c.household_id::text AS "householdId",
      ARRAY(SELECT DISTINCT s::text FROM delivery d, unnest(d.student_ids) s WHERE d.conversation_id = c.id) AS about,
      ARRAY(SELECT g.student_id::text FROM guardianship g WHERE g.org_id = c.org_id
        AND g.household_id = c.household_id AND g.person_id = ${senderId}::uuid
        AND g.begins_on <= ${context.today}::date AND (g.ends_on IS NULL OR g.ends_on >= ${context.today}::date)) AS own
    FROM conversation c WHERE c.id = ${conversationId}::uuid AND c.org_id = ${context.orgId}::uuid
      AND c.household_id IS NOT NULL`)
  if (row === undefined) return null
  const studentIds = row.about.length > 0 ? row.about : row.own
  return studentIds.length === 0 ? null : { householdId: row.householdId, studentIds }
}

const claimedSchema = z.array(
  z.object({
    id: z.uuid(),
    recipientId: z.uuid(),
    attempts: z.int(),
    aboutChild: z.boolean(),
    email: z.string().nullable(),
    accountId: z.uuid().nullable(),
    locale: z.string(),
    notSent: z.enum(NOT_SENT).nullable(),
  }),
)

export interface Claim {
  context: AudienceContext
  releaseId: string
  workerId: string
  limit: number
  urgent: boolean
  at: Date
}

/**
 * Takes up to `limit` waiting mails of a release for this worker: new ones first, then failed ones whose time has come.
 * The row says `sending` once this commits; what is no longer to be sent comes back with the reason.
 */
export async function claimDeliveries(tx: Tx, claim: Claim): Promise<ClaimedDelivery[]> {
  const fresh = await claimWhere(tx, claim, sql`d.state = 'created'`)
  if (fresh.length > 0) return fresh
  return claimWhere(tx, claim, sql`d.state = 'temporary-failure' AND ${dueAgainSql(claim.at)}`)
}

async function claimWhere(tx: Tx, claim: Claim, waiting: Sql): Promise<ClaimedDelivery[]> {
  const { context, releaseId, workerId, limit, urgent, at } = claim
  const rows = await tx.$queryRaw(sql`
    WITH next AS (
      SELECT d.id FROM delivery d
      WHERE d.org_id = ${context.orgId}::uuid AND d.release_id = ${releaseId}::uuid AND d.channel = 'email' AND ${waiting}
      LIMIT ${limit} FOR UPDATE SKIP LOCKED
    ), d AS (
      UPDATE delivery x SET state = 'sending', state_at = ${at}, attempts = x.attempts + 1, claimed_by_id = ${workerId}
      FROM next WHERE x.id = next.id
      RETURNING x.id, x.release_id, x.recipient_id, x.attempts, x.student_ids, x.conversation_id
    )
    SELECT d.id::text, d.recipient_id::text AS "recipientId", d.attempts, cardinality(d.student_ids) > 0 AS "aboutChild",
      a.email, a.id::text AS "accountId", p.locale,
      CASE WHEN NOT EXISTS (SELECT 1 FROM live_release l WHERE l.id = d.release_id) THEN 'not-sent-revoked'
           WHEN a.status IS DISTINCT FROM 'active' OR p.status <> 'active' THEN 'not-sent-no-account'
           WHEN NOT ${entitlementSql(context, 'd')} THEN 'not-sent-not-entitled'
           WHEN NOT ${urgent} AND NOT a.routine_mail THEN 'not-sent-unsubscribed' END AS "notSent"
    FROM d JOIN person p ON p.id = d.recipient_id LEFT JOIN account a ON a.person_id = d.recipient_id`)
  return claimedSchema.parse(rows)
}

// Constants of the code, spliced as text so that the statement keeps one shape.
const retryArray = constantSql(`ARRAY[${RETRY_MINUTES.join(',')}]`)

/** A failed delivery `d` may be tried again at `at`. */
export function dueAgainSql(at: Date): Sql {
  return sql`d.state_at + (${retryArray})[least(greatest(d.attempts, 1), ${RETRY_MINUTES.length})] * interval '1 minute' <= ${at}`
}

/**
 * Writes results in one statement with an attempt row each. A row this worker no longer holds is left alone, except
 * that a worker given up for dead may still say what really became of its own mails. Returns what was settled.
 */
export async function settleDeliveries(
  tx: Tx,
  orgId: string,
  workerId: string,
  settlements: readonly Settlement[],
  at: Date,
): Promise<{ id: string; recipientId: string }[]> {
  return tx.$queryRaw(sql`
    WITH r AS (
      SELECT * FROM json_to_recordset(${JSON.stringify(settlements)}::text::json)
        AS x(id uuid, state text, outcome text, detail text)
    ), u AS (
      UPDATE delivery d SET state = r.state, state_at = ${at} FROM r
      WHERE d.id = r.id AND d.state IN ('sending', 'unknown') AND d.claimed_by_id = ${workerId}
      RETURNING d.id, d.recipient_id
    ), attempted AS (
      INSERT INTO delivery_attempt (id, org_id, delivery_id, at, outcome, detail)
      SELECT gen_random_uuid(), ${orgId}::uuid, u.id, ${at}, r.outcome, r.detail FROM u JOIN r ON r.id = u.id
    )
    SELECT u.id::text, u.recipient_id::text AS "recipientId" FROM u`)
}

/** Mails whose worker stopped in the middle: nobody knows whether they left. Returns how many, for each release. */
export async function settleOrphans(
  tx: Tx,
  { at, deadBefore, stuckBefore }: { at: Date; deadBefore: Date; stuckBefore: Date },
): Promise<{ orgId: string; releaseId: string; deliveries: number }[]> {
  return tx.$queryRaw(sql`
    WITH u AS (
      UPDATE delivery d SET state = 'unknown', state_at = ${at}
      WHERE d.id IN (
        SELECT s.id FROM delivery s WHERE s.state = 'sending' AND (s.state_at < ${stuckBefore} OR (s.state_at < ${deadBefore}
          AND NOT EXISTS (SELECT 1 FROM worker_heartbeat w WHERE w.id = s.claimed_by_id AND w.beat_at >= ${deadBefore})))
        LIMIT 5000 FOR UPDATE SKIP LOCKED)
      RETURNING d.id, d.org_id, d.release_id
    ), attempted AS (
      INSERT INTO delivery_attempt (id, org_id, delivery_id, at, outcome, detail)
      SELECT gen_random_uuid(), u.org_id, u.id, ${at}, 'unknown', 'worker-stopped' FROM u
    )
    SELECT org_id::text AS "orgId", release_id::text AS "releaseId", count(*)::int AS deliveries
    FROM u GROUP BY org_id, release_id`)
}

/** Is there anything `settleOrphans` would change? Asked every few seconds, so without a transaction. */
export async function hasOrphans(deadBefore: Date): Promise<boolean> {
  const rows = await db().$queryRaw<unknown[]>(sql`
    SELECT 1 FROM delivery d WHERE d.channel = 'email' AND d.state = 'sending' AND d.state_at < ${deadBefore} LIMIT 1`)
  return rows.length > 0
}

/**
 * Releases with mails that should have been tried by now (a job was lost, or a failed mail's time has come) and for
 * which no job is queued or running.
 */
export async function findOverdueReleases(
  at: Date,
  waitingSince: Date,
): Promise<{ orgId: string; releaseId: string; deliveries: number }[]> {
  return db().$queryRaw(sql`
    SELECT d.org_id::text AS "orgId", d.release_id::text AS "releaseId", count(*)::int AS deliveries FROM delivery d
    WHERE d.channel = 'email' AND (
      (d.state = 'created' AND d.state_at < ${waitingSince}) OR (d.state = 'temporary-failure' AND ${dueAgainSql(at)}))
      AND NOT EXISTS (SELECT 1 FROM ${constantSql(QUEUE_SCHEMA)}.job j WHERE j.name = 'send-deliveries'
        AND j.state IN ('created', 'retry', 'active') AND j.data->>'releaseId' = d.release_id::text)
    GROUP BY d.org_id, d.release_id LIMIT 100`)
}

const releaseSchema = z.object({
  communicationId: z.uuid(),
  kind: z.string(),
  urgent: z.boolean(),
  conversationId: z.string().nullable(),
  schoolName: z.string(),
  timezone: z.string(),
  staffDomains: z.array(z.string()),
  capacity: z.looseObject({ name: z.string().default(''), label: z.string().default('') }),
  senderName: z.string(),
  subject: z.string(),
  body: z.string(),
  lang: z.string(),
  audience: z.looseObject({ type: z.string() }),
  attachments: z.array(
    z.looseObject({ shown: z.string().optional(), studentIds: z.array(z.string()).default([]) }),
  ),
})
export type ReleaseRow = z.output<typeof releaseSchema>

/** What was released, frozen; whether it is still live is asked for each delivery when it is claimed. */
export async function findRelease(orgId: string, releaseId: string): Promise<ReleaseRow | null> {
  const [row] = await db().$queryRaw<unknown[]>(sql`
    SELECT l.communication_id::text AS "communicationId", c.kind, c.urgent, c.conversation_id::text AS "conversationId",
      o.short_name AS "schoolName", o.timezone, o.staff_domains AS "staffDomains", r.capacity,
      p.display_name AS "senderName", r.subject, r.body, r.lang, r.audience, r.attachments
    FROM release l JOIN revision r ON r.id = l.revision_id JOIN communication c ON c.id = l.communication_id
      JOIN org o ON o.id = l.org_id JOIN person p ON p.id = r.sender_id
    WHERE l.id = ${releaseId}::uuid AND l.org_id = ${orgId}::uuid`)
  return row === undefined ? null : releaseSchema.parse(row)
}

/** Every active child's names, for "does this text name a child". */
export async function readStudentNames(
  orgId: string,
): Promise<{ id: string; first: string; last: string; full: string; aliases: string[] }[]> {
  return db().$queryRaw(sql`
    SELECT s.id::text, s.given_name AS first, s.family_name AS last, s.full_name AS full, s.aliases
    FROM student s WHERE s.org_id = ${orgId}::uuid AND s.status = 'active'`)
}
