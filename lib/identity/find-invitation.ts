import { now } from '#lib/runtime/clock.ts'
import { fail, ok, type Result } from '#lib/runtime/result.ts'
import { foldInvitationCode } from './fold-invitation-code.ts'
import { hashToken } from './hash-token.ts'
import { findInvitation as findRow } from './store.ts'

export type InvitationProblem = 'invitation-unknown' | 'invitation-used' | 'invitation-expired'

export type OpenInvitation = {
  readonly id: string
  readonly orgId: string
  readonly personId: string
  readonly accountId: string
  readonly email: string
  readonly displayName: string
  readonly names: readonly string[]
  readonly isFirst: boolean
}

/** The invitation a code opens. Whoever holds a right code may know whose it is, and why it no longer works. */
export async function findInvitation(
  orgId: string,
  code: string,
): Promise<Result<OpenInvitation, InvitationProblem>> {
  const folded = foldInvitationCode(code)
  if (folded.length !== 16) return fail('invitation-unknown')
  const row = await findRow(orgId, hashToken(folded))
  if (row === null || row.account.status === 'disabled' || row.account.person.status !== 'active')
    return fail('invitation-unknown')
  if (row.usedAt !== null) return fail('invitation-used')
  if (row.revokedAt !== null || row.expiresAt <= now()) return fail('invitation-expired')
  const { account } = row
  return ok({
    id: row.id,
    orgId,
    personId: row.personId,
    accountId: account.id,
    email: account.email,
    displayName: account.person.displayName,
    names: [account.person.givenName, account.person.familyName],
    isFirst: account.status === 'invited',
  })
}
