import type { z } from 'zod'
import type { AnyActor } from '#lib/access/types.ts'
import type { RecordEvent } from '#lib/audit/commit.ts'
import type { Tx } from '#lib/db/client.ts'
import { dayToDate } from '#lib/runtime/clock.ts'
import { newId } from '#lib/runtime/random.ts'
import { newSessionSchema } from './schema.ts'
import { setupActor } from './setup-actor.ts'
import { insertSession } from './store.ts'

/** Adds a school year or term, which classes belong to. Throws on invalid input. */
export async function addAcademicSession(
  tx: Tx,
  record: RecordEvent,
  input: z.input<typeof newSessionSchema>,
  by?: AnyActor,
): Promise<{ id: string }> {
  const given = newSessionSchema.parse(input)
  const id = newId()
  await insertSession(tx, {
    id,
    orgId: given.orgId,
    title: given.title,
    beginsOn: dayToDate(given.beginsOn),
    endsOn: dayToDate(given.endsOn),
  })
  record({
    actor: by ?? setupActor(given.orgId),
    type: 'academic-session.changed',
    subject: { type: 'academic-session', id },
    payload: { change: 'added' },
  })
  return { id }
}
