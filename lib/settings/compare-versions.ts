import { compareSettings } from './compare-settings.ts'
import type { StoredPolicySettings } from './schema.ts'
import type { Difference } from './types.ts'

interface Compared {
  settings: StoredPolicySettings
  publishedById: string | null
}

/**
 * What differs between the first of `span` (the newer) and its last (the older); `span` holds every version from one to
 * the other, the newest first. A version the program published in between brought newer rules.
 */
export function compareVersions(span: readonly Compared[]): Difference[] {
  const newer = span[0]
  const older = span.at(-1)
  if (newer === undefined || older === undefined) return []
  const byProgram = span.slice(0, -1).some((version) => version.publishedById === null)
  return [
    ...compareSettings(older.settings, newer.settings),
    ...(byProgram ? [{ kind: 'code' as const }] : []),
  ]
}
