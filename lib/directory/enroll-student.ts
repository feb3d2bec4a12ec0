import type { z } from 'zod'
import type { AnyActor } from '#lib/access/types.ts'
import type { RecordEvent } from '#lib/audit/commit.ts'
import type { Tx } from '#lib/db/client.ts'
import { dayToDate } from '#lib/runtime/clock.ts'
import { newId } from '#lib/runtime/random.ts'
import { enrollmentSchema } from './schema.ts'
import { setupActor } from './setup-actor.ts'
import { insertEnrollment } from './store.ts'

/** Puts a child into a class between two days; both days count. Throws on invalid input. */
export async function enrollStudent(
  tx: Tx,
  record: RecordEvent,
  input: z.input<typeof enrollmentSchema>,
  by?: AnyActor,
): Promise<{ id: string }> {
  const given = enrollmentSchema.parse(input)
  const id = newId()
  await insertEnrollment(tx, {
    id,
    orgId: given.orgId,
    schoolClassId: given.classId,
    studentId: given.studentId,
    beginsOn: dayToDate(given.beginsOn),
    endsOn: given.endsOn == null ? null : dayToDate(given.endsOn),
  })
  record({
    actor: by ?? setupActor(given.orgId),
    type: 'student.changed',
    subject: { type: 'student', id: given.studentId },
    payload: {
      change: 'enrolled',
      classId: given.classId,
      beginsOn: given.beginsOn,
      endsOn: given.endsOn ?? null,
    },
  })
  return { id }
}
