import { generateKeyPairSync } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { env } from './env.ts'
import { newId, randomToken } from './random.ts'

const schema = z.object({
  /** Signs the session cookie of Auth.js. */
  authSecret: z.string().min(32),
  /** Keys the hashes of addresses in sign-in attempts and unsubscribe links. */
  tokenKey: z.string().min(32),
  /** Ed25519 private key, PKCS #8 PEM: signs audit checkpoints. */
  auditSigningKey: z.string().includes('PRIVATE KEY'),
})

export type Secrets = z.output<typeof schema>

function generateSecrets(): Secrets {
  return {
    authSecret: randomToken(32),
    tokenKey: randomToken(32),
    auditSigningKey: generateKeyPairSync('ed25519')
      .privateKey.export({ type: 'pkcs8', format: 'pem' })
      .toString(),
  }
}

/**
 * The installation's generated secrets, kept in `CROSSWALK_DATA/secrets.json` (0600).
 * Made on first use; two processes starting together end with the same file, because a link never overwrites.
 * Throws if the file cannot be read or is damaged: a lost signing key must be noticed, not replaced.
 */
export function readSecrets(dataFolder: string): Secrets {
  const file = join(/* turbopackIgnore: true */ dataFolder, 'secrets.json')
  const existing = readIfThere(file)
  if (existing !== null) return existing
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 })
  const draft = `${file}.${newId()}`
  writeFileSync(draft, `${JSON.stringify(generateSecrets(), null, 2)}\n`, { mode: 0o600, flush: true })
  try {
    linkSync(draft, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(draft, { force: true })
  }
  const made = readIfThere(file)
  if (made === null) throw new Error('secrets.json vanished while it was being made')
  return made
}

function readIfThere(file: string): Secrets | null {
  let content: string
  try {
    content = readFileSync(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
  return schema.parse(JSON.parse(content))
}

let cached: Secrets | undefined

/** The secrets of this installation, read once. */
export function secrets(): Secrets {
  cached ??= readSecrets(env().dataFolder)
  return cached
}
