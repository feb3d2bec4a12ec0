import type { z } from 'zod'
import type { RecordEvent } from '#lib/audit/commit.ts'
import type { Tx } from '#lib/db/client.ts'
import { dayToDate } from '#lib/runtime/clock.ts'
import { guardianshipEndSchema } from './schema.ts'
import { bumpFactVersion, updateGuardianshipEnd } from './store.ts'

/** Ends a guardianship; `endsOn` is its last day. Throws on invalid input or where there is none. */
export async function endGuardianship(
  tx: Tx,
  record: RecordEvent,
  input: z.input<typeof guardianshipEndSchema>,
): Promise<void> {
  const given = guardianshipEndSchema.parse(input)
  const { endsOn, ...which } = given
  await bumpFactVersion(tx, given.orgId, given.studentId)
  if (!(await updateGuardianshipEnd(tx, which, dayToDate(endsOn))))
    throw new Error('endGuardianship: this person is no guardian of this child')
  record({
    type: 'guardianship-ended',
    subjectType: 'student',
    subjectId: given.studentId,
    payload: { personId: given.personId, endsOn },
  })
}
