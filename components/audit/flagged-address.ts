import type { FlaggedFilter } from '#lib/communications/flagged/types.ts'

/** The address of the list under a filter; a changed filter begins at the first page. */
export function flaggedAddress(
  filter: FlaggedFilter,
  change: Partial<Record<keyof FlaggedFilter, string | undefined>> = {},
  path = '/flagged',
): string {
  const { after: _, before: __, ...kept } = filter
  const query = new URLSearchParams()
  for (const [key, value] of Object.entries({ ...kept, ...change }))
    if (value !== undefined && value !== '') query.set(key, value)
  return query.size === 0 ? path : `${path}?${query}`
}
