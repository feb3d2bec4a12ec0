import { findRolesOf } from './store.ts'
import type { HeldRole } from './types.ts'

/** The roles a person holds on the school's day of `at`, oldest first. */
export async function listRoles(orgId: string, personId: string, at: Date): Promise<readonly HeldRole[]> {
  return findRolesOf(orgId, personId, at)
}
