import { authorize } from '#lib/access/authorize.ts'
import type { Actor } from '#lib/access/types.ts'
import { fail, ok, type Result } from '#lib/runtime/result.ts'
import { compareVersions } from './compare-versions.ts'
import type { Difference } from './types.ts'
import { selectVersions } from './versions/store.ts'

/** What differs between any two versions of the policy, from one to the other, also backwards. */
export async function findDifferences(
  actor: Actor,
  from: number,
  to: number,
): Promise<Result<Difference[], 'not-allowed' | 'not-found'>> {
  const may = authorize(actor, 'policy.read', { orgId: actor.orgId })
  if (!may.ok) return may
  const rows = await selectVersions(actor.orgId)
  const [low, high] = from < to ? [from, to] : [to, from]
  const span = rows.filter((row) => row.number >= low && row.number <= high)
  if (span[0]?.number !== high || span.at(-1)?.number !== low) return fail('not-found')
  // Backwards the settings trade places; newer rules lie between them either way.
  if (from > to) {
    const [newest, oldest] = [span[0], span.at(-1) as (typeof span)[number]]
    const code = compareVersions(span).some((difference) => difference.kind === 'code')
    const back = compareVersions([
      { ...oldest, publishedById: code ? null : 'somebody' },
      { ...newest, publishedById: 'somebody' },
    ])
    return ok(back)
  }
  return ok(compareVersions(span))
}
