import type { z } from 'zod'
import type { RecordEvent } from '#lib/audit/commit.ts'
import type { Tx } from '#lib/db/client.ts'
import { dayToDate } from '#lib/runtime/clock.ts'
import { newId } from '#lib/runtime/random.ts'
import { newSessionSchema } from './schema.ts'
import { insertSession } from './store.ts'

/** Adds a school year or term, which classes belong to. Throws on invalid input. */
export async function addAcademicSession(
  tx: Tx,
  record: RecordEvent,
  input: z.input<typeof newSessionSchema>,
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
  record({ type: 'academic-session-added', subjectType: 'academic-session', subjectId: id, payload: {} })
  return { id }
}
