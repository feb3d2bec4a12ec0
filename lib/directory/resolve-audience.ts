import type { Tx } from '#lib/db/client.ts'
import type { Audience } from './schema.ts'
import { selectAudience } from './store.ts'
import type { AudienceContext, LeftOut, Recipient } from './types.ts'

/**
 * Who an audience reaches today, one entry a person, and whom an order keeps out; one query. Ordered by person, so two
 * runs over the same facts compare equal. For a whole district insert from `audienceSql` instead of loading rows.
 * Give the transaction to read what it sees.
 */
export async function resolveAudience(
  audience: Audience,
  context: AudienceContext,
  tx?: Tx,
): Promise<{ recipients: Recipient[]; leftOut: LeftOut[] }> {
  const recipients: Recipient[] = []
  const leftOut: LeftOut[] = []
  for (const row of await selectAudience(tx, audience, context)) {
    if (row.left_out_of === null) {
      recipients.push({
        personId: row.person_id,
        householdId: row.household_id,
        studentIds: row.student_ids,
        locale: row.locale,
      })
    } else leftOut.push({ personId: row.person_id, studentId: row.left_out_of, reason: 'order-on-file' })
  }
  return { recipients, leftOut }
}
