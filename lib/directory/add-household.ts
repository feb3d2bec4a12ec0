import type { z } from 'zod'
import type { AnyActor } from '#lib/access/types.ts'
import type { RecordEvent } from '#lib/audit/commit.ts'
import type { Tx } from '#lib/db/client.ts'
import { newId } from '#lib/runtime/random.ts'
import { newHouseholdSchema } from './schema.ts'
import { setupActor } from './setup-actor.ts'
import { insertHousehold } from './store.ts'

/** Adds a household: the people one conversation with the school belongs to. Parents living apart have one each. Throws on invalid input. */
export async function addHousehold(
  tx: Tx,
  record: RecordEvent,
  input: z.input<typeof newHouseholdSchema>,
  by?: AnyActor,
): Promise<{ id: string }> {
  const given = newHouseholdSchema.parse(input)
  const id = newId()
  await insertHousehold(tx, { id, orgId: given.orgId, name: given.name })
  record({
    actor: by ?? setupActor(given.orgId),
    type: 'household.changed',
    subject: { type: 'household', id },
    payload: { change: 'added' },
  })
  return { id }
}
