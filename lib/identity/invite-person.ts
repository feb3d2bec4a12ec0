import { authorize } from '#lib/access/authorize.ts'
import type { AnyActor } from '#lib/access/types.ts'
import { commit } from '#lib/audit/commit.ts'
import { dayToDate, now, today } from '#lib/runtime/clock.ts'
import { env } from '#lib/runtime/env.ts'
import { newId } from '#lib/runtime/random.ts'
import { fail, ok, type Result } from '#lib/runtime/result.ts'
import { type AccountRefusal, createAccount } from './create-account.ts'
import { foldInvitationCode } from './fold-invitation-code.ts'
import { hashToken } from './hash-token.ts'
import { makeInvitationCode } from './make-invitation-code.ts'
import { readRoles } from './read-roles.ts'
import { findOrgDomains, findPersonForAccount, insertInvitation, revokeOpenInvitations } from './store.ts'

const validDays = 14

/** What the letter says. The code is nowhere else: only its hash is stored. */
export type InvitationLetter = {
  readonly invitationId: string
  readonly personId: string
  readonly displayName: string
  readonly locale: string
  readonly email: string
  readonly code: string
  readonly address: string
  readonly expiresAt: Date
  readonly isFirst: boolean
}

class Refused extends Error {
  readonly code: AccountRefusal
  constructor(code: AccountRefusal) {
    super(code)
    this.code = code
  }
}

/**
 * Writes an invitation letter for a person: their account if they have none yet, and a one-time code for two weeks.
 * For an active account it is the way to a new password (there is no other). Earlier letters stop working.
 * `email` is needed with the first letter only. `disabled`: enable the account first.
 */
export async function invitePerson(
  actor: AnyActor,
  given: { readonly personId: string; readonly email?: string | undefined },
): Promise<Result<InvitationLetter, AccountRefusal | 'not-allowed' | 'disabled'>> {
  const { orgId } = actor
  const org = await findOrgDomains(null, orgId)
  const person = await findPersonForAccount(null, orgId, given.personId, dayToDate(today(org.timezone)))
  if (person === null || person.status !== 'active') return fail('not-found')
  const isSelf = person.id === actor.personId
  for (const roleGiven of readRoles(person.roles)) {
    const allowed = authorize(actor, 'account.invite', { orgId, roleGiven, isSelf })
    if (!allowed.ok) return allowed
  }
  if (person.account?.status === 'disabled') return fail('disabled')
  const code = makeInvitationCode()
  const invitationId = newId()
  const at = now()
  const expiresAt = new Date(at.getTime() + validDays * 24 * 3_600_000)
  try {
    const email = await commit(async (tx, record) => {
      let address = person.account?.email
      if (address === undefined) {
        const made = await createAccount(
          tx,
          record,
          { orgId, personId: person.id, email: given.email ?? '' },
          actor,
        )
        if (!made.ok) throw new Refused(made.code)
        address = made.value.email
      }
      for (const id of await revokeOpenInvitations(tx, orgId, person.id, at))
        record({
          type: 'invitation.revoked',
          actor,
          subject: { type: 'invitation', id },
          payload: { personId: person.id },
        })
      await insertInvitation(tx, {
        id: invitationId,
        orgId,
        personId: person.id,
        codeHash: hashToken(foldInvitationCode(code)),
        createdById: actor.personId,
        createdAt: at,
        expiresAt,
      })
      record({
        type: 'invitation.created',
        actor,
        subject: { type: 'invitation', id: invitationId },
        payload: { personId: person.id, expiresAt: expiresAt.toISOString() },
      })
      return address
    })
    return ok({
      invitationId,
      personId: person.id,
      displayName: person.displayName,
      locale: person.locale,
      email,
      code,
      address: `${env().publicUrl}/invitation?code=${code}`,
      expiresAt,
      isFirst: person.account?.status !== 'active',
    })
  } catch (error) {
    // Thrown so that a half-made account rolls back with everything else.
    if (error instanceof Refused) return fail(error.code)
    throw error
  }
}
