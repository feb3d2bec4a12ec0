import type { z } from 'zod'
import type { AnyActor } from '#lib/access/types.ts'
import type { RecordEvent } from '#lib/audit/commit.ts'
import type { Tx } from '#lib/db/client.ts'
import { dayToDate } from '#lib/runtime/clock.ts'
import { guardianshipEndSchema } from './schema.ts'
import { setupActor } from './setup-actor.ts'
import { bumpFactVersion, updateGuardianshipEnd } from './store.ts'

/** Ends a guardianship; `endsOn` is its last day. Throws on invalid input or where there is none. */
export async function endGuardianship(
  tx: Tx,
  record: RecordEvent,
  input: z.input<typeof guardianshipEndSchema>,
  by?: AnyActor,
): Promise<void> {
  const given = guardianshipEndSchema.parse(input)
  const { endsOn, ...which } = given
  const factVersion = await bumpFactVersion(tx, given.orgId, given.studentId)
  const id = await updateGuardianshipEnd(tx, which, dayToDate(endsOn))
  if (id === null) throw new Error('endGuardianship: this person is no guardian of this child')
  record({
    actor: by ?? setupActor(given.orgId),
    type: 'guardianship.changed',
    subject: { type: 'student', id: given.studentId },
    payload: { change: 'ended', guardianshipId: id, personId: given.personId, endsOn, factVersion },
  })
}
