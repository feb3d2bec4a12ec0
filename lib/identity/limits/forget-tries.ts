import { commitUnaudited } from '#lib/audit/commit.ts'
import { now } from '#lib/runtime/clock.ts'
import { deleteAttemptsBefore } from './store.ts'

const keepMs = 7 * 24 * 3_600_000

/** Removes tries older than a week; the worker's daily job calls it. Answers how many. */
export async function forgetTries(): Promise<number> {
  return commitUnaudited('sign-in-attempt', (tx) =>
    deleteAttemptsBefore(tx, new Date(now().getTime() - keepMs)),
  )
}
