import { authorize } from '#lib/access/authorize.ts'
import type { SystemActor } from '#lib/access/types.ts'
import { commit, commitUnaudited } from '#lib/audit/commit.ts'
import { now, today } from '#lib/runtime/clock.ts'
import { enqueue } from '#lib/worker/enqueue.ts'
import { DELIVERIES_PER_JOB } from '#lib/worker/jobs.ts'
import { prepareReleaseMail } from './prepare-release-mail.ts'
import { readReleaseMail } from './read-release-mail.ts'
import { LAST_ATTEMPT } from './retry-schedule.ts'
import { signUnsubscribe } from './sign-unsubscribe.ts'
import { claimDeliveries, settleDeliveries } from './store.ts'
import { openUndeliverable } from './tasks/store.ts'
import type { ClaimedDelivery, EmailChannel, Mail, SendResult, Settlement } from './types.ts'

// What is claimed and not settled when a worker is killed ends as "unknown", so a claim is small; two lanes keep the
// mail server busy while one of them talks to the database.
const CLAIM = 25
const LANES = 2

export interface SendDeliveries {
  orgId: string
  releaseId: string
  /** This worker's heartbeat id: whose claim it is. */
  workerId: string
  channel: EmailChannel
  /** No new claim after this instant; what is left goes to another job. */
  until?: Date
  /** True once the worker is to end: finish what was claimed, take no more. */
  stopping?: () => boolean
  /** For tests: told after the claim is committed and before anything is sent. */
  afterClaim?: () => Promise<void>
}

export type SentDeliveries = { claimed: number; counts: Record<string, number> }

/**
 * Sends up to 200 waiting mails of one release. A claim is committed before the mail server is spoken to and settled
 * after it answered, so a mail is handed over at most once whatever is killed in between; release, account, order and
 * unsubscription are looked at again in the claim itself.
 */
export async function sendDeliveries(input: SendDeliveries): Promise<SentDeliveries> {
  const { orgId, releaseId } = input
  const actor: SystemActor = { orgId, personId: null, role: 'system', process: 'worker' }
  const may = authorize(actor, 'delivery.send', { orgId })
  if (!may.ok) throw new Error('the system may always send what was released')

  const release = await readReleaseMail(orgId, releaseId)
  if (release === null) return { claimed: 0, counts: {} }
  const toMail = prepareReleaseMail(release)
  const sent: SentDeliveries = { claimed: 0, counts: {} }
  let left = DELIVERIES_PER_JOB
  let more = false

  const lane = async () => {
    for (;;) {
      const limit = Math.min(CLAIM, left)
      if (limit === 0) return
      if (input.stopping?.() || (input.until !== undefined && now() >= input.until)) {
        more = true
        return
      }
      left -= limit
      const claimed = await commitUnaudited('delivery-attempt', (tx) =>
        claimDeliveries(tx, {
          context: { orgId, today: today(release.timezone) },
          releaseId,
          workerId: input.workerId,
          limit,
          urgent: release.urgent,
          at: now(),
        }),
      )
      if (claimed.length === 0) return
      await input.afterClaim?.()
      const settlements = await Promise.all(claimed.map((one) => sendOne(input.channel, one, toMail)))
      await settle(actor, input, release.communicationId, claimed, settlements)
      sent.claimed += claimed.length
      for (const { state } of settlements) sent.counts[state] = (sent.counts[state] ?? 0) + 1
    }
  }
  await Promise.all(Array.from({ length: LANES }, lane))
  if (more)
    await commitUnaudited('delivery-attempt', (tx) =>
      enqueue(tx, { name: 'send-deliveries', orgId, releaseId, channel: 'email' }),
    )
  return sent
}

async function sendOne(
  channel: EmailChannel,
  claimed: ClaimedDelivery,
  toMail: (to: Parameters<ReturnType<typeof prepareReleaseMail>>[0]) => Mail,
): Promise<Settlement> {
  if (claimed.notSent !== null || claimed.email === null || claimed.accountId === null)
    return settlement(claimed, {
      outcome: 'permanent-failure',
      detail: claimed.notSent ?? 'not-sent-no-account',
    })
  const mail = toMail({
    deliveryId: claimed.id,
    email: claimed.email,
    locale: claimed.locale,
    aboutChild: claimed.aboutChild,
    unsubscribe: signUnsubscribe(claimed.accountId),
  })
  return settlement(claimed, await channel.send(mail))
}

function settlement(claimed: ClaimedDelivery, { outcome, detail }: SendResult): Settlement {
  if (outcome === 'temporary-failure' && claimed.attempts >= LAST_ATTEMPT)
    return {
      id: claimed.id,
      state: 'permanent-failure',
      outcome: 'permanent-failure',
      detail: `gave-up-${detail}`,
    }
  return { id: claimed.id, state: outcome, outcome, detail }
}

/** Results, the office's tasks and the event of this batch in one transaction. */
async function settle(
  actor: SystemActor,
  { orgId, releaseId, workerId }: SendDeliveries,
  communicationId: string,
  claimed: readonly ClaimedDelivery[],
  settlements: readonly Settlement[],
): Promise<void> {
  const at = now()
  const counts: Record<string, number> = {}
  for (const { state } of settlements) counts[state] = (counts[state] ?? 0) + 1
  const recipientOf = new Map(claimed.map((one) => [one.id, one.recipientId]))
  const refused = settlements
    .filter((one) => one.state === 'permanent-failure' && !one.detail.startsWith('not-sent-'))
    .map((one) => ({ recipientId: recipientOf.get(one.id)!, detail: one.detail, communicationId }))
  await commit(async (tx, record) => {
    await settleDeliveries(tx, orgId, workerId, settlements, at)
    const tasks = await openUndeliverable(tx, orgId, refused, at)
    for (const task of tasks)
      record({
        type: 'task.opened',
        actor,
        subject: { type: 'task', id: task.id },
        payload: { kind: 'undeliverable', ownerRole: 'office' },
      })
    record({
      type: 'delivery.batch',
      actor,
      subject: { type: 'release', id: releaseId },
      payload: { channel: 'email', counts },
    })
  })
}
