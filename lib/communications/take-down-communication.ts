import { authorize } from '#lib/access/authorize.ts'
import type { Actor } from '#lib/access/types.ts'
import { commit, FactsChanged } from '#lib/audit/commit.ts'
import { findTakeDown } from '#lib/consent/find-take-down.ts'
import { fail, ok, type Result } from '#lib/runtime/result.ts'
import { getSchool } from '#lib/settings/get-school.ts'
import { findLiveRelease } from './releasing/find-live-release.ts'
import { revokeLive } from './releasing/revoke-live.ts'

/** Nobody types it and no family reads it: it names neither the child nor who took the consent back. */
const REASON = 'A family took back its consent for a child who is shown.'

/**
 * Hides from every reader at once what shows a child whose family took its consent back: the release an open task of
 * the office names, and no other. `already`: the task is finished, or readers no longer see that release.
 */
export async function takeDownCommunication(
  actor: Actor,
  input: { taskId: string },
): Promise<Result<{ copiesMailed: number }, 'not-allowed' | 'not-found' | 'already'>> {
  // Only those whose list it is learn whether there is such a task.
  const sees = authorize(actor, 'task.list', { orgId: actor.orgId, ownerRole: 'office' })
  if (!sees.ok) return sees
  const task = await findTakeDown(actor.orgId, input.taskId)
  if (task === null) return fail('not-found')
  if (!task.open) return fail('already')
  const may = authorize(actor, 'communication.take-down', { orgId: actor.orgId, hasOpenTask: task.open })
  if (!may.ok) return may
  if ((await findLiveRelease(actor.orgId, task.communicationId)) !== task.releaseId) return fail('already')
  const { logSalt } = await getSchool(actor.orgId)

  const taken = commit(async (tx, record) => {
    const revoked = await revokeLive(tx, record, actor, {
      communicationId: task.communicationId,
      kind: 'take-down',
      reason: REASON,
      logSalt,
      only: task.releaseId,
    })
    if (revoked === null) throw new FactsChanged('taken-down-meanwhile')
    return ok(revoked)
  })
  return taken.catch((error: unknown) => {
    if (error instanceof FactsChanged) return takeDownCommunication(actor, input)
    throw error
  })
}
