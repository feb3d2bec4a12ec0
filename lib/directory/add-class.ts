import type { z } from 'zod'
import type { AnyActor } from '#lib/access/types.ts'
import type { RecordEvent } from '#lib/audit/commit.ts'
import type { Tx } from '#lib/db/client.ts'
import { newId } from '#lib/runtime/random.ts'
import { newClassSchema } from './schema.ts'
import { setupActor } from './setup-actor.ts'
import { insertClass } from './store.ts'

/** Adds a class of a school year. Throws on invalid input. */
export async function addClass(
  tx: Tx,
  record: RecordEvent,
  input: z.input<typeof newClassSchema>,
  by?: AnyActor,
): Promise<{ id: string }> {
  const given = newClassSchema.parse(input)
  const id = newId()
  await insertClass(tx, {
    id,
    orgId: given.orgId,
    sourcedId: given.sourcedId ?? id,
    title: given.title,
    grade: given.grade,
    room: given.room,
    academicSessionId: given.academicSessionId,
  })
  record({
    actor: by ?? setupActor(given.orgId),
    type: 'class.changed',
    subject: { type: 'school-class', id },
    payload: { change: 'added' },
  })
  return { id }
}
