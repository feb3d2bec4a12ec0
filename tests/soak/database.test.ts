import { afterAll, expect, test } from 'vitest'
import { captureLog } from '#lib/runtime/log.ts'
import { openWorkbench } from '../../scripts/bench/workbench.ts'
import { soakDatabase } from '../../scripts/soak/database.ts'
import '#tests/support/database.ts'

const restoreLog = captureLog(() => {})
const bench = await openWorkbench()
afterAll(async () => {
  await bench.close()
  restoreLog()
})

test('the database killed under audited writes: no acknowledged write lost, none without its event', async () => {
  const report = await soakDatabase(bench, { kills: 2, minutes: 1, seed: 7 })
  expect(report.broken).toEqual([])
  expect(report.figures[0]).toContain('2 kills under 8 writers')
}, 90_000)
