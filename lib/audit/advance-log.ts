import { now } from '#lib/runtime/clock.ts'
import { log } from '#lib/runtime/log.ts'
import { sequenceEvents } from './sequence-events.ts'
import { writeCheckpoint } from './write-checkpoint.ts'

const MINUTE = 60_000

let sweptAt = Number.NEGATIVE_INFINITY
let signedAt = Number.NEGATIVE_INFINITY

/**
 * One beat of the sequencer, for a worker to call every second: new events get their leaf; once a minute all events
 * are looked through and, if there are new leaves, a checkpoint is signed. A damaged log is logged, never signed over.
 */
export async function advanceLog(): Promise<{ sequenced: number; signed: number | null }> {
  const time = now().getTime()
  const all = time - sweptAt >= MINUTE
  const { elected, sequenced } = await sequenceEvents(all ? 'all' : 'recent')
  if (elected && all) sweptAt = time
  if (!elected || time - signedAt < MINUTE) return { sequenced, signed: null }
  const written = await writeCheckpoint()
  signedAt = time
  if (!written.ok) {
    log.error('audit-log-damaged', null)
    return { sequenced, signed: null }
  }
  return { sequenced, signed: written.value?.treeSize ?? null }
}
