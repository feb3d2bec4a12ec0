import { authorize } from '#lib/access/authorize.ts'
import type { Actor } from '#lib/access/types.ts'
import { dateToDay, dayOf, now } from '#lib/runtime/clock.ts'
import { ok, type Result } from '#lib/runtime/result.ts'
import { getSchool } from '#lib/settings/get-school.ts'
import { DELEGATE_ROLES, selectDelegations, selectInRoles } from './delegations/store.ts'
import { findDelegation } from './store.ts'
import type { ListedDelegation } from './types.ts'

/**
 * Every delegation there was, newest first, for the Director and the auditor; a delegate sees the own ones. `staff` are
 * those a new one could be signed for, empty for whoever may not sign.
 */
export async function listDelegations(
  actor: Actor,
): Promise<
  Result<{ delegations: ListedDelegation[]; staff: { personId: string; name: string }[] }, 'not-allowed'>
> {
  const school = await getSchool(actor.orgId)
  const today = dayOf(now(), school.timezone)
  const isDelegate = (await findDelegation(actor.orgId, actor.personId, today)) !== null
  const may = authorize(actor, 'delegation.read', { orgId: actor.orgId, isDelegate })
  if (!may.ok) return may
  const overAll = actor.role === 'director' || actor.role === 'auditor'
  const [rows, people] = await Promise.all([
    selectDelegations(actor.orgId, overAll ? null : actor.personId),
    actor.role === 'director' ? selectInRoles(actor.orgId, DELEGATE_ROLES, today) : [],
  ])
  const staff = new Map(
    people.flatMap(({ personId, name }) => (personId === actor.personId ? [] : [[personId, name] as const])),
  )
  return ok({
    delegations: rows.map((row) => {
      const beginsOn = dateToDay(row.beginsOn)
      const endsOn = dateToDay(row.endsOn)
      const state =
        row.revokedAt !== null ? 'revoked' : endsOn < today ? 'over' : beginsOn > today ? 'coming' : 'running'
      return { ...row, beginsOn, endsOn, state }
    }),
    staff: [...staff].map(([personId, name]) => ({ personId, name })),
  })
}
