import type { Actor } from '#lib/access/types.ts'
import type { Audience } from '#lib/directory/schema.ts'
import { isParticipant, ownsClass, ownsGrade, ownsHouseholds, ownsStaff } from './store.ts'

/**
 * Does everybody this audience reaches belong to the actor: own classes (today's), own group, own children's staff,
 * or the other side of a conversation the actor is in? `authorize` decides what follows from it.
 */
export async function ownsAudience(
  actor: Pick<Actor, 'orgId' | 'personId' | 'role' | 'groupId'>,
  audience: Audience,
  conversationId: string | null,
  today: string,
): Promise<boolean> {
  const context = { orgId: actor.orgId, personId: actor.personId, today }
  switch (audience.type) {
    case 'class':
      return ownsClass(context, audience.classId)
    case 'grade':
      return ownsGrade(context, audience.grade)
    case 'group':
      return actor.groupId === audience.groupId
    case 'households':
      return (
        (await ownsHouseholds(context, audience.householdIds, audience.studentIds)) ||
        (conversationId !== null && (await isParticipant(context, conversationId, audience.householdIds, [])))
      )
    case 'persons':
      return (
        (await ownsStaff(context, audience.personIds, actor.role === 'guardian')) ||
        (conversationId !== null && (await isParticipant(context, conversationId, [], audience.personIds)))
      )
    // All staff at once is colleagues' mail: a family and a parent group address the staff they know of by name.
    case 'staff':
      return actor.role !== 'guardian' && actor.role !== 'group-officer'
    case 'school':
    case 'public':
      return true
  }
}
