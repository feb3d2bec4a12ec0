import { authorize } from '#lib/access/authorize.ts'
import type { Actor } from '#lib/access/types.ts'
import { dayOf } from '#lib/runtime/clock.ts'
import { fail, ok, type Result } from '#lib/runtime/result.ts'
import { getSchool } from './get-school.ts'
import { selectVersions } from './versions/store.ts'
import { readNote } from './write-summary.ts'

/** Who published a version, on which school day, with which line of their own. */
export async function findVersionLine(
  actor: Actor,
  number: number,
): Promise<
  Result<{ byName: string | null; publishedOn: string; note: string | null }, 'not-allowed' | 'not-found'>
> {
  const may = authorize(actor, 'policy.read', { orgId: actor.orgId })
  if (!may.ok) return may
  const [{ timezone }, rows] = await Promise.all([getSchool(actor.orgId), selectVersions(actor.orgId)])
  const row = rows.find((version) => version.number === number)
  if (row === undefined) return fail('not-found')
  return ok({
    byName: row.publishedByName,
    publishedOn: dayOf(row.publishedAt, timezone),
    note: row.publishedById === null ? null : readNote(row.summary),
  })
}
