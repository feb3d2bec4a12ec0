import { type FlaggedFilter, flaggedFilterSchema } from './types.ts'

/**
 * The filter of an address (`?rule=…&from=…`). Empty fields are left out; what cannot be read is left out too and
 * named in `wrong`, so that a mistyped day shows a sentence and not an error.
 */
export function readFilter(query: Readonly<Record<string, string | readonly string[] | undefined>>): {
  filter: FlaggedFilter
  wrong: (keyof FlaggedFilter)[]
} {
  const filter: Record<string, unknown> = {}
  const wrong: (keyof FlaggedFilter)[] = []
  for (const [key, schema] of Object.entries(flaggedFilterSchema.shape)) {
    const given = query[key]
    const value = typeof given === 'string' ? given : given?.[0]
    if (value === undefined || value.trim() === '') continue
    const parsed = schema.safeParse(value.trim())
    if (parsed.success) filter[key] = parsed.data
    else wrong.push(key as keyof FlaggedFilter)
  }
  return { filter, wrong }
}
