import { authorize } from '#lib/access/authorize.ts'
import type { Actor } from '#lib/access/types.ts'
import { commit } from '#lib/audit/commit.ts'
import { fail, ok, type Result } from '#lib/runtime/result.ts'
import { findAccountOf, updateRoutineMail } from './accounts/store.ts'

/** A person turns their own routine mail on or off. Urgent mail and the portal are not touched. */
export async function setRoutineMail(
  actor: Actor,
  routineMail: boolean,
): Promise<Result<undefined, 'not-allowed' | 'not-found'>> {
  const may = authorize(actor, 'feed.read', { orgId: actor.orgId, isSelf: true })
  if (!may.ok) return fail('not-allowed')
  const account = await findAccountOf(actor.orgId, actor.personId)
  if (account === null) return fail('not-found')
  if (account.routineMail === routineMail) return ok()
  await commit(async (tx, record) => {
    await updateRoutineMail(tx, account.accountId, routineMail)
    record({
      type: 'account.changed',
      actor,
      subject: { type: 'account', id: account.accountId },
      payload: { personId: actor.personId, change: routineMail ? 'routine-mail-on' : 'routine-mail-off' },
    })
  })
  return ok()
}
