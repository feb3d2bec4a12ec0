import { expect, test } from 'vitest'
import { temporaryFolder } from '#tests/audit/log.ts'
import { createTestDatabase } from '#tests/support/database.ts'
import { soakAudit } from '../../scripts/soak/audit.ts'

const database = await createTestDatabase()

test('each kind of tampering with the stored log, at rows chosen by chance, is found', async () => {
  const report = await soakAudit(database.owner, { rounds: 30, seed: 11, folder: temporaryFolder() })
  expect(report.broken).toEqual([])
  expect(report.figures[0]).toContain('30 tamperings of 12 kinds')
})
