import { cache } from 'react'
import type { Actor } from '#lib/access/types.ts'
import { selectDueVersion } from './acceptances/store.ts'
import { chooseAcceptance } from './choose-acceptance.ts'

/**
 * The version of the policy that a member of the staff is asked to accept, and the one they knew last; null where there
 * is none. Only what a Director published asks, never newer code; families and groups are asked by their own texts
 * (choose-acceptance.ts). It is a notice, not a gate: nothing that is being written or sent waits for it.
 */
export const findDueVersion = cache(
  async (actor: Actor): Promise<{ number: number; fromNumber: number } | null> =>
    chooseAcceptance(actor.role).reader === 'staff' ? selectDueVersion(actor.orgId, actor.personId) : null,
)
