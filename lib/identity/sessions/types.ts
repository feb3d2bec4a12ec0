import type { JobTitle, Role } from '#lib/access/types.ts'

/** A live session with its person and the roles held today. */
export type LiveSession = {
  readonly id: string
  readonly orgId: string
  readonly accountId: string
  readonly personId: string
  readonly displayName: string
  readonly locale: string
  readonly actingAsId: string | null
  readonly lastSeenAt: Date
  readonly roles: readonly HeldRole[]
}

export type HeldRole = {
  readonly id: string
  readonly role: Role
  readonly jobTitle: JobTitle | null
  readonly groupId: string | null
  readonly groupName: string | null
  readonly grades: readonly string[]
}
