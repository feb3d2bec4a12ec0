import { createHash } from 'node:crypto'
import { chmodSync, chownSync, existsSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { newId } from '#lib/runtime/random.ts'
import { connectionFile } from '../connection.ts'
import { chooseUser, isTraversable, type ServerUser } from './choose-user.ts'

/** Where one embedded cluster lives. */
export type Place = {
  /** Credentials and the server's log; ours alone. */
  folder: string
  /** PGDATA. */
  cluster: string
  /** The socket's folder, 0700, the server user's. */
  sockets: string
  /** Where binaries are copied to when the server's user cannot reach the checkout. */
  home: string
  user: ServerUser | null
}

const hashOf = (path: string) => createHash('sha256').update(path).digest('hex').slice(0, 12)

function makeFolder(path: string, mode: number, user: ServerUser | null): void {
  mkdirSync(path, { recursive: true })
  if (user !== null) chownSync(path, user.uid, user.gid)
  chmodSync(path, mode)
}

/**
 * Decides where the cluster lives and makes the folders. It is `DATA/postgres`, unless we are root and the server's
 * user cannot get there (a data folder under /root): then /var/lib/crosswalk/<hash of the path>, for ever the same.
 */
export function placeCluster(dataFolder: string): Place {
  const folder = join(dataFolder, 'postgres')
  mkdirSync(folder, { recursive: true })
  const elsewhere = join('/var/lib/crosswalk', hashOf(folder))
  // Somebody removed the data folder to begin anew: its cluster elsewhere is set aside, never opened or deleted.
  if (existsSync(join(elsewhere, 'data')) && !existsSync(connectionFile(dataFolder, 'superuser')))
    renameSync(join(elsewhere, 'data'), join(elsewhere, `set-aside-${newId()}`))
  const placed = existsSync(join(elsewhere, 'data')) ? elsewhere : folder
  const user = chooseUser(join(placed, 'data'))
  let home = placed
  if (user === null) {
    chmodSync(dataFolder, statSync(dataFolder).mode & 0o700)
    chmodSync(folder, 0o700)
  } else if (isTraversable(dirname(dataFolder), user)) {
    // Passing through is all the server's user may do; what lies in these folders is 0600 or 0700.
    chmodSync(dataFolder, 0o711)
    chmodSync(folder, 0o711)
  } else {
    home = elsewhere
    makeFolder('/var/lib/crosswalk', 0o711, null)
    makeFolder(home, 0o711, null)
  }
  const sockets = join(home, 'run')
  makeFolder(sockets, 0o700, user)
  return { folder, cluster: join(home, 'data'), sockets, home, user }
}
