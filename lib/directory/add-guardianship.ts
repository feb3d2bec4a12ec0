import type { z } from 'zod'
import type { AnyActor } from '#lib/access/types.ts'
import type { RecordEvent } from '#lib/audit/commit.ts'
import type { Tx } from '#lib/db/client.ts'
import { dayToDate } from '#lib/runtime/clock.ts'
import { newId } from '#lib/runtime/random.ts'
import { guardianshipSchema } from './schema.ts'
import { setupActor } from './setup-actor.ts'
import { bumpFactVersion, insertGuardianship } from './store.ts'

/** Makes a person guardian of a child, with the three rights and between two days. Throws on invalid input or a foreign child. */
export async function addGuardianship(
  tx: Tx,
  record: RecordEvent,
  input: z.input<typeof guardianshipSchema>,
  by?: AnyActor,
): Promise<{ id: string }> {
  const given = guardianshipSchema.parse(input)
  const id = newId()
  const factVersion = await bumpFactVersion(tx, given.orgId, given.studentId)
  await insertGuardianship(tx, {
    id,
    orgId: given.orgId,
    studentId: given.studentId,
    personId: given.personId,
    householdId: given.householdId,
    relationship: given.relationship,
    receivesMessages: given.receivesMessages,
    mayConsent: given.mayConsent,
    seesRecords: given.seesRecords,
    beginsOn: dayToDate(given.beginsOn),
    endsOn: given.endsOn == null ? null : dayToDate(given.endsOn),
  })
  record({
    actor: by ?? setupActor(given.orgId),
    type: 'guardianship.changed',
    subject: { type: 'student', id: given.studentId },
    payload: {
      change: 'added',
      guardianshipId: id,
      personId: given.personId,
      receivesMessages: given.receivesMessages,
      mayConsent: given.mayConsent,
      seesRecords: given.seesRecords,
      beginsOn: given.beginsOn,
      endsOn: given.endsOn ?? null,
      factVersion,
    },
  })
  return { id }
}
