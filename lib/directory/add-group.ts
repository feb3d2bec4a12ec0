import type { z } from 'zod'
import type { AnyActor } from '#lib/access/types.ts'
import type { RecordEvent } from '#lib/audit/commit.ts'
import type { Tx } from '#lib/db/client.ts'
import { newId } from '#lib/runtime/random.ts'
import { newGroupSchema } from './schema.ts'
import { setupActor } from './setup-actor.ts'
import { insertGroup } from './store.ts'

/** Adds a group such as Friends of MACS. Its officers are role assignments, its members `addGroupMember`'s. Throws on invalid input. */
export async function addGroup(
  tx: Tx,
  record: RecordEvent,
  input: z.input<typeof newGroupSchema>,
  by?: AnyActor,
): Promise<{ id: string }> {
  const given = newGroupSchema.parse(input)
  const id = newId()
  await insertGroup(tx, { id, orgId: given.orgId, name: given.name, kind: given.kind })
  record({
    actor: by ?? setupActor(given.orgId),
    type: 'group.changed',
    subject: { type: 'group', id },
    payload: { change: 'added', kind: given.kind },
  })
  return { id }
}
