import { z } from 'zod'
import { db, type Tx } from '#lib/db/client.ts'
import { type Sql, sql } from '#lib/db/sql.ts'
import type { EventRow } from './canonical-event.ts'
import type { CheckpointRow, LeafRow } from './types.ts'

// Any constant that nothing else takes: the elected sequencer holds it while it works.
const SEQUENCER_LOCK = 7_315_162_209n

/** True for one transaction at a time; the lock ends with it, however it ends. */
export async function electSequencer(tx: Tx): Promise<boolean> {
  const rows = await tx.$queryRaw<{ elected: boolean }[]>`
    SELECT pg_try_advisory_xact_lock(${SEQUENCER_LOCK}::bigint) AS elected`
  return rows[0]!.elected
}

/** One statement of one shape whatever the number of events: a third cheaper than the client's own createMany. */
export async function insertEvents(tx: Tx, events: readonly EventRow[]): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO audit_event (id, org_id, type, actor_id, capacity, subject_type, subject_id, payload, at)
    SELECT "id", "orgId", "type", "actorId", "capacity", "subjectType", "subjectId", "payload", "at"
      FROM jsonb_to_recordset(${JSON.stringify(events)}::jsonb) AS event("id" uuid, "orgId" uuid, "type" text,
        "actorId" uuid, "capacity" text, "subjectType" text, "subjectId" text, "payload" jsonb, "at" timestamptz)`
}

const eventColumns = sql`e.id, e.org_id AS "orgId", e.type, e.actor_id AS "actorId", e.capacity,
  e.subject_type AS "subjectType", e.subject_id AS "subjectId", e.payload, e.at`

/** Where a look through the events goes on: by time, then id. */
export interface EventPlace {
  at: Date
  id: string
}

/** Committed events without a leaf after a place, oldest first; null looks from the first on. */
export async function listUnsequenced(tx: Tx, after: EventPlace | null, limit: number): Promise<EventRow[]> {
  return tx.$queryRaw<EventRow[]>`
    SELECT ${eventColumns} FROM audit_event e
     WHERE ${after === null ? sql`true` : sql`(e.at, e.id) > (${after.at}, ${after.id}::uuid)`}
       AND NOT EXISTS (SELECT 1 FROM audit_leaf l WHERE l.event_id = e.id)
     ORDER BY e.at, e.id LIMIT ${limit}`
}

export async function countUnsequenced(): Promise<{ count: number; oldestAt: Date | null }> {
  const rows = await db().$queryRaw<{ count: number; oldestAt: Date | null }[]>`
    SELECT count(*)::int AS count, min(e.at) AS "oldestAt" FROM audit_event e
     WHERE NOT EXISTS (SELECT 1 FROM audit_leaf l WHERE l.event_id = e.id)`
  return rows[0]!
}

export async function readTreeSize(reader: Tx = db()): Promise<number> {
  const rows = await reader.$queryRaw<{ size: bigint }[]>`
    SELECT coalesce(max(index) + 1, 0) AS size FROM audit_leaf`
  return Number(rows[0]!.size)
}

/** The first leaf, which tells one log from another: a reloaded demo school is a new log in the same database. */
export async function findFirstLeafHash(): Promise<string | null> {
  const row = await db().auditLeaf.findUnique({ where: { index: 0n }, select: { leafHash: true } })
  return row && Buffer.from(row.leafHash).toString('hex')
}

/** One statement whatever the number of leaves, so that its shape is parsed once. */
export async function insertLeaves(
  tx: Tx,
  first: number,
  leaves: readonly { eventId: string; leafHash: Uint8Array }[],
  sequencedAt: Date,
): Promise<void> {
  const ids = leaves.map((leaf) => leaf.eventId)
  const hashes = leaves.map((leaf) => Buffer.from(leaf.leafHash).toString('hex'))
  await tx.$executeRaw`
    INSERT INTO audit_leaf (index, event_id, leaf_hash, sequenced_at)
    SELECT ${BigInt(first)}::bigint + place - 1, id::uuid, decode(hash, 'hex'), ${sequencedAt}
      FROM unnest(${ids}::text[], ${hashes}::text[]) WITH ORDINALITY AS leaf(id, hash, place)`
}

/** The stored hashes of leaves `begin` up to but not including `end`, in order, in batches. */
export async function* readLeafHashes(begin: number, end: number): AsyncIterable<Uint8Array[]> {
  const step = 20_000
  for (let from = begin; from < end; from += step) {
    const to = Math.min(from + step, end)
    const rows = await db().$queryRaw<{ hashes: Uint8Array }[]>`
      SELECT coalesce(string_agg(leaf_hash, ''::bytea ORDER BY index), ''::bytea) AS hashes
        FROM audit_leaf WHERE index >= ${BigInt(from)}::bigint AND index < ${BigInt(to)}::bigint`
    const { hashes } = rows[0]!
    if (hashes.length !== (to - from) * 32) throw new LeavesMissing(from, to)
    yield Array.from({ length: to - from }, (_, at) => hashes.subarray(at * 32, at * 32 + 32))
  }
}

/** The tree has holes, or hashes of a wrong length: `audit:verify` tells where. */
export class LeavesMissing extends Error {
  constructor(begin: number, end: number) {
    super(`leaves ${begin} to ${end - 1} are not all there`)
    this.name = 'LeavesMissing'
  }
}

interface JoinedRow extends Omit<EventRow, 'id'> {
  id: string | null
  index: bigint
  eventId: string
  leafHash: Uint8Array
  sequencedAt: Date
}

function toLeafRow(row: JoinedRow): LeafRow {
  const { index, eventId, leafHash, sequencedAt, id, ...rest } = row
  const event = id === null ? null : { id, ...rest }
  return { index: Number(index), eventId, leafHash, sequencedAt, event, withheld: false }
}

/** Every leaf with its event, by index, in batches, up to a tree size; a leaf without its event comes with null. */
export async function* readLeaves(size: number | null = null): AsyncIterable<LeafRow[]> {
  const limit = 5_000
  let after = -1n
  for (;;) {
    // By index alone, never by "the next number": a log whose rows were tampered with must still be read to its end.
    const rows = await db().$queryRaw<JoinedRow[]>`
      SELECT l.index, l.event_id AS "eventId", l.leaf_hash AS "leafHash", l.sequenced_at AS "sequencedAt",
             ${eventColumns}
        FROM audit_leaf l LEFT JOIN audit_event e ON e.id = l.event_id
       WHERE l.index > ${after}::bigint AND ${size === null ? sql`true` : sql`l.index < ${BigInt(size)}::bigint`}
       ORDER BY l.index LIMIT ${limit}`
    if (rows.length > 0) yield rows.map(toLeafRow)
    if (rows.length < limit) return
    after = rows.at(-1)!.index
  }
}

export async function listCheckpoints(upTo: number | null = null): Promise<CheckpointRow[]> {
  const rows = await db().auditCheckpoint.findMany({
    ...(upTo !== null && { where: { treeSize: { lte: BigInt(upTo) } } }),
    orderBy: { treeSize: 'asc' },
  })
  return rows.map((row) => ({ ...row, treeSize: Number(row.treeSize) }))
}

export async function findNewestCheckpoint(): Promise<CheckpointRow | null> {
  const row = await db().auditCheckpoint.findFirst({ orderBy: { treeSize: 'desc' } })
  return row && { ...row, treeSize: Number(row.treeSize) }
}

/** Stores a checkpoint, unless this size has one; answers the one that is stored. */
export async function storeCheckpoint(tx: Tx, checkpoint: CheckpointRow): Promise<CheckpointRow> {
  const { treeSize, rootHash, note, at } = checkpoint
  const data = { treeSize: BigInt(treeSize), rootHash: Buffer.from(rootHash), note, at }
  await tx.auditCheckpoint.createMany({ data: [data], skipDuplicates: true })
  const row = await tx.auditCheckpoint.findUniqueOrThrow({ where: { treeSize: data.treeSize } })
  return { ...row, treeSize }
}

/** An event with its leaf, where it has one. Null: no such event in this school. */
export async function findLeafOfEvent(
  orgId: string,
  eventId: string,
): Promise<{
  event: EventRow
  leaf: { index: number; leafHash: Uint8Array; sequencedAt: Date } | null
} | null> {
  if (!z.uuid().safeParse(eventId).success) return null
  const row = await db().auditEvent.findUnique({ where: { id: eventId, orgId }, include: { leaf: true } })
  if (row === null) return null
  const { leaf, ...event } = row
  return {
    event,
    leaf: leaf && {
      index: Number(leaf.index),
      leafHash: leaf.leafHash,
      sequencedAt: leaf.sequencedAt,
    },
  }
}

/** The event a decision was recorded with. */
export async function findDecisionEvent(
  orgId: string,
  communicationId: string,
  decisionId: string,
): Promise<EventRow | null> {
  const rows = await db().$queryRaw<EventRow[]>`
    SELECT ${eventColumns} FROM audit_event e
     WHERE e.org_id = ${orgId}::uuid AND e.subject_type = 'communication' AND e.subject_id = ${communicationId}
       AND e.type = 'decision.made' AND e.payload->>'decisionId' = ${decisionId}
     ORDER BY e.at, e.id LIMIT 1`
  return rows[0] ?? null
}

export interface ListedEvent extends EventRow {
  actorName: string | null
  /** Its place in the tree; null until it is sequenced. */
  index: number | null
}

/** Events of one school that match, newest first. `conditions` are over `e`. */
export async function findEvents(orgId: string, conditions: Sql, limit: number): Promise<ListedEvent[]> {
  const rows = await db().$queryRaw<(Omit<ListedEvent, 'index'> & { index: bigint | null })[]>`
    SELECT ${eventColumns}, p.display_name AS "actorName", l.index
      FROM audit_event e
      LEFT JOIN person p ON p.id = e.actor_id AND p.org_id = e.org_id
      LEFT JOIN audit_leaf l ON l.event_id = e.id
     WHERE e.org_id = ${orgId}::uuid AND ${conditions}
     ORDER BY e.at DESC, e.id DESC LIMIT ${limit}`
  return rows.map((row) => ({ ...row, index: row.index === null ? null : Number(row.index) }))
}
