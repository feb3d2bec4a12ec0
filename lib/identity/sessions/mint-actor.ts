import type { Actor } from '#lib/access/types.ts'
import { labelCapacity } from '../label-capacity.ts'
import { chooseCapacity } from './choose-capacity.ts'
import type { LiveSession } from './types.ts'

/** The Actor of a live session, or null when its person holds no role today. Only lib/identity calls this. */
export function mintActor(session: LiveSession): Actor | null {
  const acting = chooseCapacity(session.roles, session.actingAsId)
  if (acting === null) return null
  return {
    orgId: session.orgId,
    personId: session.personId,
    role: acting.role,
    jobTitle: acting.jobTitle,
    groupId: acting.groupId,
    roleAssignmentId: acting.id,
    sessionId: session.id,
    locale: session.locale,
    displayName: session.displayName,
    label: labelCapacity(acting),
  }
}
