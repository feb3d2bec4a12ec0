import { authorize } from '#lib/access/authorize.ts'
import type { Actor } from '#lib/access/types.ts'
import { now, today } from '#lib/runtime/clock.ts'
import { ok, type Result } from '#lib/runtime/result.ts'
import { findAccountLines, findOrgDomains } from './store.ts'
import { toAccountLine } from './to-account-line.ts'
import type { AccountLine } from './types.ts'

export const accountFilters = ['none', 'invited', 'active', 'disabled'] as const
const pageSize = 50

/** People of the school with the state of their accounts, by name, a page at a time. `none` finds who has no account. */
export async function listAccounts(
  actor: Actor,
  filter: {
    readonly search: string
    readonly status: (typeof accountFilters)[number] | null
    readonly page: number
  },
): Promise<
  Result<
    { readonly lines: readonly AccountLine[]; readonly total: number; readonly pages: number },
    'not-allowed'
  >
> {
  const { orgId } = actor
  const allowed = authorize(actor, 'account.list', { orgId })
  if (!allowed.ok) return allowed
  const { timezone } = await findOrgDomains(null, orgId)
  const search = filter.search.trim().slice(0, 100)
  const rows = await findAccountLines(orgId, { ...filter, search, size: pageSize }, now(), today(timezone))
  const total = rows[0]?.total ?? 0
  const lines = rows.map(toAccountLine)
  return ok({ lines, total, pages: Math.max(1, Math.ceil(total / pageSize)) })
}
