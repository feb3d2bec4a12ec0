import { spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Binaries } from './find-binaries.ts'
import type { Place } from './place-cluster.ts'

/** What the server and its tools see of our environment: none of our settings, secrets or locale. */
export const serverEnvironment: NodeJS.ProcessEnv = {
  NODE_ENV: 'production',
  PATH: '/usr/bin:/bin',
  LC_ALL: 'C',
  TZ: 'UTC',
}

/**
 * Makes the cluster if there is none. It is built beside its place and renamed into it, so a machine that dies
 * in between leaves no half cluster. Throws with a sentence if a cluster of another major version is there.
 */
export function createCluster(place: Place, binaries: Binaries, superuserPassword: string): boolean {
  const versionFile = join(place.cluster, 'PG_VERSION')
  const major = binaries.version.split('.')[0]
  if (existsSync(versionFile)) {
    const found = readFileSync(versionFile, 'utf8').trim()
    if (found !== major)
      throw new Error(
        `The database in ${place.cluster} was made by PostgreSQL ${found}, and this Crosswalk brings ${major}. Back it up with the Crosswalk that made it, and restore it with this one.`,
      )
    return false
  }
  const draft = `${place.cluster}.new`
  const passwordFile = join(place.home, 'initdb-password')
  rmSync(draft, { recursive: true, force: true })
  rmSync(passwordFile, { force: true })
  writeFileSync(passwordFile, superuserPassword, { mode: 0o600 })
  try {
    mkdirSync(draft, { mode: 0o700 })
    if (place.user !== null) {
      chownSync(passwordFile, place.user.uid, place.user.gid)
      chownSync(draft, place.user.uid, place.user.gid)
    }
    const done = spawnSync(
      join(binaries.folder, 'bin', 'initdb'),
      [
        `--pgdata=${draft}`,
        '--username=postgres',
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale=C',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        '--no-instructions',
      ],
      { ...place.user, cwd: place.home, encoding: 'utf8', env: serverEnvironment },
    )
    if (done.status !== 0)
      throw new Error(
        `The database could not be created in ${place.cluster}: ${(done.stderr || done.error?.message || 'initdb said nothing').trim()}`,
      )
    renameSync(draft, place.cluster)
    return true
  } finally {
    rmSync(passwordFile, { force: true })
    rmSync(draft, { recursive: true, force: true })
  }
}
