import { commit } from '#lib/audit/commit.ts'
import { now } from '#lib/runtime/clock.ts'
import { newId, randomToken } from '#lib/runtime/random.ts'
import { fail, ok, type Result } from '#lib/runtime/result.ts'
import { hashToken } from '../hash-token.ts'
import { chooseCapacity } from './choose-capacity.ts'
import { chooseLifetime } from './choose-lifetime.ts'
import { findLastCapacity, findRolesOf, insertSession } from './store.ts'

/** `mustChoose`: several capacities and none chosen before, so the person is asked which. */
export type OpenedSession = {
  readonly token: string
  readonly sessionId: string
  readonly mustChoose: boolean
}

export type SignInMethod = 'password' | 'demo' | 'google' | 'entra' | 'invitation'

/**
 * Signs an account in: a session row and its token, which exists nowhere else. The last capacity is taken up again.
 * `no-capacity`: the person holds no role today, so there is nothing to act as.
 */
export async function openSession(
  account: { readonly id: string; readonly orgId: string; readonly personId: string },
  by: { readonly method: SignInMethod; readonly userAgent: string },
): Promise<Result<OpenedSession, 'no-capacity'>> {
  const at = now()
  const roles = await findRolesOf(account.orgId, account.personId, at)
  const lastId = await findLastCapacity(account.id)
  const acting = chooseCapacity(roles, lastId)
  if (acting === null) return fail('no-capacity')
  const mustChoose = roles.length > 1 && acting.id !== lastId
  const { idleMs, absoluteMs } = chooseLifetime(roles.map((held) => held.role))
  const token = randomToken(32)
  const sessionId = newId()
  await commit(async (tx, record) => {
    await insertSession(tx, {
      id: sessionId,
      orgId: account.orgId,
      accountId: account.id,
      tokenHash: hashToken(token),
      // Until somebody with several capacities has chosen, none is kept, and the next sign-in asks again.
      actingAsId: mustChoose ? null : acting.id,
      at,
      idleExpiresAt: new Date(at.getTime() + idleMs),
      absoluteExpiresAt: new Date(at.getTime() + absoluteMs),
      userAgent: by.userAgent.slice(0, 300),
    })
    record({
      type: 'sign-in.succeeded',
      actor: { orgId: account.orgId, personId: null, role: 'system', process: 'sign-in' },
      subject: { type: 'account', id: account.id },
      payload: { sessionId, method: by.method },
    })
  })
  return ok({ token, sessionId, mustChoose })
}
