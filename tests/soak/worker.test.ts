import { expect, test } from 'vitest'
import { temporaryFolder } from '#tests/audit/log.ts'
import { createTestDatabase } from '#tests/support/database.ts'
import { soakWorker } from '../../scripts/soak/worker.ts'

const database = await createTestDatabase()

// tests/worker kills twice beside a second worker; this is the soak itself, so that it is known to run.
test('the worker killed in the middle of a broadcast: nothing lost, nothing twice, unknown only what it held', async () => {
  const report = await soakWorker({
    app: database.app,
    owner: database.owner,
    connection: database.connections.app,
    dataFolder: temporaryFolder(),
    kills: 1,
    recipients: 450,
    hurry: true,
  })
  expect(report.broken).toEqual([])
  expect(report.figures[0]).toContain('1 kills in a broadcast to 450')
}, 120_000)
