import { mayAddress } from '#lib/access/authorize.ts'
import type { Actor } from '#lib/access/types.ts'
import { audienceScope } from '../audience-scope.ts'
import { ownsAudience } from '../facts/owns-audience.ts'
import { areAllStaff, holdsRole } from '../facts/store.ts'
import type { CommunicationRow, RevisionRow } from '../store.ts'

/**
 * Is the sender still what they wrote as, and is the audience still theirs to write to? A substitute's day ends, a class
 * gets another teacher, an officer leaves the group: what was still waiting then goes back to its author.
 */
export async function mayStillSend(
  { orgId, kind, conversationId }: CommunicationRow,
  { senderId, capacity, audience, channels }: RevisionRow,
  today: string,
): Promise<boolean> {
  const { role, jobTitle } = capacity as Pick<Actor, 'role' | 'jobTitle'>
  if (!(await holdsRole(orgId, senderId, capacity.roleAssignmentId, today))) return false
  // What a family writes to the school is delivered, whoever teaches the class by then (X8).
  if (role === 'guardian') return true
  const [isOwnAudience, toStaff] = await Promise.all([
    ownsAudience(
      { orgId, personId: senderId, role, groupId: capacity.groupId },
      audience,
      conversationId,
      today,
    ),
    audience.type === 'persons' ? areAllStaff(orgId, audience.personIds, today) : false,
  ])
  const reach = audienceScope(audience, channels, toStaff)
  return mayAddress({ role, jobTitle }, { kind: kind as never, reach, isOwnAudience })
}
