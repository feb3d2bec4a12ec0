import { createCipheriv, createDecipheriv, hkdfSync } from 'node:crypto'
import { randomBytes } from '#lib/runtime/random.ts'
import { secrets } from '#lib/runtime/secrets.ts'

const key = () => Buffer.from(hkdfSync('sha256', secrets().tokenKey, '', 'queued-secret', 32))

/** Encrypts a short secret that must wait in the queue: whoever reads the database, or a copy of it, cannot use it. */
export function sealSecret(plain: string): string {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key(), nonce)
  const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')
}

/** Throws on anything that was not sealed by this installation. */
export function openSecret(sealed: string): string {
  const bytes = Buffer.from(sealed, 'base64url')
  const decipher = createDecipheriv('aes-256-gcm', key(), bytes.subarray(0, 12))
  decipher.setAuthTag(bytes.subarray(12, 28))
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8')
}
