import { authorize } from '#lib/access/authorize.ts'
import type { Actor } from '#lib/access/types.ts'
import { ok, type Result } from '#lib/runtime/result.ts'
import { getSchool } from '#lib/settings/get-school.ts'
import { countFlagged, type Facets, selectFacets, selectFlagged } from './flagged/store.ts'
import { toFlagged } from './flagged/to-flagged.ts'
import { type FlaggedFilter, type FlaggedItem, flaggedFilterSchema } from './flagged/types.ts'

const PAGE = 50

export interface FlaggedPage {
  items: FlaggedItem[]
  /** All that match, on whichever page. */
  total: number
  /** For `after` of the next page and `before` of the one before; null at either end. */
  next: string | null
  previous: string | null
  facets: Facets
}

/**
 * Findings that stopped or warned somebody, newest first, each where it was first made about a text, with what there
 * is to filter by. Throws a ZodError on a filter that `flaggedFilterSchema` refuses.
 */
export async function listFlagged(
  actor: Actor,
  filter: FlaggedFilter = {},
): Promise<Result<FlaggedPage, 'not-allowed'>> {
  const may = authorize(actor, 'flagged.read', { orgId: actor.orgId })
  if (!may.ok) return may
  const wanted = flaggedFilterSchema.parse(filter)
  const { timezone } = await getSchool(actor.orgId)
  const scope = { orgId: actor.orgId, timezone }
  const [rows, { findings }, facets] = await Promise.all([
    selectFlagged(scope, wanted, PAGE + 1),
    countFlagged(scope, wanted),
    selectFacets(actor.orgId),
  ])
  const back = wanted.before !== undefined
  const more = rows.length > PAGE
  // Read backwards, the one too many stands at the top.
  const page = back && more ? rows.slice(1) : rows.slice(0, PAGE)
  const cursor = (row: (typeof page)[number] | undefined) => row && `${row.seq}_${row.position}`
  return ok({
    items: page.map(toFlagged),
    total: findings,
    next: (back || more ? cursor(page.at(-1)) : null) ?? null,
    previous: ((back ? more : wanted.after !== undefined) ? cursor(page[0]) : null) ?? null,
    facets,
  })
}
