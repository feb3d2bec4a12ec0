import { z } from 'zod'
import { ROLES, type Role } from '#lib/access/types.ts'

/** Role codes from the database as roles, without repeats. Somebody without any counts as a guardian: the least. */
export function readRoles(rows: readonly { readonly role: string }[]): readonly [Role, ...Role[]] {
  const [first = 'guardian' as const, ...more] = new Set(
    z.array(z.enum(ROLES)).parse(rows.map((r) => r.role)),
  )
  return [first, ...more]
}
