import type { z } from 'zod'
import type { AnyActor } from '#lib/access/types.ts'
import type { RecordEvent } from '#lib/audit/commit.ts'
import type { Tx } from '#lib/db/client.ts'
import { dayToDate } from '#lib/runtime/clock.ts'
import { newId } from '#lib/runtime/random.ts'
import { newRoleSchema } from './schema.ts'
import { setupActor } from './setup-actor.ts'
import { insertRole } from './store.ts'

/** Gives a person a role between two days. Who may give which role is the caller's question (`role.change`). Throws on invalid input. */
export async function assignRole(
  tx: Tx,
  record: RecordEvent,
  input: z.input<typeof newRoleSchema>,
  by?: AnyActor,
): Promise<{ id: string }> {
  const given = newRoleSchema.parse(input)
  const id = newId()
  await insertRole(tx, {
    id,
    orgId: given.orgId,
    personId: given.personId,
    role: given.role,
    jobTitle: given.jobTitle ?? null,
    groupId: given.groupId ?? null,
    beginsOn: dayToDate(given.beginsOn),
    endsOn: given.endsOn == null ? null : dayToDate(given.endsOn),
  })
  record({
    actor: by ?? setupActor(given.orgId),
    type: 'role.changed',
    subject: { type: 'person', id: given.personId },
    payload: {
      change: 'granted',
      roleAssignmentId: id,
      role: given.role,
      jobTitle: given.jobTitle ?? null,
      groupId: given.groupId ?? null,
      beginsOn: given.beginsOn,
      endsOn: given.endsOn ?? null,
    },
  })
  return { id }
}
