import type { SystemActor } from '#lib/access/types.ts'

/** Who acts where nobody is signed in yet: the first set-up of a school and the demo seed. */
export function setupActor(orgId: string): SystemActor {
  return { orgId, personId: null, role: 'system', process: 'setup' }
}
