import { secrets } from '#lib/runtime/secrets.ts'
import { type NoteSigner, signerFromPem } from './signed-note.ts'

let cached: NoteSigner | undefined

/** Who signs this installation's checkpoints: the Ed25519 key of its generated secrets. */
export function logSigner(): NoteSigner {
  cached ??= signerFromPem(secrets().auditSigningKey)
  return cached
}
