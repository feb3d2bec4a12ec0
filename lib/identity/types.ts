import type { JobTitle, Role } from '#lib/access/types.ts'

/** A role a person holds today. `label` is the capacity in words: "Grade 5 teacher", "Friends of MACS officer". */
export type Capacity = {
  readonly id: string
  readonly role: Role
  readonly jobTitle: JobTitle | null
  readonly groupId: string | null
  readonly label: string
}

/** Which text somebody accepts at first sign-in. */
export type AcceptanceReader = 'staff' | 'family' | 'group'

/** One line of the accounts screen. `account` is null for somebody who was never invited. */
export type AccountLine = {
  readonly personId: string
  readonly displayName: string
  readonly roles: readonly { readonly role: Role; readonly label: string }[]
  readonly suggestedEmail: string | null
  readonly account: {
    readonly id: string
    readonly email: string
    readonly status: 'invited' | 'active' | 'disabled'
    readonly lastSignInAt: Date | null
    readonly liveSessions: number
    readonly invitationExpiresAt: Date | null
  } | null
}

/** One place where an account is signed in. */
export type SessionLine = {
  readonly id: string
  readonly userAgent: string
  readonly createdAt: Date
  readonly lastSeenAt: Date
  readonly isCurrent: boolean
}
