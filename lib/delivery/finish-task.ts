import { authorize } from '#lib/access/authorize.ts'
import { type Actor, ROLES, type Role } from '#lib/access/types.ts'
import { commit } from '#lib/audit/commit.ts'
import { now } from '#lib/runtime/clock.ts'
import { fail, ok, type Result } from '#lib/runtime/result.ts'
import { taskIdSchema } from './schema.ts'
import { closeTask, findTask } from './tasks/store.ts'

class Already extends Error {}

/** Marks a task as done. `already`: somebody was quicker; nothing is overwritten. */
export async function finishTask(
  actor: Actor,
  taskId: string,
): Promise<Result<undefined, 'not-found' | 'not-allowed' | 'already'>> {
  const id = taskIdSchema.safeParse(taskId)
  const task = id.success ? await findTask(actor.orgId, id.data) : null
  if (task === null) return fail('not-found')
  const ownerRole = ROLES.find((role): role is Role => role === task.ownerRole)
  if (ownerRole === undefined) throw new Error('a task belongs to a role')
  const may = authorize(actor, 'task.done', { orgId: actor.orgId, ownerRole })
  if (!may.ok) return fail('not-allowed')
  try {
    await commit(async (tx, record) => {
      if (!(await closeTask(tx, taskId, actor.personId, now()))) throw new Already()
      record({
        type: 'task.done',
        actor,
        subject: { type: 'task', id: taskId },
        payload: { kind: task.kind },
      })
    })
    return ok()
  } catch (error) {
    if (error instanceof Already) return fail('already')
    throw error
  }
}
