import type { Audience } from '#lib/directory/schema.ts'
import type { AudienceScope, SenderRole } from '#lib/policy/types.ts'
import type { Capacity } from './types.ts'

/** How the engine sees an audience. `personsAreStaff`: everybody a `persons` audience names works at the school. */
export function audienceScope(
  audience: Audience,
  channels: readonly string[],
  personsAreStaff: boolean,
): AudienceScope {
  if (audience.type === 'public' || channels.some((channel) => channel !== 'portal')) return 'public'
  switch (audience.type) {
    case 'households':
      return 'direct'
    case 'class':
    case 'grade':
    case 'group':
      return 'class'
    case 'school':
      return 'school'
    case 'staff':
      return 'staff'
    case 'persons':
      return personsAreStaff ? 'staff' : 'direct'
  }
}

const SENDER_ROLE: Record<string, SenderRole> = {
  teacher: 'teacher',
  substitute: 'teacher',
  office: 'office',
  director: 'director',
  deputy: 'admin',
  'group-officer': 'parent-group',
  guardian: 'family',
  auditor: 'office',
  it: 'office',
}

/** The engine's word for the capacity somebody writes in. Throws on a role the school does not have. */
export function senderRole(capacity: Pick<Capacity, 'role' | 'jobTitle'>): SenderRole {
  const role = (capacity.jobTitle as SenderRole | null) ?? SENDER_ROLE[capacity.role]
  if (role === undefined) throw new Error(`no sender role for ${capacity.role}`)
  return role
}
