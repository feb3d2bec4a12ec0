import type { Actor } from '#lib/access/types.ts'
import type { Capacity } from './types.ts'

/** Who is writing and as what, as it will stand in the revision. */
export function capacityOf(actor: Actor): Capacity {
  return {
    name: actor.displayName,
    label: actor.label,
    role: actor.role,
    jobTitle: actor.jobTitle,
    groupId: actor.groupId,
    roleAssignmentId: actor.roleAssignmentId,
  }
}

/** Written by this person in this capacity: what was begun as a parent is not a teacher's to send. */
export function isAuthorOf(actor: Actor, communication: { authorId: string; capacity: Capacity }): boolean {
  return (
    communication.authorId === actor.personId &&
    communication.capacity.roleAssignmentId === actor.roleAssignmentId
  )
}
