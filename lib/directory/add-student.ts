import type { z } from 'zod'
import type { AnyActor } from '#lib/access/types.ts'
import type { RecordEvent } from '#lib/audit/commit.ts'
import type { Tx } from '#lib/db/client.ts'
import { newId } from '#lib/runtime/random.ts'
import { newStudentSchema } from './schema.ts'
import { setupActor } from './setup-actor.ts'
import { insertStudent } from './store.ts'

/** Adds a child. Students have no accounts. Throws on invalid input. */
export async function addStudent(
  tx: Tx,
  record: RecordEvent,
  input: z.input<typeof newStudentSchema>,
  by?: AnyActor,
): Promise<{ id: string }> {
  const given = newStudentSchema.parse(input)
  const id = newId()
  await insertStudent(tx, {
    id,
    orgId: given.orgId,
    sourcedId: given.sourcedId ?? id,
    givenName: given.givenName,
    familyName: given.familyName,
    fullName: given.fullName ?? `${given.givenName} ${given.familyName}`,
    aliases: given.aliases,
    grade: given.grade,
    directoryOptOut: given.directoryOptOut,
  })
  record({
    actor: by ?? setupActor(given.orgId),
    type: 'student.changed',
    subject: { type: 'student', id },
    payload: { change: 'added' },
  })
  return { id }
}
