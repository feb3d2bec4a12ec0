import { commit } from '#lib/audit/commit.ts'
import { now } from '#lib/runtime/clock.ts'
import { fail, type Result } from '#lib/runtime/result.ts'
import { checkPassword, type PasswordProblem } from './check-password.ts'
import { findInvitation, type InvitationProblem } from './find-invitation.ts'
import { foldInvitationCode } from './fold-invitation-code.ts'
import { hashPassword } from './hash-password.ts'
import { beginTry } from './limits/begin-try.ts'
import { settleTry } from './limits/settle-try.ts'
import { type OpenedSession, openSession } from './sessions/open-session.ts'
import { revokeAccountSessions } from './sessions/revoke-account-sessions.ts'
import { findOrgDomains, updateAccount, useInvitation } from './store.ts'

/**
 * Sets the password of the invited account, uses the code up and signs in. The code is the right to do so; wrong ones
 * are limited per network address like passwords. Of two people using one code together, one gets `invitation-used`.
 */
export async function acceptInvitation(
  given: { readonly orgId: string; readonly code: string; readonly password: string },
  from: { readonly address: string; readonly userAgent: string },
): Promise<
  Result<
    OpenedSession,
    InvitationProblem | PasswordProblem | 'limited' | 'no-capacity',
    { readonly until?: Date }
  >
> {
  const { orgId } = given
  const email = `invitation:${foldInvitationCode(given.code)}`
  const attempt = await beginTry({ orgId, email, address: from.address })
  if (!attempt.ok) return attempt
  const invitation = await findInvitation(orgId, given.code)
  if (!invitation.ok) return invitation
  await settleTry(attempt.value)
  const { id, accountId, personId, names, email: address } = invitation.value
  const org = await findOrgDomains(null, orgId)
  const checked = checkPassword(given.password, {
    email: address,
    names: [...names, org.name, org.shortName],
  })
  if (!checked.ok) return checked
  const passwordHash = await hashPassword(given.password)
  const at = now()
  const actor = { orgId, personId: null, role: 'system', process: 'sign-in' } as const
  const used = await commit(async (tx, record) => {
    if (!(await useInvitation(tx, id, at))) {
      record({
        type: 'account.changed',
        actor,
        subject: { type: 'account', id: accountId },
        payload: { personId, change: 'invitation-refused' },
      })
      return false
    }
    await updateAccount(tx, accountId, { passwordHash, status: 'active' })
    await revokeAccountSessions(tx, record, { accountId, reason: 'new-password', actor, at })
    record({
      type: 'invitation.used',
      actor,
      subject: { type: 'invitation', id },
      payload: { personId, accountId },
    })
    return true
  })
  if (!used) return fail('invitation-used')
  return openSession({ id: accountId, orgId, personId }, { method: 'invitation', userAgent: from.userAgent })
}
