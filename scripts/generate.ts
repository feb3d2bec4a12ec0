// Generates the Prisma client when the schema changed since the last time (`--force`: always).
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const stamp = join(root, 'lib/db/generated/.schema-hash')

function schemaHash(): string {
  const require = createRequire(import.meta.url)
  const { version } = require('prisma/package.json') as { version: string }
  return createHash('sha256')
    .update(readFileSync(join(root, 'prisma/schema.prisma')))
    .update(version)
    .digest('hex')
}

/** Returns whether anything had to be generated. Throws with Prisma's own words when it refuses the schema. */
export function generateClient({ force = false } = {}): boolean {
  const hash = schemaHash()
  if (!force && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return false
  const prisma = createRequire(import.meta.url).resolve('prisma/build/index.js')
  const done = spawnSync(process.execPath, [prisma, 'generate'], {
    cwd: root,
    encoding: 'utf8',
    // The native engine is neither needed for generating nor downloadable everywhere: any executable satisfies the look-up.
    env: {
      ...process.env,
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
      CHECKPOINT_DISABLE: '1',
    },
  })
  if (done.status !== 0) throw new Error(`prisma generate failed:\n${done.stdout}\n${done.stderr}`)
  writeFileSync(stamp, hash)
  return true
}

if (import.meta.main) {
  const made = generateClient({ force: process.argv.includes('--force') })
  console.log(made ? 'Prisma client generated in lib/db/generated.' : 'Prisma client is up to date.')
}
