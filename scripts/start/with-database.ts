import pg from 'pg'
import { closeDatabase } from '#lib/db/client.ts'
import { appConnection, NoDatabaseError, poolConfig } from '#lib/db/connection.ts'
import { startServer } from '#lib/db/embedded/start-server.ts'
import { EnvironmentError, env } from '#lib/runtime/env.ts'
import { checkDataFolder } from './check-surroundings.ts'
import { lockFolder } from './lock-folder.ts'
import { openDatabase } from './open-database.ts'
import { Refusal } from './refusal.ts'

async function isServing(): Promise<boolean> {
  try {
    const client = new pg.Client({ ...poolConfig(appConnection()), connectionTimeoutMillis: 3_000 })
    client.on('error', () => {})
    await client.connect()
    await client.end()
    return true
  } catch {
    return false
  }
}

/**
 * For a script that needs the database for a moment, whether Crosswalk runs or not: uses the running one, else starts
 * the embedded one (migrated, checked), does the work and stops it again. Prints a Refusal as one sentence and sets
 * the exit code; what `work` throws passes through. `asItIs`: nothing is migrated or checked first, for a script that
 * must also look at a database whose guards somebody switched off; then there must already be one.
 */
export async function withDatabase(work: () => Promise<void>, { asItIs = false } = {}): Promise<void> {
  const undo: (() => Promise<void> | void)[] = []
  try {
    const settings = env()
    const embedded = settings.databaseUrl === undefined
    if (asItIs) appConnection()
    if ((!embedded && !asItIs) || !(await isServing())) {
      checkDataFolder(settings.dataFolder)
      if (embedded) undo.push(lockFolder(settings.dataFolder, 'a script').release)
      const server =
        embedded && asItIs
          ? await startServer(settings.dataFolder)
          : (await openDatabase(settings, () => {})).server
      if (server !== null) undo.push(() => server.stop())
    }
    await work()
  } catch (error) {
    if (error instanceof EnvironmentError) for (const sentence of error.sentences) console.error(sentence)
    else if (error instanceof Refusal || error instanceof NoDatabaseError) console.error(error.message)
    else throw error
    process.exitCode = 1
  } finally {
    await closeDatabase()
    for (const step of undo.reverse()) await step()
  }
}
