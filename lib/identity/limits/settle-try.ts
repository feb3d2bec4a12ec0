import { commitUnaudited } from '#lib/audit/commit.ts'
import type { Try } from './begin-try.ts'
import { updateSucceeded } from './store.ts'

/** The try was right: earlier failures of the account no longer count. */
export async function settleTry(made: Try): Promise<void> {
  await commitUnaudited('sign-in-attempt', (tx) => updateSucceeded(tx, made.id))
}
