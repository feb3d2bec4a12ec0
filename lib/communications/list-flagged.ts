import { authorize } from '#lib/access/authorize.ts'
import type { Actor } from '#lib/access/types.ts'
import { ok, type Result } from '#lib/runtime/result.ts'
import { getSchool } from '#lib/settings/get-school.ts'
import { fieldText } from './facts/with-marked-text.ts'
import { countByWeek, type FlaggedRow, selectFacets, selectFlagged } from './flagged/store.ts'
import { type FlaggedFilter, type FlaggedItem, flaggedFilterSchema } from './flagged/types.ts'

const PAGE = 50
/** How much of a text an auditor sees without saying why (issue: 80 characters round the mark). */
const AROUND = 80

export interface FlaggedPage {
  items: FlaggedItem[]
  next: string | null
  weeks: { week: string; rule: string; findings: number }[]
  facets: Awaited<ReturnType<typeof selectFacets>>
}

/** Findings that stopped or warned somebody, newest first, with what there is to filter by and the weekly counts. */
export async function listFlagged(
  actor: Actor,
  filter: FlaggedFilter = {},
): Promise<Result<FlaggedPage, 'not-allowed'>> {
  const may = authorize(actor, 'flagged.read', { orgId: actor.orgId })
  if (!may.ok) return may
  const wanted = flaggedFilterSchema.parse(filter)
  const school = await getSchool(actor.orgId)
  const [rows, weeks, facets] = await Promise.all([
    selectFlagged(actor.orgId, wanted, PAGE + 1),
    countByWeek(actor.orgId, school.timezone),
    selectFacets(actor.orgId),
  ])
  const page = rows.slice(0, PAGE)
  const last = page.at(-1)
  return ok({
    items: page.map(toFlagged),
    next: rows.length > PAGE && last !== undefined ? `${last.seq}_${last.position}` : null,
    weeks,
    facets,
  })
}

export function toFlagged(row: FlaggedRow): FlaggedItem {
  const text = fieldText(row as never, row.field)
  const {
    field: _,
    start,
    end,
    subject: __,
    body: ___,
    attachments: ____,
    seq: _____,
    position: ______,
    ...item
  } = row
  return {
    ...item,
    before: text.slice(Math.max(0, start - AROUND), start),
    marked: text.slice(start, end),
    after: text.slice(end, end + AROUND),
  }
}
