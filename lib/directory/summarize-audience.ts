import type { Actor } from '#lib/access/types.ts'
import type { Tx } from '#lib/db/client.ts'
import type { Audience } from './schema.ts'
import { selectAudienceSummary } from './store.ts'

/** What an author sees of an audience before sending. `null`: not this actor's to know. */
export interface AudienceSummary {
  people: number
  households: number
  /** By number of readers, most first. */
  languages: { locale: string; people: number }[]
  /** People an order on file keeps out, counted only for children whose staff the actor is. */
  leftOut: number | null
  /** Guardians without a working account; the office can print them a letter. */
  unreachable: number | null
}

/**
 * Counts an audience for its author (who is not counted), in one query whatever its size. The caller has made sure that the
 * actor may write to it (`listAudiences`); a group officer and a guardian learn only how many, never who is left out.
 */
export async function summarizeAudience(
  actor: Actor,
  audience: Audience,
  today: string,
  tx?: Tx,
): Promise<AudienceSummary> {
  const context = { orgId: actor.orgId, today }
  const overAll = actor.role === 'office' || actor.role === 'director' || actor.role === 'deputy'
  const ofClasses = actor.role === 'teacher' || actor.role === 'substitute'
  const row = await selectAudienceSummary(tx, audience, context, {
    except: actor.personId,
    visibleTo: overAll ? null : actor.personId,
  })
  return {
    people: row.people,
    households: row.households,
    languages: row.languages,
    leftOut: overAll || ofClasses ? row.left_out : null,
    unreachable: overAll || ofClasses ? row.unreachable : null,
  }
}
