import { now } from '#lib/runtime/clock.ts'
import { getSchool } from '#lib/settings/get-school.ts'
import { labelCapacity } from './label-capacity.ts'
import { listRoles } from './sessions/list-roles.ts'
import { findActiveAccounts } from './store.ts'

/** The demo school's sign-ins, in the order of the contract, and the one password of all of them. */
export const demoPassword = 'think-before-you-post'
export const demoEmails = [
  'teacher@macs.example.org',
  'teacher2@macs.example.org',
  'office@macs.example.org',
  'director@macs.example.org',
  'friends@macs.example.org',
  'guardian@families.macs.example.org',
  'guardian2@families.macs.example.org',
  'guardian3@families.macs.example.org',
  'auditor@macs.example.org',
  'it@macs.example.org',
] as const

export type DemoSignIn = {
  readonly email: string
  readonly displayName: string
  readonly labels: readonly string[]
}

/** Who can be signed in with one press. Empty in a real school, whatever its accounts are called. */
export async function listDemoSignIns(): Promise<readonly DemoSignIn[]> {
  const school = await getSchool()
  if (!school.isDemo) return []
  const accounts = await findActiveAccounts(school.id, demoEmails)
  const order = new Map<string, number>(demoEmails.map((email, at) => [email, at]))
  const signIns = accounts.map(async (account) => {
    const roles = await listRoles(school.id, account.personId, now())
    return {
      email: account.email,
      displayName: account.person.displayName,
      labels: roles.map(labelCapacity),
    }
  })
  return (await Promise.all(signIns)).sort((a, b) => (order.get(a.email) ?? 0) - (order.get(b.email) ?? 0))
}
