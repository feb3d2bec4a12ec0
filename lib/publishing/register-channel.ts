import { authorize } from '#lib/access/authorize.ts'
import type { Actor } from '#lib/access/types.ts'
import { commit, FactsChanged } from '#lib/audit/commit.ts'
import { listStaff } from '#lib/directory/list-staff.ts'
import { dayOf, now } from '#lib/runtime/clock.ts'
import { fail, ok, type Result } from '#lib/runtime/result.ts'
import { getSchool } from '#lib/settings/get-school.ts'
import { addOfficialChannel } from './add-official-channel.ts'
import type { ChannelForm } from './schema.ts'

/**
 * Adds a place where the school may publish. An address that was retired before comes back as the same entry, with
 * what is said about it now.
 */
export async function registerChannel(
  actor: Actor,
  input: ChannelForm,
): Promise<Result<{ id: string }, 'not-allowed' | 'invalid', { fields?: Record<string, string> }>> {
  const may = authorize(actor, 'channel.manage', { orgId: actor.orgId })
  if (!may.ok) return may
  const { timezone } = await getSchool(actor.orgId)
  const today = dayOf(now(), timezone)
  const refuse = (field: string, problem: string) =>
    fail('invalid', { fields: { [field]: `review.channels.problem.${problem}` } })
  if (input.reviewOn <= today) return refuse('reviewOn', 'past')
  const staff = await listStaff(actor, today)
  if (!staff.ok || !staff.value.some((person) => person.personId === input.ownerId))
    return refuse('ownerId', 'owner')
  return commit(async (tx, record) =>
    ok(await addOfficialChannel(tx, record, { ...input, orgId: actor.orgId }, actor)),
  ).catch((error: unknown) => {
    if (error instanceof FactsChanged) return refuse('address', 'known')
    throw error
  })
}
