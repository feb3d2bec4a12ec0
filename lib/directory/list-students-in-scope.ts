import type { Actor } from '#lib/access/types.ts'
import type { Tx } from '#lib/db/client.ts'
import { selectStudentsInScope } from './scope/store.ts'

export interface StudentInScope {
  id: string
  fullName: string
  givenName: string
  grade: string
  classId: string | null
  classTitle: string | null
}

/**
 * The children this actor may name today, by class and name: own classes, own children, the children of a group's
 * members, or everybody for the office and the Director. Nobody for auditor and it. `search` matches anywhere in a name; `ids` asks about
 * these alone.
 * The scope is the authorization: what is out of it is absent, not refused.
 */
export async function listStudentsInScope(
  actor: Actor,
  today: string,
  { search = '', limit = 500, ids }: { search?: string; limit?: number; ids?: readonly string[] } = {},
  tx?: Tx,
): Promise<StudentInScope[]> {
  return selectStudentsInScope(tx, actor, { today, search, ids: ids ?? null, limit: Math.min(limit, 500) })
}
