import { now } from '#lib/runtime/clock.ts'

const BURST = 30
const PER_SECOND = 1
const SESSIONS_KEPT = 10_000

const buckets = new Map<string, { left: number; at: number }>()

/**
 * One check of a draft by this session: thirty at once, then one a second. A person who types never meets it; a script
 * that asks the roster by trial does. Held in this process's memory: it slows guessing, it decides no right.
 */
export function takeCheck(sessionId: string): boolean {
  const at = now().getTime()
  const known = buckets.get(sessionId)
  const left = known ? Math.min(BURST, known.left + (Math.max(0, at - known.at) / 1000) * PER_SECOND) : BURST
  buckets.delete(sessionId)
  const taken = left >= 1
  buckets.set(sessionId, { left: taken ? left - 1 : left, at })
  if (buckets.size > SESSIONS_KEPT) buckets.delete(buckets.keys().next().value as string)
  return taken
}
