import type { SystemActor } from '#lib/access/types.ts'
import { commit } from '#lib/audit/commit.ts'
import { fail, ok, type Result } from '#lib/runtime/result.ts'
import { findAccount, updateRoutineMail } from './accounts/store.ts'
import { readUnsubscribeToken } from './sign-unsubscribe.ts'

export interface Unsubscriber {
  locale: string
  schoolName: string
  routineMail: boolean
}

/** Whom an unsubscribe link was made for; changes nothing. The link is the right: it was sent to that address alone. */
export async function findUnsubscriber(token: string): Promise<Result<Unsubscriber, 'invalid'>> {
  const accountId = readUnsubscribeToken(token)
  const account = accountId === null ? null : await findAccount(accountId)
  if (account === null) return fail('invalid')
  return ok({ locale: account.locale, schoolName: account.schoolName, routineMail: account.routineMail })
}

/** Stops an account's routine mail, from the link or the mail program's button (RFC 8058). Twice is as good as once. */
export async function unsubscribeAccount(token: string): Promise<Result<Unsubscriber, 'invalid'>> {
  const accountId = readUnsubscribeToken(token)
  const account = accountId === null ? null : await findAccount(accountId)
  if (account === null) return fail('invalid')
  if (account.routineMail) {
    const actor: SystemActor = { orgId: account.orgId, personId: null, role: 'system', process: 'web' }
    await commit(async (tx, record) => {
      await updateRoutineMail(tx, account.accountId, false)
      record({
        type: 'account.changed',
        actor,
        subject: { type: 'account', id: account.accountId },
        payload: { personId: account.personId, change: 'routine-mail-off' },
      })
    })
  }
  return ok({ locale: account.locale, schoolName: account.schoolName, routineMail: false })
}
