import { z } from 'zod'

const id = z.uuid()

/** Release what is due: the dispatch is looked at again, so a job that comes twice or too early changes nothing. */
const releaseCommunication = z.strictObject({
  name: z.literal('release-communication'),
  orgId: id,
  communicationId: id,
  dispatchId: id,
})

/**
 * Send up to 200 waiting mails of one release. Which ones is decided by claiming rows, never by the job: two jobs, or
 * one job twice, cannot send the same delivery.
 */
const sendDeliveries = z.strictObject({
  name: z.literal('send-deliveries'),
  orgId: id,
  releaseId: id,
  channel: z.literal('email'),
})

/** Mail of the product itself; `mail` is checked against its template in lib/delivery. */
const sendSystemMail = z.strictObject({
  name: z.literal('send-system-mail'),
  orgId: id,
  mailId: id,
  personId: id,
  mail: z.looseObject({ template: z.string() }),
})

/** Sign the tree head and put a copy outside the database; sent by the worker's schedule. */
const writeCheckpoint = z.strictObject({ name: z.literal('write-checkpoint') })

/** Every kind of queued work. The name is the queue's name and permanent. */
export const jobSchema = z.discriminatedUnion('name', [
  releaseCommunication,
  sendDeliveries,
  sendSystemMail,
  writeCheckpoint,
])
export type Job = z.output<typeof jobSchema>
export type JobName = Job['name']
export type JobOf<N extends JobName> = Extract<Job, { name: N }>

/** The most deliveries one job sends, so that an attempt ends well inside `expireInSeconds`. */
export const DELIVERIES_PER_JOB = 200

export type QueueOptions = {
  policy: 'standard' | 'exclusive'
  notify: boolean
  expireInSeconds: number
  heartbeatSeconds: number
  retryLimit: number
  retryDelay: number
  retryBackoff: boolean
  retryDelayMax?: number
  deleteAfterSeconds: number
}

// A worker that is killed stops its heartbeat; the job is back within about 20 s (supervision every 15 s).
const usual: QueueOptions = {
  policy: 'standard',
  notify: true,
  expireInSeconds: 60,
  heartbeatSeconds: 10,
  retryLimit: 10,
  retryDelay: 1,
  retryBackoff: false,
  deleteAfterSeconds: 24 * 60 * 60,
}

/** Created by the owner when the database is installed; the application may not create a queue. */
export const QUEUES: { readonly [N in JobName]: QueueOptions } = {
  'release-communication': usual,
  'send-deliveries': usual,
  'send-system-mail': { ...usual, retryDelay: 10, retryBackoff: true, retryDelayMax: 3_600 },
  'write-checkpoint': { ...usual, policy: 'exclusive', retryDelay: 30 },
}

/** PostgreSQL schema of the queue. */
export const QUEUE_SCHEMA = 'pgboss'
