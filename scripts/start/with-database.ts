import pg from 'pg'
import { closeDatabase } from '#lib/db/client.ts'
import { appConnection, poolConfig } from '#lib/db/connection.ts'
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
 * the exit code; what `work` throws passes through.
 */
export async function withDatabase(work: () => Promise<void>): Promise<void> {
  const undo: (() => Promise<void> | void)[] = []
  try {
    const settings = env()
    if (settings.databaseUrl !== undefined || !(await isServing())) {
      checkDataFolder(settings.dataFolder)
      if (settings.databaseUrl === undefined) undo.push(lockFolder(settings.dataFolder, 'a script').release)
      const { server } = await openDatabase(settings, () => {})
      if (server !== null) undo.push(() => server.stop())
    }
    await work()
  } catch (error) {
    if (error instanceof EnvironmentError) for (const sentence of error.sentences) console.error(sentence)
    else if (error instanceof Refusal) console.error(error.message)
    else throw error
    process.exitCode = 1
  } finally {
    await closeDatabase()
    for (const step of undo.reverse()) await step()
  }
}
