import type { Tx } from '#lib/db/client.ts'
import type { Audience } from './schema.ts'
import { countAudienceRows } from './store.ts'
import type { AudienceContext } from './types.ts'

/**
 * How many people an audience reaches today, and in how many households; the author is not counted. Counted by the
 * database: a district's families are never loaded to be counted.
 */
export async function countAudience(
  audience: Audience,
  context: AudienceContext,
  authorId: string,
  tx?: Tx,
): Promise<{ people: number; households: number }> {
  return countAudienceRows(tx, audience, context, authorId)
}
