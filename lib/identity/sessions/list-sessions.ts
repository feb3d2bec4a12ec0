import { authorize } from '#lib/access/authorize.ts'
import type { Actor } from '#lib/access/types.ts'
import { now } from '#lib/runtime/clock.ts'
import { ok, type Result } from '#lib/runtime/result.ts'
import type { SessionLine } from '../types.ts'
import { findSessionsOf } from './store.ts'

/** Where a person is signed in: the actor themself, or somebody else for IT and the Director. Newest first. */
export async function listSessions(
  actor: Actor,
  personId: string = actor.personId,
): Promise<Result<readonly SessionLine[], 'not-allowed'>> {
  const isSelf = personId === actor.personId
  const allowed = authorize(actor, 'session.list', { orgId: actor.orgId, isSelf })
  if (!allowed.ok) return allowed
  const rows = await findSessionsOf(actor.orgId, personId, now())
  return ok(rows.map(({ accountId: _, ...row }) => ({ ...row, isCurrent: row.id === actor.sessionId })))
}
