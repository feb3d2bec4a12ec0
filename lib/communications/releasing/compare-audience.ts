import { resolveAudience } from '#lib/directory/resolve-audience.ts'
import type { RevisionRow } from '../store.ts'

/** Wide audiences may follow the roster this far without anybody being asked. */
const GROWTH = 1.1

export interface AudienceChange {
  /** Codes for the release and the author: `more:3`, `fewer:2`. */
  differences: string[]
  mustHold: boolean
}

/**
 * The audience as it is now against what the author saw. Class, grade, group and school follow the roster, up to 10 %
 * more people; a direct message never grows, and a household more than was shown stops it.
 */
export async function compareAudience(revision: RevisionRow, today: string): Promise<AudienceChange> {
  const { recipients } = await resolveAudience(revision.audience, { orgId: revision.orgId, today })
  const people = recipients.filter((recipient) => recipient.personId !== revision.senderId)
  const households = new Set(people.flatMap(({ householdId }) => (householdId === null ? [] : [householdId])))
  const more = people.length - revision.preview.people
  const direct = revision.audience.type === 'households' || revision.audience.type === 'persons'
  const mustHold = direct
    ? households.size > revision.preview.households
    : more > 0 && people.length > revision.preview.people * GROWTH
  const differences = more > 0 ? [`more:${more}`] : more < 0 ? [`fewer:${-more}`] : []
  return { differences, mustHold }
}
