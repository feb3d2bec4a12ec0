import type { z } from 'zod'
import type { RecordEvent } from '#lib/audit/commit.ts'
import type { Tx } from '#lib/db/client.ts'
import { dayToDate } from '#lib/runtime/clock.ts'
import { newId } from '#lib/runtime/random.ts'
import { classStaffSchema } from './schema.ts'
import { insertClassStaff } from './store.ts'

/** Makes a person staff of a class between two days; a substitute's two days are the same one. Throws on invalid input. */
export async function assignClassStaff(
  tx: Tx,
  record: RecordEvent,
  input: z.input<typeof classStaffSchema>,
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
    type: 'class-staff-assigned',
    subjectType: 'class',
    subjectId: given.classId,
    payload: { personId: given.personId, beginsOn: given.beginsOn, endsOn: given.endsOn ?? null },
  })
  return { id }
}
