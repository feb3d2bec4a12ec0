import { readFileSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

/** The system user the database server runs as when we are root: PostgreSQL refuses to run as root itself. */
export type ServerUser = { uid: number; gid: number }

/** Whether this user could open the file: every folder on the way must let it through. */
export function isReachable(path: string, user: ServerUser): boolean {
  const allows = (at: string, bit: number) => {
    const stat = statSync(at)
    if (stat.uid === user.uid) return (stat.mode & (bit << 6)) !== 0
    if (stat.gid === user.gid) return (stat.mode & (bit << 3)) !== 0
    return (stat.mode & bit) !== 0
  }
  if (!allows(path, 4)) return false
  for (let at = dirname(path); ; at = dirname(at)) {
    if (!allows(at, 1)) return false
    if (at === dirname(at)) return true
  }
}

/** Whether this user could pass through every folder down to and including this one. */
export function isTraversable(folder: string, user: ServerUser): boolean {
  for (let at = folder; ; at = dirname(at)) {
    const stat = statSync(at)
    const shift = stat.uid === user.uid ? 6 : stat.gid === user.gid ? 3 : 0
    if (((stat.mode >> shift) & 1) === 0) return false
    if (at === dirname(at)) return true
  }
}

function findSystemUser(name: string): ServerUser | null {
  for (const line of readFileSync('/etc/passwd', 'utf8').split('\n')) {
    const [user, , uid, gid] = line.split(':')
    if (user === name) return { uid: Number(uid) >>> 0, gid: Number(gid) >>> 0 }
  }
  return null
}

/**
 * Null when we are not root: the server runs as ourselves. As root: the owner of an existing cluster, else the
 * system's `postgres`, else `nobody`. No system user is ever created.
 */
export function chooseUser(clusterFolder: string): ServerUser | null {
  if (process.getuid?.() !== 0) return null
  try {
    const { uid, gid } = statSync(clusterFolder)
    if (uid !== 0) return { uid, gid }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
  const user = findSystemUser('postgres') ?? findSystemUser('nobody')
  if (user === null)
    throw new Error(
      'PostgreSQL refuses to run as root and this machine has neither a user `postgres` nor `nobody`. Start Crosswalk as an ordinary user.',
    )
  return user
}
