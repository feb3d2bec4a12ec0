import { z } from 'zod'
import { env } from '#lib/runtime/env.ts'
import { fail, ok, type Result } from '#lib/runtime/result.ts'
import { getSchool } from '#lib/settings/get-school.ts'
import { foldEmail } from './fold-email.ts'
import { findAccountByEmail } from './store.ts'

export type OidcProvider = 'google' | 'entra'

const truth = z.union([z.literal(true), z.literal('true'), z.literal(1), z.literal('1')])
const profileSchema = z.object({
  email: z.email().max(200),
  email_verified: z.unknown().optional(),
  xms_edov: z.unknown().optional(),
  tid: z.string().optional(),
})

/**
 * Whose account is this Google or Microsoft profile? Only an address the provider says it has verified, from the
 * school's own Microsoft tenant, and only of an account that is active: another house's sign-in opens none.
 * Microsoft says "verified by the domain's owner" in `xms_edov`. All refusals are one: `not-admitted`.
 */
export async function admitOidc(
  provider: OidcProvider,
  profile: unknown,
): Promise<
  Result<{ readonly id: string; readonly orgId: string; readonly personId: string }, 'not-admitted'>
> {
  const parsed = profileSchema.safeParse(profile)
  if (!parsed.success) return fail('not-admitted')
  const { email, email_verified, xms_edov, tid } = parsed.data
  const isVerified =
    truth.safeParse(email_verified).success || (provider === 'entra' && truth.safeParse(xms_edov).success)
  if (!isVerified) return fail('not-admitted')
  if (provider === 'entra' && tid !== env().entra?.tenant) return fail('not-admitted')
  const school = await getSchool()
  const account = await findAccountByEmail(school.id, foldEmail(email))
  return account !== null && account.status === 'active' ? ok(account) : fail('not-admitted')
}
