import { z } from 'zod'
import type { AnyActor } from '#lib/access/types.ts'
import type { RecordEvent } from '#lib/audit/commit.ts'
import type { Tx } from '#lib/db/client.ts'
import { dayToDate, now, today } from '#lib/runtime/clock.ts'
import { newId } from '#lib/runtime/random.ts'
import { fail, ok, type Result } from '#lib/runtime/result.ts'
import { checkEmailDomain } from './check-email-domain.ts'
import { foldEmail } from './fold-email.ts'
import { readRoles } from './read-roles.ts'
import { findOrgDomains, findPersonForAccount, insertAccount, isEmailTaken } from './store.ts'

export type AccountRefusal =
  | 'not-found'
  | 'no-role'
  | 'has-account'
  | 'email-invalid'
  | 'email-domain'
  | 'email-taken'

const emailSchema = z.email().max(200)

/**
 * Gives a person an account, inside a transaction: invited, or (with a password hash: the demo seed and the first
 * administrator) active. The only place where accounts begin; there is no self-registration. Who may is the caller's
 * question (`account.invite`).
 * `email-domain`: the person's roles need an address of one of the school's domains. Roles come before the account.
 */
export async function createAccount(
  tx: Tx,
  record: RecordEvent,
  given: {
    readonly orgId: string
    readonly personId: string
    readonly email: string
    readonly passwordHash?: string
  },
  by?: AnyActor,
): Promise<Result<{ readonly id: string; readonly email: string }, AccountRefusal>> {
  const { orgId, personId } = given
  const email = foldEmail(given.email)
  if (!emailSchema.safeParse(email).success) return fail('email-invalid')
  const org = await findOrgDomains(tx, orgId)
  const person = await findPersonForAccount(tx, orgId, personId, dayToDate(today(org.timezone)))
  if (person === null || person.status !== 'active') return fail('not-found')
  if (person.account !== null) return fail('has-account')
  if (person.roles.length === 0) return fail('no-role')
  const roles = readRoles(person.roles)
  if (!checkEmailDomain(email, roles, org)) return fail('email-domain')
  if (await isEmailTaken(tx, orgId, email)) return fail('email-taken')
  const id = newId()
  await insertAccount(tx, {
    id,
    orgId,
    personId,
    email,
    passwordHash: given.passwordHash ?? null,
    status: given.passwordHash === undefined ? 'invited' : 'active',
    createdAt: now(),
  })
  record({
    type: 'account.changed',
    actor: by ?? { orgId, personId: null, role: 'system', process: 'setup' },
    subject: { type: 'account', id },
    payload: { personId, change: given.passwordHash === undefined ? 'created' : 'created-active' },
  })
  return ok({ id, email })
}
