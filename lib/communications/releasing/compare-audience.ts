import { countAudience } from '#lib/directory/count-audience.ts'
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
  const { people, households } = await countAudience(
    revision.audience,
    { orgId: revision.orgId, today },
    revision.senderId,
  )
  const more = people - revision.preview.people
  const direct = revision.audience.type === 'households' || revision.audience.type === 'persons'
  const mustHold = direct
    ? households > revision.preview.households
    : more > 0 && people > revision.preview.people * GROWTH
  const differences = more > 0 ? [`more:${more}`] : more < 0 ? [`fewer:${-more}`] : []
  return { differences, mustHold }
}
