import pg from 'pg'
import { expect, test } from 'vitest'
import { poolConfig } from '#lib/db/connection.ts'
import { readCatalogue } from '#lib/db/read-catalogue.ts'
import { createTestDatabase, type TestDatabase } from '#tests/support/database.ts'

const fresh = await createTestDatabase({ bind: false })
const live = await createTestDatabase({ bind: false })

async function read(database: TestDatabase): Promise<string[]> {
  const client = new pg.Client(poolConfig(database.connections.superuser))
  await client.connect()
  try {
    return await readCatalogue(client)
  } finally {
    await client.end()
  }
}

async function difference(): Promise<string[]> {
  const [one, other] = [await read(fresh), await read(live)]
  return [...one.filter((line) => !other.includes(line)), ...other.filter((line) => !one.includes(line))]
}

test('two databases of the same migrations have the same guards', async () => {
  expect((await read(fresh)).filter((line) => line.startsWith('trigger:')).length).toBeGreaterThan(20)
  expect(await difference()).toEqual([])
})

// Each changes something a schema diff is blind to, and undoes it.
test.each([
  [
    'a trigger switched off',
    'ALTER TABLE release DISABLE TRIGGER release_gate',
    'ALTER TABLE release ENABLE ALWAYS TRIGGER release_gate',
  ],
  [
    'a trigger that a replica skips',
    'ALTER TABLE release ENABLE TRIGGER release_gate',
    'ALTER TABLE release ENABLE ALWAYS TRIGGER release_gate',
  ],
  [
    'a privilege given',
    'GRANT UPDATE ON decision TO crosswalk_app',
    'REVOKE UPDATE ON decision FROM crosswalk_app',
  ],
  [
    'a function without its search path',
    'ALTER FUNCTION release_gate() RESET search_path',
    `ALTER FUNCTION release_gate() SET search_path = ''`,
  ],
  [
    'a constraint added',
    'ALTER TABLE org ADD CONSTRAINT planted CHECK (true)',
    'ALTER TABLE org DROP CONSTRAINT planted',
  ],
  ['a partial index gone', 'DROP INDEX delivery_due', null],
])('%s shows', async (_what, change, undo) => {
  await live.superuser.query(change)
  expect(await difference()).not.toEqual([])
  if (undo !== null) {
    await live.superuser.query(undo)
    expect(await difference()).toEqual([])
  }
})
