import { createHash } from 'node:crypto'

/** What is stored of a secret with enough randomness of its own: a session token, an invitation code. */
export function hashToken(token: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash('sha256').update(token, 'utf8').digest())
}
