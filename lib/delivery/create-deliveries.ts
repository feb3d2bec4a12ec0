import type { Tx } from '#lib/db/client.ts'
import type { Audience } from '#lib/directory/schema.ts'
import { now } from '#lib/runtime/clock.ts'
import { enqueue } from '#lib/worker/enqueue.ts'
import { DELIVERIES_PER_JOB, type JobOf } from '#lib/worker/jobs.ts'
import { insertDeliveries, readConversationFamily } from './store.ts'

export interface CreateDeliveries {
  orgId: string
  releaseId: string
  communicationId: string
  senderId: string
  kind: string
  audience: Audience
  urgent: boolean
  /** Set for a reply; a direct message without one gets a conversation for each household. */
  conversationId: string | null
  /** The day in the school's zone. */
  today: string
  subject: string
}

/**
 * From an audience to deliveries, in the transaction of its release: one statement for the rows and one for the jobs,
 * whatever the number. In-app deliveries are there at once; mails wait for the worker. Called again for an edit, it
 * moves the rows to the new release and mails nobody twice.
 */
export async function createDeliveries(
  tx: Tx,
  input: CreateDeliveries,
): Promise<{ people: number; byChannel: Record<string, number> }> {
  const { orgId, releaseId, conversationId } = input
  const context = { orgId, today: input.today }
  const family =
    conversationId === null ? null : await readConversationFamily(tx, context, conversationId, input.senderId)
  const rows = await insertDeliveries(tx, {
    ...input,
    context,
    household:
      family === null
        ? null
        : { type: 'households', householdIds: [family.householdId], studentIds: family.studentIds },
    at: now(),
  })
  const waiting = rows.find((row) => row.channel === 'email')?.waiting ?? 0
  const job: JobOf<'send-deliveries'> = { name: 'send-deliveries', orgId, releaseId, channel: 'email' }
  const jobs = Math.ceil(waiting / DELIVERIES_PER_JOB)
  if (jobs > 0)
    await enqueue(
      tx,
      Array.from({ length: jobs }, () => job),
    )
  const byChannel = Object.fromEntries(rows.map((row) => [row.channel, row.deliveries]))
  return { people: byChannel['in-app'] ?? 0, byChannel }
}
