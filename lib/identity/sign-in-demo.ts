import { fail, type Result } from '#lib/runtime/result.ts'
import { getSchool } from '#lib/settings/get-school.ts'
import { demoEmails } from './list-demo-sign-ins.ts'
import { type OpenedSession, openSession } from './sessions/open-session.ts'
import { findAccountByEmail } from './store.ts'

/**
 * One press in a demo school: a session of one of the listed people, whatever became of their password meanwhile.
 * `not-found` in a real school, always. `disabled`: somebody has closed that account in the demo.
 */
export async function signInDemo(
  email: string,
  from: { readonly userAgent: string },
): Promise<Result<OpenedSession, 'not-found' | 'disabled' | 'no-capacity'>> {
  const school = await getSchool()
  if (!school.isDemo || !demoEmails.some((one) => one === email)) return fail('not-found')
  const account = await findAccountByEmail(school.id, email)
  if (account === null || account.status !== 'active') return fail('disabled')
  return openSession(account, { method: 'demo', userAgent: from.userAgent })
}
