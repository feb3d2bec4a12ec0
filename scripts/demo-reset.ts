// `npm run demo:reset`: the demo school as it is on the first day, in place of whatever this demo database holds.
// Refuses to touch a real school, and to run while Crosswalk does.
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { closeDatabase } from '#lib/db/client.ts'
import { loadDemoSchool } from '#lib/demo/load-demo-school.ts'
import { env } from '#lib/runtime/env.ts'
import { findSchool } from '#lib/settings/find-school.ts'
import { checkDataFolder } from './start/check-surroundings.ts'
import { emptyDatabase } from './start/empty-database.ts'
import { lockFolder } from './start/lock-folder.ts'
import { Refusal } from './start/refusal.ts'
import { withDatabase } from './start/with-database.ts'

async function reset(): Promise<void> {
  const school = await findSchool()
  await closeDatabase()
  if (school !== null && !school.isDemo)
    throw new Refusal(`This database holds ${school.name}, a real school. demo:reset leaves it alone.`)
  console.log('Emptying the database …')
  await emptyDatabase()
  // Checkpoints kept outside are of the old log; pictures and mails of the old demo belong to nobody now.
  for (const folder of ['media', 'outbox', 'checkpoints'])
    rmSync(join(env().dataFolder, folder), { recursive: true, force: true })
  console.log('Loading the demo school …')
  await loadDemoSchool()
  console.log('The demo school is as it was on the first day. Start it with `npm start`.')
}

try {
  if (process.argv.includes('--year'))
    throw new Refusal(
      'A generated year of traffic is not built yet; run `npm run demo:reset` without --year.',
    )
  // Throws while Crosswalk runs from this folder.
  checkDataFolder(env().dataFolder)
  lockFolder(env().dataFolder, 'demo:reset').release()
  await withDatabase(reset)
} catch (error) {
  if (!(error instanceof Refusal)) throw error
  console.error(error.message)
  process.exitCode = 1
}
