import { authorize } from '#lib/access/authorize.ts'
import type { Actor } from '#lib/access/types.ts'
import { commit } from '#lib/audit/commit.ts'
import { dayToDate, now, today } from '#lib/runtime/clock.ts'
import { fail, ok, type Result } from '#lib/runtime/result.ts'
import { readRoles } from './read-roles.ts'
import { revokeAccountSessions } from './sessions/revoke-account-sessions.ts'
import { findOrgDomains, findPersonForAccount, revokeOpenInvitations, updateAccount } from './store.ts'

/** Closes an account: no sign-in, every session over at its next request, letters worthless. Nothing is deleted. */
export async function disableAccount(
  actor: Actor,
  personId: string,
): Promise<Result<undefined, 'not-allowed' | 'not-found'>> {
  const { orgId } = actor
  const org = await findOrgDomains(null, orgId)
  const person = await findPersonForAccount(null, orgId, personId, dayToDate(today(org.timezone)))
  if (person === null || person.account === null) return fail('not-found')
  const { account } = person
  const isSelf = person.id === actor.personId
  for (const roleHeld of readRoles(person.roles)) {
    const allowed = authorize(actor, 'account.revoke', { orgId, roleHeld, isSelf })
    if (!allowed.ok) return allowed
  }
  if (account.status === 'disabled') return ok()
  await commit(async (tx, record) => {
    const at = now()
    await updateAccount(tx, account.id, { status: 'disabled' })
    await revokeAccountSessions(tx, record, { accountId: account.id, reason: 'disabled', actor, at })
    for (const id of await revokeOpenInvitations(tx, orgId, person.id, at))
      record({
        type: 'invitation.revoked',
        actor,
        subject: { type: 'invitation', id },
        payload: { personId: person.id },
      })
    record({
      type: 'account.changed',
      actor,
      subject: { type: 'account', id: account.id },
      payload: { personId: person.id, change: 'disabled' },
    })
  })
  return ok()
}
