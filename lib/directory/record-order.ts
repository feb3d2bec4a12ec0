import type { z } from 'zod'
import type { AnyActor } from '#lib/access/types.ts'
import type { RecordEvent } from '#lib/audit/commit.ts'
import type { Tx } from '#lib/db/client.ts'
import { dayToDate, now } from '#lib/runtime/clock.ts'
import { newId } from '#lib/runtime/random.ts'
import { orderSchema } from './schema.ts'
import { setupActor } from './setup-actor.ts'
import { bumpFactVersion, insertOrder } from './store.ts'

/** Records that an order on file keeps a person from a child's matters between two days. Only its dates and its reference are kept. Throws on invalid input or a foreign child. */
export async function recordOrder(
  tx: Tx,
  record: RecordEvent,
  input: z.input<typeof orderSchema>,
  by?: AnyActor,
): Promise<{ id: string }> {
  const given = orderSchema.parse(input)
  const id = newId()
  const factVersion = await bumpFactVersion(tx, given.orgId, given.studentId)
  await insertOrder(tx, {
    id,
    orgId: given.orgId,
    studentId: given.studentId,
    personId: given.personId,
    reference: given.reference,
    issuedOn: dayToDate(given.issuedOn),
    beginsOn: dayToDate(given.beginsOn),
    endsOn: given.endsOn == null ? null : dayToDate(given.endsOn),
    recordedById: given.recordedById ?? null,
    recordedAt: now(),
  })
  record({
    actor: by ?? setupActor(given.orgId),
    type: 'guardianship-order.recorded',
    subject: { type: 'student', id: given.studentId },
    payload: {
      orderId: id,
      personId: given.personId,
      beginsOn: given.beginsOn,
      endsOn: given.endsOn ?? null,
      factVersion,
    },
  })
  return { id }
}
