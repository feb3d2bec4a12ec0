/** The office's tasks about addresses that refuse mail. Private to lib/delivery. */
import { db, type Tx } from '#lib/db/client.ts'
import { joinSql, sql } from '#lib/db/sql.ts'
import { newId } from '#lib/runtime/random.ts'

/**
 * Opens a task for the office about each person whose address refused; one that was done opens again, one that is open
 * stays as it is. Returns those opened.
 */
export async function openUndeliverable(
  tx: Tx,
  orgId: string,
  refused: readonly { recipientId: string; detail: string; communicationId: string | null }[],
  at: Date,
): Promise<{ id: string }[]> {
  if (refused.length === 0) return []
  const values = refused.map(
    (one) => sql`(${newId()}::uuid, ${orgId}::uuid, 'undeliverable', 'office', ${one.recipientId},
      ${JSON.stringify({ personId: one.recipientId, code: one.detail, communicationId: one.communicationId })}::text::jsonb, ${at})`,
  )
  return tx.$queryRaw(sql`
    INSERT INTO task (id, org_id, kind, owner_role, subject_key, details, opened_at) VALUES ${joinSql(values)}
    ON CONFLICT (org_id, kind, subject_key) DO UPDATE
      SET details = excluded.details, opened_at = excluded.opened_at, done_at = NULL, done_by_id = NULL
      WHERE task.done_at IS NOT NULL
    RETURNING id::text`)
}

export interface UndeliverableRow {
  id: string
  personId: string
  displayName: string
  email: string | null
  code: string
  openedAt: Date
  doneAt: Date | null
  failures: number
}

export async function readUndeliverable(orgId: string, includeDone: boolean): Promise<UndeliverableRow[]> {
  return db().$queryRaw(sql`
    SELECT t.id::text, p.id::text AS "personId", p.display_name AS "displayName", a.email,
      coalesce(t.details->>'code', '') AS code, t.opened_at AS "openedAt", t.done_at AS "doneAt",
      (SELECT count(*) FROM delivery d WHERE d.recipient_id = p.id AND d.state = 'permanent-failure')::int AS failures
    FROM task t JOIN person p ON p.id = t.subject_key::uuid LEFT JOIN account a ON a.person_id = p.id
    WHERE t.org_id = ${orgId}::uuid AND t.kind = 'undeliverable' AND (${includeDone} OR t.done_at IS NULL)
    ORDER BY t.done_at NULLS FIRST, t.opened_at DESC LIMIT 500`)
}

export async function countOpenUndeliverable(orgId: string): Promise<number> {
  return db().task.count({ where: { orgId, kind: 'undeliverable', ownerRole: 'office', doneAt: null } })
}

/** Take-downs have an ending of their own (lib/consent), with a line about what was done. */
export async function findTask(
  orgId: string,
  taskId: string,
): Promise<{ kind: string; ownerRole: string; doneAt: Date | null } | null> {
  return db().task.findFirst({
    where: { id: taskId, orgId, kind: { not: 'take-down' } },
    select: { kind: true, ownerRole: true, doneAt: true },
  })
}

/** False when somebody was quicker. */
export async function closeTask(tx: Tx, taskId: string, personId: string, at: Date): Promise<boolean> {
  const done = await tx.task.updateMany({
    where: { id: taskId, doneAt: null },
    data: { doneAt: at, doneById: personId },
  })
  return done.count === 1
}
