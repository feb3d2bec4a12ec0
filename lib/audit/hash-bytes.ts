import { createHash } from 'node:crypto'

/** SHA-256 over the concatenation of its arguments: the hash function the pure Merkle code is given here. */
export function hashBytes(...parts: readonly Uint8Array[]): Uint8Array {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest()
}
