import type { Actor } from '#lib/access/types.ts'
import type { Tx } from '#lib/db/client.ts'
import { selectClasses } from './scope/store.ts'

export interface ClassInScope {
  id: string
  title: string
  grade: string
  room: string
  students: number
  /** Display names of today's staff. */
  staff: string[]
}

/**
 * The classes of this school year that an actor works with: own ones for a teacher or substitute, all for the office, the Director and the
 * deputy, none for anybody else.
 */
export async function listClassesInScope(actor: Actor, today: string, tx?: Tx): Promise<ClassInScope[]> {
  const { orgId, personId, role } = actor
  if (role === 'teacher' || role === 'substitute')
    return selectClasses(tx, { orgId, personId, today, ownOnly: true })
  if (role === 'office' || role === 'director' || role === 'deputy')
    return selectClasses(tx, { orgId, personId, today, ownOnly: false })
  return []
}
