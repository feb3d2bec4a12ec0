import type { Tx } from '#lib/db/client.ts'
import { selectTakeDowns } from './take-downs/store.ts'

/** The take-down a task asks for; null where the school has no such task. `open`: nobody has finished it. */
export async function findTakeDown(
  orgId: string,
  taskId: string,
  tx?: Tx,
): Promise<{ communicationId: string; releaseId: string; open: boolean } | null> {
  const [row] = await selectTakeDowns(tx, orgId, { taskId })
  if (row === undefined) return null
  const { communicationId, releaseId } = row.details
  return { communicationId, releaseId, open: row.doneAt === null }
}
