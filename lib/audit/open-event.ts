import { authorize } from '#lib/access/authorize.ts'
import type { Actor } from '#lib/access/types.ts'
import { sql } from '#lib/db/sql.ts'
import { fail, ok, type Result } from '#lib/runtime/result.ts'
import { type NamedEvent, nameSubjects } from './naming/name-subjects.ts'
import { type EventProof, proveEvent } from './prove-event.ts'
import { findEvents } from './store.ts'

export interface OpenedEvent {
  event: NamedEvent
  proof: EventProof | null
  state: 'proved' | 'not-yet' | 'log-damaged'
}

/** One entry of the log with everything it holds and its proof, where there is one yet. */
export async function openEvent(
  actor: Actor,
  eventId: string,
): Promise<Result<OpenedEvent, 'not-allowed' | 'not-found'>> {
  const may = authorize(actor, 'audit.read', { orgId: actor.orgId })
  if (!may.ok) return fail('not-allowed')
  const found = await findEvents(actor.orgId, sql`e.id = ${eventId}::uuid`, 1)
  const [event] = await nameSubjects(actor.orgId, found)
  if (event === undefined) return fail('not-found')
  const proved = await proveEvent(actor, event.id)
  if (!proved.ok && (proved.code === 'not-allowed' || proved.code === 'not-found')) return fail(proved.code)
  return ok({
    event,
    proof: proved.ok ? proved.value : null,
    state: proved.ok ? 'proved' : (proved.code as 'not-yet' | 'log-damaged'),
  })
}
