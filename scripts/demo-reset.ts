// `npm run demo:reset`: the demo school as it is on the first day, in place of whatever this demo database holds.
// Refuses to touch a real school, and to run while Crosswalk does. `--year`: with a school year of generated traffic,
// 100,000 communications; `--year=2000` for another number.
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

const YEAR = 100_000
const LARGEST = 1_000_000

/** How many communications a year is to have; null without one. */
function readYear(words: readonly string[]): number | null {
  const word = words.find((one) => /^--year(=|$)/.test(one))
  const unknown = words.find((one) => one !== word)
  if (unknown !== undefined)
    throw new Refusal(
      `demo:reset does not know ${unknown}. It takes --year, or --year=2000 for a smaller one.`,
    )
  if (word === undefined) return null
  if (word === '--year') return YEAR
  const count = Number(word.slice('--year='.length))
  if (!Number.isInteger(count) || count < 1 || count > LARGEST)
    throw new Refusal(
      `${word}: a year has a whole number of messages, from 1 to ${LARGEST}. Try --year=2000.`,
    )
  return count
}

const minutes = (milliseconds: number) =>
  milliseconds < 120_000
    ? `${(milliseconds / 1000).toFixed(0)} seconds`
    : `${(milliseconds / 60_000).toFixed(1)} minutes`

async function loadYear(count: number): Promise<void> {
  const began = performance.now()
  const passed = () => performance.now() - began
  let told = 0
  const progress = (done: number, what: 'writing' | 'sequencing') => {
    if (what === 'sequencing') {
      if (done === 0) console.log('  giving the log its order …')
      return
    }
    if (done - told < count / 20) return
    told = done
    const left = (passed() / done) * Math.max(0, count - done)
    console.log(`  ${done.toLocaleString('en')} messages, about ${minutes(left)} left`)
  }
  const { communications } = await loadDemoSchool({ communications: count, progress })
  console.log(
    `A school year of ${communications.toLocaleString('en')} messages, in ${minutes(passed())}. Start it with \`npm start\`.`,
  )
}

async function reset(year: number | null): Promise<void> {
  const school = await findSchool()
  await closeDatabase()
  if (school !== null && !school.isDemo)
    throw new Refusal(`This database holds ${school.name}, a real school. demo:reset leaves it alone.`)
  console.log('Emptying the database …')
  await emptyDatabase()
  // Checkpoints kept outside are of the old log; pictures and mails of the old demo belong to nobody now.
  for (const folder of ['media', 'outbox', 'checkpoints'])
    rmSync(join(env().dataFolder, folder), { recursive: true, force: true })
  if (year !== null) {
    console.log('Loading the demo school and a year of its traffic …')
    return loadYear(year)
  }
  console.log('Loading the demo school …')
  await loadDemoSchool()
  console.log('The demo school is as it was on the first day. Start it with `npm start`.')
}

try {
  const year = readYear(process.argv.slice(2))
  // Throws while Crosswalk runs from this folder.
  checkDataFolder(env().dataFolder)
  lockFolder(env().dataFolder, 'demo:reset').release()
  await withDatabase(() => reset(year))
} catch (error) {
  if (!(error instanceof Refusal)) throw error
  console.error(error.message)
  process.exitCode = 1
}
