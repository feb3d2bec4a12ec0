import { hash } from '@node-rs/argon2'

// OWASP's first recommendation for argon2id: 19 MiB, two passes, one lane. About 25 ms here.
const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

/** The PHC string of a password (argon2id, salted). Unicode is folded, so every keyboard's é is the same é. */
export async function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'), parameters)
}
