/** What is out and shows a child who may no longer be shown, and the office's tasks about it. Private to lib/consent. */
import { z } from 'zod'
import { db, type Tx } from '#lib/db/client.ts'
import { sql } from '#lib/db/sql.ts'
import { CONSENT_CHANNELS, MEDIA_KINDS } from '../types.ts'

const shownRow = z.object({
  release_id: z.string(),
  communication_id: z.string(),
  channels: z.array(z.string()),
})

/** Live releases that show the child in a picture through one of these channels of a communication. */
export async function selectLiveReleasesShowing(
  tx: Tx | undefined,
  orgId: string,
  studentId: string,
  channels: readonly string[],
) {
  const rows = await (tx ?? db()).$queryRaw(sql`
    SELECT DISTINCT l.id AS release_id, l.communication_id, r.channels
    FROM attachment_student shown
    JOIN revision r ON r.id = shown.revision_id
    JOIN live_release l ON l.revision_id = r.id
    WHERE shown.org_id = ${orgId}::uuid AND shown.student_id = ${studentId}::uuid
      AND r.channels && ${[...channels]}::text[]`)
  return z.array(shownRow).parse(rows)
}

const lostSchema = z.array(z.object({ channel: z.enum(CONSENT_CHANNELS), kind: z.enum(MEDIA_KINDS) }))
export type Lost = z.output<typeof lostSchema>

/** What a take-down's row says beside its dates. `note` is what was done about it elsewhere. */
const detailsSchema = z.object({
  releaseId: z.uuid(),
  communicationId: z.uuid(),
  studentId: z.uuid(),
  /** Where the release still showed the child: channels of a communication. */
  channels: z.array(z.string()),
  /** Which answers were lost, in the words of consent. */
  lost: lostSchema.default([]),
  note: z.string().optional(),
})
export type TakeDownDetails = z.output<typeof detailsSchema>

const unique = <T>(values: readonly T[]) =>
  [...new Set(values.map((value) => JSON.stringify(value)))].map((value) => JSON.parse(value) as T)

/**
 * Opens a task, or opens it again; one per release and child. One that waits already keeps its date and gains what was
 * lost besides. The caller holds the child's row, so nobody opens the same one meanwhile.
 */
export async function openTask(
  tx: Tx,
  task: { id: string; orgId: string; subjectKey: string; details: TakeDownDetails; openedAt: Date },
): Promise<string> {
  const where = {
    orgId_kind_subjectKey: { orgId: task.orgId, kind: 'take-down', subjectKey: task.subjectKey },
  }
  const old = await tx.task.findUnique({ where, select: { doneAt: true, details: true, openedAt: true } })
  const before = old === null || old.doneAt !== null ? null : detailsSchema.parse(old.details)
  const details = {
    ...task.details,
    channels: unique([...(before?.channels ?? []), ...task.details.channels]),
    lost: unique([...(before?.lost ?? []), ...task.details.lost]),
  }
  const openedAt = before === null || old === null ? task.openedAt : old.openedAt
  const { id } = await tx.task.upsert({
    where,
    create: { ...task, details, kind: 'take-down', ownerRole: 'office' },
    update: { details, openedAt, doneAt: null, doneById: null },
    select: { id: true },
  })
  return id
}

const takeDownRow = z.object({
  id: z.string(),
  openedAt: z.date(),
  doneAt: z.date().nullable(),
  details: detailsSchema,
  student: z.string(),
  grade: z.string(),
  subject: z.string(),
  lang: z.string(),
  /** To single families: its title is theirs. */
  direct: z.boolean(),
  author: z.string(),
  releasedAt: z.date(),
  /** Readers of this school still see it. */
  live: z.boolean(),
})
export type TakeDownRow = z.output<typeof takeDownRow>

// What nobody sees any more needs nobody, unless it stands on a page outside, where a person takes it down.
const waits = sql`(t.done_at IS NULL AND (l.id IS NOT NULL OR t.details->'channels' @> '["official-page"]'))`

export async function selectTakeDowns(
  tx: Tx | undefined,
  orgId: string,
  which: { taskId: string } | 'waiting',
): Promise<TakeDownRow[]> {
  const rows = await (tx ?? db()).$queryRaw(sql`
    SELECT t.id::text, t.opened_at AS "openedAt", t.done_at AS "doneAt", t.details, s.full_name AS student, s.grade,
      r.subject, r.lang, r.audience->>'type' IN ('households', 'persons') AS direct, author.display_name AS author,
      e.released_at AS "releasedAt", l.id IS NOT NULL AS live
    FROM task t
    JOIN release e ON e.id = (t.details->>'releaseId')::uuid
    JOIN revision r ON r.id = e.revision_id
    JOIN student s ON s.id = (t.details->>'studentId')::uuid
    JOIN person author ON author.id = r.sender_id
    LEFT JOIN live_release l ON l.id = e.id
    WHERE t.org_id = ${orgId}::uuid AND t.kind = 'take-down'
      AND ${which === 'waiting' ? waits : sql`t.id = ${which.taskId}::uuid`}
    ORDER BY t.opened_at, t.id LIMIT 500`)
  return z.array(takeDownRow).parse(rows)
}

const finishedRow = z.object({
  id: z.string(),
  doneAt: z.date(),
  doneBy: z.string().nullable(),
  student: z.string(),
  subject: z.string(),
  lang: z.string(),
  direct: z.boolean(),
  note: z.string().nullable(),
})
export type FinishedRow = z.output<typeof finishedRow>

/** The last ones done, the newest first. */
export async function selectFinished(orgId: string, most: number): Promise<FinishedRow[]> {
  const rows = await db().$queryRaw(sql`
    SELECT t.id::text, t.done_at AS "doneAt", who.display_name AS "doneBy", s.full_name AS student, r.subject, r.lang,
      r.audience->>'type' IN ('households', 'persons') AS direct, t.details->>'note' AS note
    FROM task t
    JOIN release e ON e.id = (t.details->>'releaseId')::uuid
    JOIN revision r ON r.id = e.revision_id
    JOIN student s ON s.id = (t.details->>'studentId')::uuid
    LEFT JOIN person who ON who.id = t.done_by_id
    WHERE t.org_id = ${orgId}::uuid AND t.kind = 'take-down' AND t.done_at IS NOT NULL
    ORDER BY t.done_at DESC, t.id LIMIT ${most}`)
  return z.array(finishedRow).parse(rows)
}

export async function countWaiting(orgId: string): Promise<number> {
  const [row] = await db().$queryRaw<{ count: number }[]>(sql`
    SELECT count(*)::int AS count FROM task t
    LEFT JOIN live_release l ON l.id = (t.details->>'releaseId')::uuid
    WHERE t.org_id = ${orgId}::uuid AND t.kind = 'take-down' AND ${waits}`)
  return row?.count ?? 0
}

/** Takes the task's row: two who finish it come one after the other. False where it is done. */
export async function lockOpenTask(tx: Tx, taskId: string): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>(sql`
    SELECT 1 FROM task WHERE id = ${taskId}::uuid AND kind = 'take-down' AND done_at IS NULL FOR UPDATE`)
  return rows.length === 1
}

export async function closeTask(
  tx: Tx,
  taskId: string,
  details: TakeDownDetails,
  doneById: string,
  at: Date,
): Promise<void> {
  await tx.task.update({ where: { id: taskId }, data: { details, doneAt: at, doneById } })
}

/** Closes what these releases' tasks asked for; those with a copy on a page outside stay. Returns the closed ones. */
export async function closeTasksOf(
  tx: Tx,
  orgId: string,
  releaseIds: readonly string[],
  doneById: string,
  at: Date,
): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>(sql`
    UPDATE task t SET done_at = ${at}::timestamptz, done_by_id = ${doneById}::uuid
    WHERE t.org_id = ${orgId}::uuid AND t.kind = 'take-down' AND t.done_at IS NULL
      AND t.details->>'releaseId' = ANY(${[...releaseIds]}::text[])
      AND NOT t.details->'channels' @> '["official-page"]'
    RETURNING t.id::text`)
  return rows.map((row) => row.id)
}
