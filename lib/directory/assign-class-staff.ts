import type { z } from 'zod'
import type { AnyActor } from '#lib/access/types.ts'
import type { RecordEvent } from '#lib/audit/commit.ts'
import type { Tx } from '#lib/db/client.ts'
import { dayToDate } from '#lib/runtime/clock.ts'
import { newId } from '#lib/runtime/random.ts'
import { classStaffSchema } from './schema.ts'
import { setupActor } from './setup-actor.ts'
import { insertClassStaff } from './store.ts'

/** Makes a person staff of a class between two days; a substitute's two days are the same one. Throws on invalid input. */
export async function assignClassStaff(
  tx: Tx,
  record: RecordEvent,
  input: z.input<typeof classStaffSchema>,
  by?: AnyActor,
): Promise<{ id: string }> {
  const given = classStaffSchema.parse(input)
  const id = newId()
  await insertClassStaff(tx, {
    id,
    orgId: given.orgId,
    schoolClassId: given.classId,
    personId: given.personId,
    beginsOn: dayToDate(given.beginsOn),
    endsOn: given.endsOn == null ? null : dayToDate(given.endsOn),
  })
  record({
    actor: by ?? setupActor(given.orgId),
    type: 'class.changed',
    subject: { type: 'school-class', id: given.classId },
    payload: {
      change: 'staff-assigned',
      personId: given.personId,
      beginsOn: given.beginsOn,
      endsOn: given.endsOn ?? null,
    },
  })
  return { id }
}
