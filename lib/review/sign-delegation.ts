import { authorize } from '#lib/access/authorize.ts'
import type { Actor } from '#lib/access/types.ts'
import { commit } from '#lib/audit/commit.ts'
import { dateToDay, dayOf, dayToDate, now } from '#lib/runtime/clock.ts'
import { fail, ok, type Result } from '#lib/runtime/result.ts'
import { getSchool } from '#lib/settings/get-school.ts'
import {
  DELEGATE_ROLES,
  findBetween,
  insertDelegation,
  lockDelegations,
  selectInRoles,
} from './delegations/store.ts'
import { MAX_DELEGATION_DAYS, type SignDelegation } from './schema.ts'

type Refusal = 'not-allowed' | 'not-a-delegate' | 'overlaps' | 'invalid'

/**
 * The Director hands the parent-group queue to one named member of staff between two days (X3). It begins today at the
 * earliest, ends within three months, and never runs beside another. Nothing else is handed over: content findings and
 * exceptions stay with the administration.
 */
export async function signDelegation(
  actor: Actor,
  input: SignDelegation,
): Promise<
  Result<
    { delegationId: string },
    Refusal,
    { fields?: Record<string, string>; other?: { name: string; endsOn: string } }
  >
> {
  const { delegateId, beginsOn, endsOn } = input
  const may = authorize(actor, 'delegation.sign', {
    orgId: actor.orgId,
    isSelf: delegateId === actor.personId,
  })
  if (!may.ok) return may
  const at = now()
  const { timezone } = await getSchool(actor.orgId)
  const today = dayOf(at, timezone)
  if (beginsOn < today) return fail('invalid', { fields: { beginsOn: 'review.delegation.problem.past' } })
  if (endsOn < beginsOn) return fail('invalid', { fields: { endsOn: 'review.delegation.problem.order' } })
  const days = (dayToDate(endsOn).getTime() - dayToDate(beginsOn).getTime()) / 86_400_000 + 1
  if (days > MAX_DELEGATION_DAYS)
    return fail('invalid', { fields: { endsOn: 'review.delegation.problem.long' } })
  const staff = await selectInRoles(actor.orgId, DELEGATE_ROLES, beginsOn)
  if (!staff.some((person) => person.personId === delegateId)) return fail('not-a-delegate')

  return commit(async (tx, record) => {
    await lockDelegations(tx, actor.orgId)
    const other = await findBetween(tx, actor.orgId, beginsOn, endsOn)
    if (other !== null) {
      throw new Overlap({ name: other.delegateName, endsOn: dateToDay(other.endsOn) })
    }
    const delegationId = await insertDelegation(tx, {
      orgId: actor.orgId,
      directorId: actor.personId,
      delegateId,
      beginsOn,
      endsOn,
      signedAt: at,
    })
    record({
      type: 'delegation.signed',
      actor,
      subject: { type: 'delegation', id: delegationId },
      payload: { delegateId, beginsOn, endsOn },
    })
    return ok({ delegationId })
  }).catch((error: unknown) => {
    if (error instanceof Overlap) return fail('overlaps', { other: error.other })
    throw error
  })
}

/** Leaves the transaction without a trace; it never leaves this file. */
class Overlap extends Error {
  readonly other: { name: string; endsOn: string }
  constructor(other: { name: string; endsOn: string }) {
    super('another delegation runs')
    this.other = other
  }
}
