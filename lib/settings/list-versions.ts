import { authorize } from '#lib/access/authorize.ts'
import type { Actor } from '#lib/access/types.ts'
import { ok, type Result } from '#lib/runtime/result.ts'
import { compareVersions } from './compare-versions.ts'
import type { StoredPolicySettings } from './schema.ts'
import type { Difference } from './types.ts'
import { selectVersions } from './versions/store.ts'
import { readNote } from './write-summary.ts'

export interface Version {
  number: number
  publishedAt: Date
  /** Null: the program published it, at its first start or because newer code has other rules. */
  byName: string | null
  note: string | null
  settings: StoredPolicySettings
  /** From the version before; null for the first. */
  differences: Difference[] | null
}

/** Every version of the policy, the newest first, each with what it changed. */
export async function listVersions(actor: Actor): Promise<Result<Version[], 'not-allowed'>> {
  const may = authorize(actor, 'policy.read', { orgId: actor.orgId })
  if (!may.ok) return may
  const rows = await selectVersions(actor.orgId)
  return ok(
    rows.map((row, i) => {
      const before = rows[i + 1]
      return {
        number: row.number,
        publishedAt: row.publishedAt,
        byName: row.publishedByName,
        note: row.publishedById === null ? null : readNote(row.summary),
        settings: row.settings,
        differences: before === undefined ? null : compareVersions([row, before]),
      }
    }),
  )
}
