import { authorize } from '#lib/access/authorize.ts'
import type { Actor } from '#lib/access/types.ts'
import { commit } from '#lib/audit/commit.ts'
import { now } from '#lib/runtime/clock.ts'
import { fail, ok, type Result } from '#lib/runtime/result.ts'
import { checkPassword, type PasswordProblem } from './check-password.ts'
import { hashPassword } from './hash-password.ts'
import { beginTry } from './limits/begin-try.ts'
import { settleTry } from './limits/settle-try.ts'
import { revokeAccountSessions } from './sessions/revoke-account-sessions.ts'
import { findAccountOf, findOrgDomains, updateAccount } from './store.ts'
import { verifyPassword } from './verify-password.ts'

/**
 * The actor's own new password; every other sign-in of the account ends. The present password is asked again, with
 * the limits of signing in, so that an unattended screen is not enough.
 */
export async function changePassword(
  actor: Actor,
  given: { readonly current: string; readonly next: string },
  from: { readonly address: string },
): Promise<
  Result<undefined, PasswordProblem | 'not-allowed' | 'wrong' | 'limited', { readonly until?: Date }>
> {
  const { orgId, personId } = actor
  const allowed = authorize(actor, 'session.revoke', { orgId, isSelf: true })
  if (!allowed.ok) return allowed
  const account = await findAccountOf(orgId, personId)
  if (account === null) return fail('wrong')
  const attempt = await beginTry({ orgId, email: account.email, address: from.address })
  if (!attempt.ok) return attempt
  if (!(await verifyPassword(account.passwordHash, given.current))) return fail('wrong')
  await settleTry(attempt.value)
  const org = await findOrgDomains(null, orgId)
  const { givenName, familyName } = account.person
  const checked = checkPassword(given.next, {
    email: account.email,
    names: [givenName, familyName, org.name, org.shortName],
  })
  if (!checked.ok) return checked
  const passwordHash = await hashPassword(given.next)
  await commit(async (tx, record) => {
    await updateAccount(tx, account.id, { passwordHash })
    await revokeAccountSessions(tx, record, {
      accountId: account.id,
      exceptId: actor.sessionId,
      reason: 'new-password',
      actor,
      at: now(),
    })
    record({
      type: 'account.changed',
      actor,
      subject: { type: 'account', id: account.id },
      payload: { personId, change: 'password-changed' },
    })
  })
  return ok()
}
