import { now } from '#lib/runtime/clock.ts'
import { log } from '#lib/runtime/log.ts'
import { type HealthFigures, listHeartbeats, readFigures } from './store.ts'

export interface Health {
  status: 'ok' | 'failing'
  /** Codes of what fails: `database`, `worker` (none has been heard of), `dispatch` or `mail` (something waits too long). */
  failing: ('database' | 'worker' | 'dispatch' | 'mail')[]
  workers: { id: string; startedAt: Date; beatAt: Date; alive: boolean }[]
  figures: HealthFigures | null
}

const ALIVE_MILLISECONDS = 30_000
const DISPATCH_LATE_MILLISECONDS = 60_000
const MAIL_LATE_MILLISECONDS = 15 * 60_000

/** What the health endpoint and the IT page say. Reads only counts and times; never throws. */
export async function readHealth(): Promise<Health> {
  const at = now()
  try {
    const [beats, figures] = await Promise.all([listHeartbeats(), readFigures(at)])
    const workers = beats.map((beat) => ({
      ...beat,
      alive: at.getTime() - beat.beatAt.getTime() < ALIVE_MILLISECONDS,
    }))
    const olderThan = (instant: Date | null, milliseconds: number) =>
      instant !== null && at.getTime() - instant.getTime() > milliseconds
    const failing: Health['failing'] = []
    if (!workers.some((worker) => worker.alive)) failing.push('worker')
    if (olderThan(figures.oldestDispatch, DISPATCH_LATE_MILLISECONDS)) failing.push('dispatch')
    if (olderThan(figures.oldestWaitingMail, MAIL_LATE_MILLISECONDS)) failing.push('mail')
    return { status: failing.length === 0 ? 'ok' : 'failing', failing, workers, figures }
  } catch (error) {
    log.error('health-database', error)
    return { status: 'failing', failing: ['database'], workers: [], figures: null }
  }
}
