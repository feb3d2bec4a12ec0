import { authorize } from '#lib/access/authorize.ts'
import type { Actor } from '#lib/access/types.ts'
import { findAccountOf } from './accounts/store.ts'

/** Does this person want ordinary posts by e-mail too? null where they have no account to send to. */
export async function readRoutineMail(actor: Actor): Promise<boolean | null> {
  if (!authorize(actor, 'feed.read', { orgId: actor.orgId, isSelf: true }).ok) return null
  return (await findAccountOf(actor.orgId, actor.personId))?.routineMail ?? null
}
