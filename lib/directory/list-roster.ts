import { authorize } from '#lib/access/authorize.ts'
import type { Actor } from '#lib/access/types.ts'
import { fail, ok, type Result } from '#lib/runtime/result.ts'
import { type RosterStudentRow, selectRoster } from './roster/store.ts'

export type RosterStudent = RosterStudentRow

/** How many students one page carries; the others are found by `search`. */
export const ROSTER_LISTED = 50

/**
 * Students with their guardians, what each of them may do, and the days of orders on file — never an order's content — for
 * the office, the Director and the deputy.
 */
export async function listRoster(
  actor: Actor,
  today: string,
  { search = '' }: { search?: string } = {},
): Promise<Result<RosterStudent[], 'not-allowed'>> {
  const { orgId } = actor
  const allowed = authorize(actor, 'directory.read', {
    orgId,
    part: 'orders',
    isOwnStudent: false,
    isOwnChild: false,
  })
  if (!allowed.ok) return fail('not-allowed')
  return ok(await selectRoster(undefined, { orgId, today, search, limit: ROSTER_LISTED }))
}
