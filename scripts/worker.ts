// A worker process: `npm run worker`, or started by `npm start`. Several may run on one database.
import { closeDatabase } from '#lib/db/client.ts'
import { NoDatabaseError } from '#lib/db/connection.ts'
import { EnvironmentError, env } from '#lib/runtime/env.ts'
import { log } from '#lib/runtime/log.ts'
import { runWorker } from '#lib/worker/run-worker.ts'

async function main(): Promise<void> {
  env()
  const worker = await runWorker()
  process.send?.({ ready: true })
  let ending = false
  const end = async () => {
    if (ending) return
    ending = true
    try {
      await worker.stop()
      await closeDatabase()
      process.exit(0)
    } catch (error) {
      log.error('worker-stop-failed', error)
      process.exit(1)
    }
  }
  process.on('SIGTERM', end)
  process.on('SIGINT', end)
  process.on('disconnect', end)
}

process.on('unhandledRejection', (error) => {
  log.error('unhandled-rejection', error)
  process.exit(1)
})

try {
  await main()
} catch (error) {
  if (error instanceof EnvironmentError) for (const sentence of error.sentences) console.error(sentence)
  else if (error instanceof NoDatabaseError) console.error(error.message)
  else {
    log.error('worker-did-not-start', error)
    console.error(
      'The worker could not start: the database cannot be reached or is not migrated. Run `npm start` or `npm run migrate` first.',
    )
  }
  process.exit(1)
}
