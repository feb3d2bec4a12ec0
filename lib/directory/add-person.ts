import type { z } from 'zod'
import type { RecordEvent } from '#lib/audit/commit.ts'
import type { Tx } from '#lib/db/client.ts'
import { now } from '#lib/runtime/clock.ts'
import { newId } from '#lib/runtime/random.ts'
import { newPersonSchema } from './schema.ts'
import { insertPerson } from './store.ts'

/** Adds a person, with the contacts the school knows. Accounts are lib/identity's; roles `assignRole`'s. Throws on invalid input. */
export async function addPerson(
  tx: Tx,
  record: RecordEvent,
  input: z.input<typeof newPersonSchema>,
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
    type: 'person-added',
    subjectType: 'person',
    subjectId: id,
    payload: { contacts: given.contacts.length },
  })
  return { id }
}
