import { createHmac } from 'node:crypto'

/**
 * How the log commits to text without holding it: HMAC-SHA256 under the school's `logSalt`, hex. Pass the parts with
 * an id first (`hashText(org.logSalt, revision.id, body)`), so that equal short texts do not share a hash. When the
 * text is erased the event still verifies, and without the salt nobody can try out what it may have said.
 */
export function hashText(salt: Uint8Array, ...parts: readonly (string | Uint8Array)[]): string {
  const hmac = createHmac('sha256', salt)
  for (const part of parts) {
    const bytes = Buffer.from(part)
    const length = Buffer.alloc(4)
    length.writeUInt32BE(bytes.length)
    hmac.update(length).update(bytes)
  }
  return hmac.digest('hex')
}
