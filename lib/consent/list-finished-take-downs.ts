import { authorize } from '#lib/access/authorize.ts'
import type { Actor } from '#lib/access/types.ts'
import { ok, type Result } from '#lib/runtime/result.ts'
import { type FinishedRow, selectFinished } from './take-downs/store.ts'

export type FinishedTakeDown = FinishedRow

/** Older ones stand in the log. */
const MOST = 30

/**
 * What was taken down last, the newest first: who did it, when, and what was done elsewhere. For the office, and the
 * Director and deputy. The title of a direct message is its family's and stays empty.
 */
export async function listFinishedTakeDowns(
  actor: Actor,
): Promise<Result<FinishedTakeDown[], 'not-allowed'>> {
  const may = authorize(actor, 'task.list', { orgId: actor.orgId, ownerRole: 'office' })
  if (!may.ok) return may
  const rows = await selectFinished(actor.orgId, MOST)
  return ok(rows.map((row) => (row.direct ? { ...row, subject: '' } : row)))
}
