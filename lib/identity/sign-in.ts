import { commit } from '#lib/audit/commit.ts'
import { fail, type Result } from '#lib/runtime/result.ts'
import { foldEmail } from './fold-email.ts'
import { beginTry } from './limits/begin-try.ts'
import { settleTry } from './limits/settle-try.ts'
import { type OpenedSession, openSession } from './sessions/open-session.ts'
import { findAccountByEmail } from './store.ts'
import { verifyPassword } from './verify-password.ts'

export type SignInRefusal = 'wrong' | 'limited' | 'no-capacity'

/**
 * E-mail and password for a session token. `wrong` says nothing about which of them, nor whether there is such an
 * account: unknown, invited and disabled ones cost the same work and answer the same. `limited` carries `until`.
 * `no-capacity`: right, but the person holds no role today. Nobody acts yet, so there is nothing to authorize.
 */
export async function signIn(
  given: { readonly orgId: string; readonly email: string; readonly password: string },
  from: { readonly address: string; readonly userAgent: string },
): Promise<Result<OpenedSession, SignInRefusal, { readonly until?: Date }>> {
  const email = foldEmail(given.email)
  const attempt = await beginTry({ orgId: given.orgId, email, address: from.address })
  if (!attempt.ok) return attempt
  const account = await findAccountByEmail(given.orgId, email)
  const usable = account !== null && account.status === 'active'
  const right = await verifyPassword(usable ? account.passwordHash : null, given.password)
  if (!usable || !right) {
    await commit(async (_tx, record) =>
      record({
        type: 'sign-in.failed',
        actor: { orgId: given.orgId, personId: null, role: 'system', process: 'sign-in' },
        subject: { type: 'org', id: given.orgId },
        payload: {
          reason: 'wrong',
          emailHash: attempt.value.emailHash,
          addressHash: attempt.value.addressHash,
          accountId: account?.id ?? null,
        },
      }),
    )
    return fail('wrong')
  }
  await settleTry(attempt.value)
  return openSession(account, { method: 'password', userAgent: from.userAgent })
}
