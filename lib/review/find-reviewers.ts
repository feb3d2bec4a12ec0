import { dateToDay } from '#lib/runtime/clock.ts'
import { findRunning, selectInRoles } from './delegations/store.ts'
import type { ReviewQueue } from './types.ts'

/** Who an item waits for, by name: what its author is told. */
export interface Reviewers {
  directors: string[]
  /** Empty where the queue is not theirs. */
  deputies: string[]
  /** Only for the parent-group queue, while a delegation runs (X3). */
  delegate: { name: string; endsOn: string } | null
}

/** Nobody decides about their own (X1): the author is never among them, unless no other administrator is there. */
export async function findReviewers(
  orgId: string,
  queue: ReviewQueue,
  authorId: string,
  today: string,
): Promise<Reviewers> {
  const [people, delegation] = await Promise.all([
    selectInRoles(orgId, ['director', 'deputy'], today),
    queue === 'parent-group' ? findRunning(orgId, today) : null,
  ])
  const names = (role: string) =>
    people.flatMap((one) => (one.role === role && one.personId !== authorId ? [one.name] : []))
  return {
    directors: names('director'),
    deputies: queue === 'administration' || queue === 'content' ? names('deputy') : [],
    delegate:
      delegation === null ? null : { name: delegation.delegateName, endsOn: dateToDay(delegation.endsOn) },
  }
}
