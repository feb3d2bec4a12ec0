import { verify } from '@node-rs/argon2'
import { hashPassword } from './hash-password.ts'

let decoy: Promise<string> | undefined

/**
 * Is this the password? Without a stored hash (no such account, never set) it verifies against a decoy and answers
 * no, so that an unknown address takes as long as a wrong password.
 */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword('decoy of an account that does not exist')
  const matches = await verify(stored ?? (await decoy), password.normalize('NFKC'))
  return stored !== null && matches
}
