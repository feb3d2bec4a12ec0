import type { z } from 'zod'
import type { AnyActor } from '#lib/access/types.ts'
import type { RecordEvent } from '#lib/audit/commit.ts'
import type { Tx } from '#lib/db/client.ts'
import { now } from '#lib/runtime/clock.ts'
import { newId } from '#lib/runtime/random.ts'
import { newPersonSchema } from './schema.ts'
import { setupActor } from './setup-actor.ts'
import { insertPerson } from './store.ts'

/** Adds a person, with the contacts the school knows. Accounts are lib/identity's; roles `assignRole`'s. Throws on invalid input. */
export async function addPerson(
  tx: Tx,
  record: RecordEvent,
  input: z.input<typeof newPersonSchema>,
  by?: AnyActor,
): Promise<{ id: string }> {
  const given = newPersonSchema.parse(input)
  const id = newId()
  await insertPerson(
    tx,
    {
      id,
      orgId: given.orgId,
      sourcedId: given.sourcedId ?? id,
      givenName: given.givenName,
      familyName: given.familyName,
      displayName: given.displayName ?? `${given.givenName} ${given.familyName}`,
      locale: given.locale,
      createdAt: now(),
    },
    given.contacts.map((contact) => ({ id: newId(), orgId: given.orgId, personId: id, ...contact })),
  )
  record({
    actor: by ?? setupActor(given.orgId),
    type: 'person.changed',
    subject: { type: 'person', id },
    payload: { change: 'added' },
  })
  return { id }
}
