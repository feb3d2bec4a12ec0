import { authorize } from '#lib/access/authorize.ts'
import type { Actor } from '#lib/access/types.ts'
import { dayToDate, now, today } from '#lib/runtime/clock.ts'
import { fail, ok, type Result } from '#lib/runtime/result.ts'
import { readRoles } from './read-roles.ts'
import { findAccountLines, findOrgDomains, findPersonForAccount } from './store.ts'
import { toAccountLine } from './to-account-line.ts'
import type { AccountLine } from './types.ts'

export type ManagedAccount = AccountLine & {
  readonly mayInvite: boolean
  readonly mayDisable: boolean
  readonly staffDomains: readonly string[]
  readonly familyDomains: readonly string[]
}

/** One person's account and what the actor may do with it, for the accounts screen. */
export async function findAccount(
  actor: Actor,
  personId: string,
): Promise<Result<ManagedAccount, 'not-allowed' | 'not-found'>> {
  const { orgId } = actor
  const allowed = authorize(actor, 'account.list', { orgId })
  if (!allowed.ok) return allowed
  const org = await findOrgDomains(null, orgId)
  const day = today(org.timezone)
  const filter = { search: '', status: null, personId, page: 1, size: 1 }
  const [row] = await findAccountLines(orgId, filter, now(), day)
  const person = await findPersonForAccount(null, orgId, personId, dayToDate(day))
  if (row === undefined || person === null) return fail('not-found')
  const isSelf = personId === actor.personId
  const roles = readRoles(person.roles)
  const mayInvite = roles.every(
    (roleGiven) => authorize(actor, 'account.invite', { orgId, roleGiven, isSelf }).ok,
  )
  const mayDisable = roles.every(
    (roleHeld) => authorize(actor, 'account.revoke', { orgId, roleHeld, isSelf }).ok,
  )
  return ok({
    ...toAccountLine(row),
    mayInvite,
    mayDisable,
    staffDomains: org.staffDomains,
    familyDomains: org.familyDomains,
  })
}
