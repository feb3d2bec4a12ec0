import { authorize } from '#lib/access/authorize.ts'
import type { Actor } from '#lib/access/types.ts'
import type { Audience } from '#lib/directory/schema.ts'
import { audienceScope } from '../audience-scope.ts'
import { areAllStaff } from './store.ts'

/**
 * Two ways an audience could reach further than it looks, closed for every sender whatever else they may:
 * - named people who do not work at the school are written to only inside a conversation they are in. Families are
 *   written to as households, where guardianship and orders are asked;
 * - an official channel beside an audience makes its reach public, and gives no right to that audience itself.
 */
export async function fitsAudience(
  actor: Actor,
  message: { kind: string; audience: Audience; conversationId: string | null; isOwnAudience: boolean },
  today: string,
): Promise<boolean> {
  const { audience, conversationId, isOwnAudience } = message
  if (audience.type === 'persons' && conversationId === null)
    if (!(await areAllStaff(actor.orgId, audience.personIds, today))) return false
  return authorize(actor, 'communication.write', {
    orgId: actor.orgId,
    kind: message.kind as never,
    reach: audienceScope(audience, ['portal'], actor.role === 'guardian'),
    isOwnAudience,
  }).ok
}
