import type { LogQuery } from '#lib/audit/read-query.ts'

/** The address of the log under a filter; a changed filter begins at the newest entry. */
export function logAddress(
  query: LogQuery,
  change: { [K in keyof LogQuery]?: string | undefined } = {},
): string {
  const { before: _, ...kept } = query
  const address = new URLSearchParams()
  for (const [key, value] of Object.entries({ ...kept, ...change }))
    if (value !== undefined && value !== '') address.set(key, value)
  return address.size === 0 ? '/log' : `/log?${address}`
}
