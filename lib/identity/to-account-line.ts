import type { Role } from '#lib/access/types.ts'
import { labelCapacity } from './label-capacity.ts'
import type { AccountLine } from './types.ts'

type Row = {
  readonly personId: string
  readonly displayName: string
  readonly roles: readonly Role[]
  readonly suggestedEmail: string | null
  readonly accountId: string | null
  readonly email: string | null
  readonly status: 'invited' | 'active' | 'disabled' | null
  readonly lastSignInAt: Date | null
  readonly liveSessions: number
  readonly invitationExpiresAt: Date | null
}

/** A row of the accounts query as the screen shows it. */
export function toAccountLine(row: Row): AccountLine {
  return {
    personId: row.personId,
    displayName: row.displayName,
    roles: row.roles.map((role) => ({
      role,
      label: labelCapacity({ role, jobTitle: null, groupName: null, grades: [] }),
    })),
    suggestedEmail: row.suggestedEmail,
    account:
      row.accountId === null || row.email === null || row.status === null
        ? null
        : {
            id: row.accountId,
            email: row.email,
            status: row.status,
            lastSignInAt: row.lastSignInAt,
            liveSessions: row.liveSessions,
            invitationExpiresAt: row.invitationExpiresAt,
          },
  }
}
