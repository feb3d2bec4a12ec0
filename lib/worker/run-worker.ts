import type { PgBoss, Job as QueuedJob, WorkOptions } from 'pg-boss'
import { commitUnaudited } from '#lib/audit/commit.ts'
import { sequenceEvents } from '#lib/audit/sequence-events.ts'
import { appConnection, type Connection } from '#lib/db/connection.ts'
import { openEmailChannel } from '#lib/delivery/channels/open-email-channel.ts'
import type { EmailChannel } from '#lib/delivery/types.ts'
import { forgetTries } from '#lib/identity/limits/forget-tries.ts'
import { now } from '#lib/runtime/clock.ts'
import { log } from '#lib/runtime/log.ts'
import { newId } from '#lib/runtime/random.ts'
import { handleJob, type WorkerContext } from './handle-job.ts'
import { type JobName, jobSchema, QUEUES } from './jobs.ts'
import { repeatWork } from './repeat-work.ts'
import { openQueue, removeHeartbeats, upsertHeartbeat } from './store.ts'
import { sweepWork } from './sweep-work.ts'

const BEAT_MILLISECONDS = 5_000
const SEQUENCE_MILLISECONDS = 1_000
const SEQUENCE_ALL_MILLISECONDS = 10 * 60_000
const SWEEP_MILLISECONDS = 10_000
/** `npm start` waits ten seconds before it kills. */
const STOP_MILLISECONDS = 7_000
const DAY_MILLISECONDS = 24 * 60 * 60_000

export interface RunningWorker {
  id: string
  /** Finishes what was begun, gives back what was not, closes everything it opened. */
  stop(): Promise<void>
}

/**
 * Runs the work of one worker process: jobs, heartbeat, sequencer, sweeps. Several may run on one database. Rejects when
 * the database cannot be reached or the queue is not installed.
 */
export async function runWorker(
  options: { connection?: Connection; channel?: EmailChannel } = {},
): Promise<RunningWorker> {
  const id = newId()
  const startedAt = now()
  const ending = new AbortController()
  const channel = options.channel ?? openEmailChannel()
  const context: WorkerContext = { workerId: id, channel, stopping: () => ending.signal.aborted }

  // Before the first claim: a claim by a worker without a heartbeat counts as a dead worker's.
  const beat = () => commitUnaudited('heartbeat', (tx) => upsertHeartbeat(tx, id, startedAt, now()))
  await beat()
  await commitUnaudited('heartbeat', (tx) =>
    removeHeartbeats(tx, null, new Date(now().getTime() - DAY_MILLISECONDS)),
  )

  const boss = openQueue(options.connection ?? appConnection())
  await boss.start()
  for (const name of Object.keys(QUEUES) as JobName[]) await listen(boss, name, context)

  const loops = [
    repeatWork('heartbeat', BEAT_MILLISECONDS, ending.signal, beat),
    repeatWork('sequencing', SEQUENCE_MILLISECONDS, ending.signal, () => sequenceEvents('recent')),
    repeatWork('sequencing', SEQUENCE_ALL_MILLISECONDS, ending.signal, () => sequenceEvents('all')),
    repeatWork('sweep', SWEEP_MILLISECONDS, ending.signal, sweepWork),
    repeatWork('forgetting', DAY_MILLISECONDS, ending.signal, forgetTries),
  ]
  log.info('worker-ready', { workerId: id })

  let stopped: Promise<void> | undefined
  return {
    id,
    stop: () => {
      stopped ??= (async () => {
        ending.abort()
        await boss.stop({ graceful: true, timeout: STOP_MILLISECONDS })
        await Promise.all(loops)
        await channel.close()
        await commitUnaudited('heartbeat', (tx) => removeHeartbeats(tx, id, new Date(0))).catch((error) =>
          log.error('heartbeat-failed', error),
        )
        log.info('worker-stopped', { workerId: id })
      })()
      return stopped
    },
  }
}

const polling: { [N in JobName]: WorkOptions } = {
  // A dispatch becomes due without a notification: ten seconds of undo should not become twelve.
  'release-communication': { pollingIntervalSeconds: 0.5, notifyPollingIntervalSeconds: 0.5 },
  'send-deliveries': { pollingIntervalSeconds: 1, notifyPollingIntervalSeconds: 2 },
  'send-system-mail': { pollingIntervalSeconds: 2, notifyPollingIntervalSeconds: 5 },
  'write-checkpoint': { pollingIntervalSeconds: 5, notifyPollingIntervalSeconds: 30 },
}

async function listen(boss: PgBoss, name: JobName, context: WorkerContext): Promise<void> {
  const work = async (options: WorkOptions) => {
    const workId: { value?: string } = {}
    workId.value = await boss.work(name, options, async (batch: QueuedJob<unknown>[]) => {
      for (const queued of batch) {
        try {
          await handleJob(jobSchema.parse(queued.data), context)
        } catch (error) {
          log.error('job-failed', error, { name, attempt: queued.retryCount })
          // The queue keeps what a job throws; an error's words may quote what a person wrote.
          throw new Error(`${name} failed`)
        }
      }
      // Look for the next one at once instead of waiting out the polling pause.
      if (workId.value !== undefined) boss.notifyWorker(workId.value)
    })
  }
  await work(polling[name])
  // A message to one family must not wait behind a broadcast's fifty jobs.
  if (name === 'send-deliveries') await work({ ...polling[name], minPriority: 1 })
}
