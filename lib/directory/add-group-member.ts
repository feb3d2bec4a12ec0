import type { z } from 'zod'
import type { AnyActor } from '#lib/access/types.ts'
import type { RecordEvent } from '#lib/audit/commit.ts'
import type { Tx } from '#lib/db/client.ts'
import { dayToDate } from '#lib/runtime/clock.ts'
import { newId } from '#lib/runtime/random.ts'
import { groupMemberSchema } from './schema.ts'
import { setupActor } from './setup-actor.ts'
import { insertGroupMember } from './store.ts'

/** Makes a person member of a group between two days. Throws on invalid input. */
export async function addGroupMember(
  tx: Tx,
  record: RecordEvent,
  input: z.input<typeof groupMemberSchema>,
  by?: AnyActor,
): Promise<{ id: string }> {
  const given = groupMemberSchema.parse(input)
  const id = newId()
  await insertGroupMember(tx, {
    id,
    orgId: given.orgId,
    groupId: given.groupId,
    personId: given.personId,
    beginsOn: dayToDate(given.beginsOn),
    endsOn: given.endsOn == null ? null : dayToDate(given.endsOn),
  })
  record({
    actor: by ?? setupActor(given.orgId),
    type: 'group.changed',
    subject: { type: 'group', id: given.groupId },
    payload: {
      change: 'member-added',
      personId: given.personId,
      beginsOn: given.beginsOn,
      endsOn: given.endsOn ?? null,
    },
  })
  return { id }
}
