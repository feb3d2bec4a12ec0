import { afterEach, expect, test } from 'vitest'
import { checkPrivileges } from '#lib/db/check-privileges.ts'
import { grantPrivileges } from '#lib/db/grant-privileges.ts'
import { insertOnlyTables } from '#lib/db/table-privileges.ts'
import { createTestDatabase } from '#tests/support/database.ts'

const database = await createTestDatabase()
const check = () => checkPrivileges(database.connections.app)
let undo: string | null = null

afterEach(async () => {
  if (undo !== null) await database.superuser.query(undo)
  undo = null
})

test('a database as we make it is fit to serve', async () => {
  expect(await check()).toEqual([])
})

test('granting again changes nothing', async () => {
  await grantPrivileges(database.connections.owner, 'crosswalk_app', 'pgboss')
  expect(await check()).toEqual([])
})

test.each(
  insertOnlyTables.flatMap((table) =>
    ['UPDATE', 'DELETE', 'TRUNCATE'].map((privilege) => [table, privilege]),
  ),
)('refuses when the application may change %s (%s)', async (table, privilege) => {
  await database.owner.query(`GRANT ${privilege} ON "${table}" TO crosswalk_app`)
  undo = `REVOKE ${privilege} ON "${table}" FROM crosswalk_app`
  expect((await check()).join()).toContain(`${table} (${privilege})`)
})

test.each([
  [
    'one column of decisions',
    'GRANT UPDATE (outcome) ON decision TO crosswalk_app',
    'REVOKE UPDATE (outcome) ON decision FROM crosswalk_app',
    'decision (UPDATE)',
  ],
  [
    'a privilege of everybody',
    'GRANT DELETE ON release TO PUBLIC',
    'REVOKE DELETE ON release FROM PUBLIC',
    'release (DELETE)',
  ],
  [
    'a table of its own',
    'CREATE TABLE mine (); ALTER TABLE mine OWNER TO crosswalk_app',
    'DROP TABLE mine',
    'owns public.mine',
  ],
  [
    'the owner’s role',
    'GRANT crosswalk_owner TO crosswalk_app',
    'REVOKE crosswalk_owner FROM crosswalk_app',
    'member of the role',
  ],
  [
    'making tables',
    'GRANT CREATE ON SCHEMA public TO crosswalk_app',
    'REVOKE CREATE ON SCHEMA public FROM crosswalk_app',
    'can create objects in schema public',
  ],
  [
    'a gate that is off',
    'ALTER TABLE release DISABLE TRIGGER release_gate',
    'ALTER TABLE release ENABLE ALWAYS TRIGGER release_gate',
    'release_gate',
  ],
  [
    'a guard that is gone',
    'ALTER TABLE finding DISABLE TRIGGER finding_insert_only',
    'ALTER TABLE finding ENABLE ALWAYS TRIGGER finding_insert_only',
    'finding_insert_only',
  ],
])('refuses %s', async (_what, change, back, words) => {
  await database.superuser.query(change)
  undo = back
  expect((await check()).join()).toContain(words)
})

test('refuses the owner and the superuser', async () => {
  expect((await checkPrivileges(database.connections.owner)).join()).toContain('owns ')
  expect((await checkPrivileges(database.connections.superuser)).join()).toContain('is a superuser')
})

test('a table nobody listed stops the grants, by name', async () => {
  await database.owner.query('CREATE TABLE unlisted ()')
  undo = 'DROP TABLE unlisted'
  await expect(grantPrivileges(database.connections.owner, 'crosswalk_app')).rejects.toThrow(
    /says nothing of unlisted/,
  )
})

test('the application can make no temporary table, so none can stand in for a real one', async () => {
  await expect(database.app.query('CREATE TEMP TABLE decision (id int)')).rejects.toThrow(/permission denied/)
})
