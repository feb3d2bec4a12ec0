import { z } from 'zod'
import type { AnyActor } from '#lib/access/types.ts'
import { FactsChanged, type RecordEvent } from '#lib/audit/commit.ts'
import type { Tx } from '#lib/db/client.ts'
import { newId } from '#lib/runtime/random.ts'
import { insertOfficialChannel } from './store.ts'

/** An entry of the official-channel register (1.5, 1.2): who owns it, its minimum age, its rules, when it is looked at again. */
export const officialChannelSchema = z.object({
  orgId: z.uuid(),
  kind: z.enum(['website', 'official-page']),
  name: z.string().trim().min(1).max(120),
  address: z.string().trim().min(1).max(300),
  ownerId: z.uuid(),
  minimumAge: z.number().int().min(0).max(21),
  rules: z.string().max(2_000),
  reviewOn: z.iso.date(),
})

/**
 * Adds a channel inside a transaction at hand. Who may is the caller's question (`channel.manage`). Throws on invalid input, and
 * FactsChanged where an active entry has this address.
 */
export async function addOfficialChannel(
  tx: Tx,
  record: RecordEvent,
  input: z.input<typeof officialChannelSchema>,
  by: AnyActor,
): Promise<{ id: string }> {
  const channel = officialChannelSchema.parse(input)
  const id = await insertOfficialChannel(tx, { ...channel, id: newId() })
  if (id === null) throw new FactsChanged('channel-known')
  record({
    type: 'channel.changed',
    actor: by,
    subject: { type: 'official-channel', id },
    payload: { change: 'added', kind: channel.kind },
  })
  return { id }
}
