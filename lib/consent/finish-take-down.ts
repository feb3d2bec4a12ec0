import { authorize } from '#lib/access/authorize.ts'
import type { Actor } from '#lib/access/types.ts'
import { commit } from '#lib/audit/commit.ts'
import { hashText } from '#lib/audit/hash-text.ts'
import { now } from '#lib/runtime/clock.ts'
import { fail, ok, type Result } from '#lib/runtime/result.ts'
import { getSchool } from '#lib/settings/get-school.ts'
import { listTakeDowns } from './list-take-downs.ts'
import { finishTakeDownSchema } from './schema.ts'
import { closeTask, lockOpenTask, selectTakeDowns } from './take-downs/store.ts'

class Already extends Error {}

/**
 * Marks a take-down as done, with a line that says what was done elsewhere ("removed from the Facebook page"). The line
 * is the office's own; no family reads it. `still-shown`: readers here still see it, so it is taken down first — unless
 * the family has agreed again. `already`: somebody was quicker. Throws on input the schema refuses.
 */
export async function finishTakeDown(
  actor: Actor,
  input: { taskId: string; note: string },
): Promise<Result<undefined, 'not-allowed' | 'not-found' | 'already' | 'still-shown'>> {
  const { taskId, note } = finishTakeDownSchema.parse(input)
  const may = authorize(actor, 'task.done', { orgId: actor.orgId, ownerRole: 'office' })
  if (!may.ok) return may
  const [task] = await selectTakeDowns(undefined, actor.orgId, { taskId })
  if (task === undefined) return fail('not-found')
  if (task.doneAt !== null) return fail('already')
  const waiting = await listTakeDowns(actor)
  const agreedAgain = waiting.ok && waiting.value.some((one) => one.id === taskId && one.agreedAgain)
  const onlyOutside = task.details.channels.every((channel) => channel === 'official-page')
  if (task.live && !onlyOutside && !agreedAgain) return fail('still-shown')
  const { logSalt } = await getSchool(actor.orgId)
  try {
    await commit(async (tx, record) => {
      if (!(await lockOpenTask(tx, taskId))) throw new Already()
      await closeTask(tx, taskId, { ...task.details, note }, actor.personId, now())
      record({
        type: 'task.done',
        actor,
        subject: { type: 'task', id: taskId },
        payload: { kind: 'take-down', noteHash: hashText(logSalt, taskId, note) },
      })
    })
    return ok()
  } catch (error) {
    if (error instanceof Already) return fail('already')
    throw error
  }
}
