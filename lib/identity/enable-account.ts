import { authorize } from '#lib/access/authorize.ts'
import type { Actor } from '#lib/access/types.ts'
import { commit } from '#lib/audit/commit.ts'
import { dayToDate, today } from '#lib/runtime/clock.ts'
import { fail, ok, type Result } from '#lib/runtime/result.ts'
import { readRoles } from './read-roles.ts'
import { findOrgDomains, findPersonForAccount, updateAccount } from './store.ts'

/**
 * Opens a closed account again, without its old password: the person gets a new letter. So an account closed because
 * its password was known to others cannot come back with it.
 */
export async function enableAccount(
  actor: Actor,
  personId: string,
): Promise<Result<undefined, 'not-allowed' | 'not-found'>> {
  const { orgId } = actor
  const org = await findOrgDomains(null, orgId)
  const person = await findPersonForAccount(null, orgId, personId, dayToDate(today(org.timezone)))
  if (person === null || person.account === null) return fail('not-found')
  const { account } = person
  const isSelf = person.id === actor.personId
  for (const roleGiven of readRoles(person.roles)) {
    const allowed = authorize(actor, 'account.invite', { orgId, roleGiven, isSelf })
    if (!allowed.ok) return allowed
  }
  if (account.status !== 'disabled') return ok()
  await commit(async (tx, record) => {
    await updateAccount(tx, account.id, { status: 'invited', passwordHash: null })
    record({
      type: 'account.changed',
      actor,
      subject: { type: 'account', id: account.id },
      payload: { personId: person.id, change: 'enabled' },
    })
  })
  return ok()
}
