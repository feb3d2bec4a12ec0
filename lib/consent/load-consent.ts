import type { Tx } from '#lib/db/client.ts'
import { selectConsent } from './store.ts'
import type { LoadedConsent } from './types.ts'

/**
 * May these children be shown today? Granted only where at least one guardian who may consent agreed, for days that cover
 * `today`, and no guardian refused or withdrew: any refusal wins, absence is no. The fact versions go with the answers:
 * a release compares them under a lock before it relies on what it evaluated.
 */
export async function loadConsent(
  orgId: string,
  studentIds: readonly string[],
  today: string,
  tx?: Tx,
): Promise<LoadedConsent> {
  const granted = new Set<string>()
  const factVersions = new Map<string, number>()
  if (studentIds.length === 0) return { granted: () => false, factVersions }
  for (const row of await selectConsent(tx, orgId, studentIds, today)) {
    factVersions.set(row.student_id, row.fact_version)
    if (row.granted === true) granted.add(`${row.student_id} ${row.channel} ${row.kind}`)
  }
  return {
    granted: (studentId, channel, kind) => granted.has(`${studentId} ${channel} ${kind}`),
    factVersions,
  }
}
