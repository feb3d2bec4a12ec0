import type { Role } from '#lib/access/types.ts'

const hour = 3_600_000
const day = 24 * hour

/** Both limits of a session, in milliseconds. */
export type Lifetime = { readonly idleMs: number; readonly absoluteMs: number }

const families: Lifetime = { idleMs: 14 * day, absoluteMs: 30 * day }
const staff: Lifetime = { idleMs: 12 * hour, absoluteMs: 7 * day }

/**
 * Families read on their own phone and should not sign in every morning; staff see many children's matters, often on
 * shared machines. Whoever holds one staff role is staff everywhere (docs/decisions/0004-sessions.md).
 */
export function chooseLifetime(roles: readonly Role[]): Lifetime {
  const isFamily = roles.length > 0 && roles.every((role) => role === 'guardian' || role === 'group-officer')
  return isFamily ? families : staff
}
