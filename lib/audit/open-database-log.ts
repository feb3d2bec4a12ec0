import { checkpointFolder, readKeptCheckpoints } from './keep-checkpoint.ts'
import { logSigner } from './log-signer.ts'
import type { NoteVerifier } from './signed-note.ts'
import { countUnsequenced, listCheckpoints, readLeaves } from './store.ts'
import type { LogSource } from './types.ts'

/** This installation's log as something to verify: its database, and the checkpoints kept beside it. */
export function openDatabaseLog({
  folder = checkpointFolder(),
  verifier = logSigner(),
}: {
  folder?: string
  verifier?: NoteVerifier
} = {}): LogSource {
  return {
    verifier,
    leaves: () => readLeaves(),
    checkpoints: () => listCheckpoints(),
    kept: async () => readKeptCheckpoints(folder),
    unsequenced: countUnsequenced,
  }
}
