import { commitUnaudited } from '#lib/audit/commit.ts'
import { writeCheckpoint } from '#lib/audit/write-checkpoint.ts'
import { releaseCommunication } from '#lib/communications/release-communication.ts'
import { sendDeliveries } from '#lib/delivery/send-deliveries.ts'
import { sendSystemMail } from '#lib/delivery/send-system-mail.ts'
import type { EmailChannel } from '#lib/delivery/types.ts'
import { dayOf, now } from '#lib/runtime/clock.ts'
import { log } from '#lib/runtime/log.ts'
import { newId } from '#lib/runtime/random.ts'
import { enqueue } from './enqueue.ts'
import type { Job, JobName, JobOf } from './jobs.ts'
import { findEarlierCheckpointTime, listAuditors } from './store.ts'

export interface WorkerContext {
  workerId: string
  channel: EmailChannel
  /** True once the worker is to end. */
  stopping: () => boolean
}

/** A job claims nothing new after this long; with the slowest server it still ends inside its 60 s. */
const CLAIM_MILLISECONDS = 35_000

// A job without a handler does not compile.
const HANDLERS: { readonly [N in JobName]: (job: JobOf<N>, worker: WorkerContext) => Promise<void> } = {
  'release-communication': async ({ orgId, communicationId }) => {
    const released = await releaseCommunication({ orgId, communicationId, process: 'worker' })
    log.info('dispatch-carried-out', { communicationId, outcome: released.outcome })
  },
  'send-deliveries': async ({ orgId, releaseId }, { workerId, channel, stopping }) => {
    const until = new Date(now().getTime() + CLAIM_MILLISECONDS)
    const { claimed, counts } = await sendDeliveries({ orgId, releaseId, workerId, channel, until, stopping })
    if (claimed > 0) log.info('deliveries-sent', { releaseId, claimed, ...counts })
  },
  'send-system-mail': async ({ orgId, mailId, personId, mail }, { channel }) => {
    await sendSystemMail({ orgId, mailId, personId, mail, channel })
  },
  'write-checkpoint': async () => {
    const written = await writeCheckpoint()
    if (!written.ok) throw new Error('the audit log is damaged: nothing was signed; run audit:verify')
    if (written.value !== null) await mailCheckpoint(written.value)
  },
}

/** Does one job. Throws when it is to be tried again. */
export async function handleJob(job: Job, worker: WorkerContext): Promise<void> {
  const handler = HANDLERS[job.name] as (job: Job, worker: WorkerContext) => Promise<void>
  await handler(job, worker)
}

const week = (at: Date) => Math.floor((at.getTime() / 86_400_000 + 3) / 7)

/** The first checkpoint of a week goes to the auditors: a copy that nobody with the server can take back. */
async function mailCheckpoint(checkpoint: { treeSize: number; note: string; at: Date }): Promise<void> {
  const earlier = await findEarlierCheckpointTime(checkpoint.treeSize)
  if (earlier !== null && week(earlier) === week(checkpoint.at)) return
  const auditors = await listAuditors(dayOf(checkpoint.at, 'UTC'))
  if (auditors.length === 0) return
  const mail = { template: 'checkpoint', treeSize: checkpoint.treeSize, note: checkpoint.note }
  await commitUnaudited('delivery-attempt', (tx) =>
    enqueue(
      tx,
      auditors.map((auditor) => ({ name: 'send-system-mail' as const, ...auditor, mailId: newId(), mail })),
    ),
  )
}
