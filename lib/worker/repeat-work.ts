import { setTimeout as wait } from 'node:timers/promises'
import { log } from '#lib/runtime/log.ts'

/**
 * Does something again and again, with a pause after each time, until the signal aborts; the round at hand is finished.
 * What throws is logged and tried again: a database that is away for a minute ends no loop.
 */
export async function repeatWork(
  name: string,
  pauseMilliseconds: number,
  signal: AbortSignal,
  work: () => Promise<unknown>,
): Promise<void> {
  while (!signal.aborted) {
    try {
      await work()
    } catch (error) {
      log.error(`${name}-failed`, error)
    }
    await wait(pauseMilliseconds, undefined, { signal }).catch(() => {})
  }
}
