import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { sequenceEvents } from '#lib/audit/sequence-events.ts'
import { createTestDatabase } from '#tests/support/database.ts'
import { growLog, insertOrg, recordMany, temporaryFolder, verifyDatabase } from './log.ts'

// What the owner of the tables may do once it has switched the guards off: all of it must be found, and named.
const database = await createTestDatabase()
let folder = ''
beforeEach(async () => {
  await database.empty()
  await insertOrg(database)
  folder = temporaryFolder()
  await growLog(folder, 8, 16)
})

async function asOwner(...statements: string[]): Promise<void> {
  const tables = ['audit_event', 'audit_leaf', 'audit_checkpoint']
  for (const table of tables) await database.owner.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`)
  for (const statement of statements) await database.owner.query(statement)
  for (const table of tables)
    await database.owner.query(`ALTER TABLE ${table} ENABLE ALWAYS TRIGGER ${table}_insert_only`)
}

const eventAt = async (index: number): Promise<string> =>
  (await database.owner.query('SELECT event_id FROM audit_leaf WHERE index = $1', [index]))[0]!.event_id
const unbind = 'ALTER TABLE audit_leaf DROP CONSTRAINT IF EXISTS audit_leaf_event_id_fkey'
const bind = `ALTER TABLE audit_leaf ADD CONSTRAINT audit_leaf_event_id_fkey
  FOREIGN KEY (event_id) REFERENCES audit_event (id) NOT VALID`
const shift = (by: number, from: number) => [
  `UPDATE audit_leaf SET index = -index - 1 WHERE index >= ${from}`,
  `UPDATE audit_leaf SET index = -index - 1 + ${by} WHERE index < 0`,
]

test('an untouched log is intact', async () => {
  expect(await verifyDatabase(folder)).toMatchObject({
    intact: true,
    treeSize: 16,
    checkpoints: 2,
    kept: 2,
    unsigned: 0,
    unsequenced: { count: 0, oldestAt: null },
    problems: [],
  })
})

describe('every column of an event', () => {
  test.each([
    ['type', `type = 'task.opened'`],
    ['org_id', 'org_id = gen_random_uuid()'],
    ['actor_id', 'actor_id = gen_random_uuid()'],
    ['capacity', `capacity = 'director'`],
    ['subject_type', `subject_type = 'org'`],
    ['subject_id', 'subject_id = gen_random_uuid()::text'],
    ['payload', `payload = '{"kind": "take-down"}'`],
    ['payload by a key', `payload = payload || '{"more": null}'`],
    ['payload beyond a double', `payload = '{"kind": 1e400}'`],
    ['at', `at = at - interval '1 millisecond'`],
  ])('%s', async (_, change) => {
    const id = await eventAt(11)
    await asOwner(`UPDATE audit_event SET ${change} WHERE id = '${id}'`)
    const report = await verifyDatabase(folder)
    expect(report.intact).toBe(false)
    expect(report.problems).toMatchObject([{ code: 'event-changed', index: 11, eventId: id }])
    expect(report.problems[0]!.message).toContain(`Row 11 (event ${id}`)
  })

  test('there is no column this test leaves out', async () => {
    const columns = await database.owner.query<{ name: string }>(
      `SELECT attname AS name FROM pg_attribute WHERE attrelid = 'audit_event'::regclass AND attnum > 0`,
    )
    expect(columns.map(({ name }) => name).sort()).toEqual(
      ['actor_id', 'at', 'capacity', 'id', 'org_id', 'payload', 'subject_id', 'subject_type', 'type'].sort(),
    )
  })
})

test('an event that got another id is missed', async () => {
  const id = await eventAt(3)
  await asOwner(unbind, `UPDATE audit_event SET id = gen_random_uuid() WHERE id = '${id}'`, bind)
  const report = await verifyDatabase(folder)
  expect(report.problems).toMatchObject([{ code: 'event-missing', index: 3, eventId: id }])
  expect(report.unsequenced.count).toBe(1)
})

describe('leaves', () => {
  test.each([
    ['the hash', `leaf_hash = sha256('x')`],
    ['the time', `sequenced_at = sequenced_at + interval '1 second'`],
  ])('%s', async (_, change) => {
    const id = await eventAt(5)
    await asOwner(`UPDATE audit_leaf SET ${change} WHERE index = 5`)
    const { problems } = await verifyDatabase(folder)
    expect(problems).toMatchObject([{ index: 5, eventId: id }])
    expect(problems[0]!.message).toContain(id)
  })

  test('one that points to another event', async () => {
    const [three, four] = [await eventAt(3), await eventAt(4)]
    await asOwner(
      `UPDATE audit_leaf SET event_id = gen_random_uuid() WHERE false`,
      unbind,
      `UPDATE audit_leaf SET event_id = gen_random_uuid() WHERE index = 4`,
      `UPDATE audit_leaf SET event_id = '${four}' WHERE index = 3`,
      `UPDATE audit_leaf SET event_id = '${three}' WHERE index = 4`,
      bind,
    )
    const { problems } = await verifyDatabase(folder)
    expect(problems.map(({ index }) => index)).toEqual([3, 4])
  })

  test('a removed one', async () => {
    await asOwner('DELETE FROM audit_leaf WHERE index = 6')
    const report = await verifyDatabase(folder)
    expect(report.problems[0]).toMatchObject({ code: 'leaf-missing', index: 6 })
    expect(report.unsequenced.count).toBe(1)
  })

  test('a removed row with its event, the gap closed', async () => {
    const id = await eventAt(10)
    await asOwner(
      'DELETE FROM audit_leaf WHERE index = 10',
      `DELETE FROM audit_event WHERE id = '${id}'`,
      ...shift(-1, 11),
    )
    const { problems } = await verifyDatabase(folder)
    expect(problems[0]).toMatchObject({ code: 'rows-missing', index: 8 })
  })

  test('a row put in between, with a true hash', async () => {
    await recordMany(1)
    await sequenceEvents()
    await asOwner(
      'UPDATE audit_leaf SET index = 1000 WHERE index = 16',
      ...shift(1, 4).map((statement) => statement.replace('index >= 4', 'index >= 4 AND index < 1000')),
      'UPDATE audit_leaf SET index = 4 WHERE index = 1000',
    )
    const { problems, treeSize } = await verifyDatabase(folder)
    expect(treeSize).toBe(17)
    expect(problems[0]).toMatchObject({ code: 'range-rewritten', index: 0 })
  })

  test('two rows in each other’s place', async () => {
    await asOwner(
      'UPDATE audit_leaf SET index = -1 WHERE index = 9',
      'UPDATE audit_leaf SET index = 9 WHERE index = 12',
      'UPDATE audit_leaf SET index = 12 WHERE index = -1',
    )
    const { problems } = await verifyDatabase(folder)
    expect(problems).toMatchObject([{ code: 'range-rewritten', index: 8 }])
    expect(problems[0]!.message).toContain('Between rows 8 and 15')
  })

  test('an event rewritten and its leaf taken away, so that it would be sequenced again', async () => {
    const id = await eventAt(15)
    await asOwner(
      'DELETE FROM audit_leaf WHERE index = 15',
      `UPDATE audit_event SET capacity = 'director' WHERE id = '${id}'`,
    )
    await sequenceEvents()
    expect((await verifyDatabase(folder)).problems).toMatchObject([{ code: 'range-rewritten', index: 8 }])
  })

  test('everything gone', async () => {
    await asOwner('DELETE FROM audit_leaf', 'DELETE FROM audit_event', 'DELETE FROM audit_checkpoint')
    const { intact, problems } = await verifyDatabase(folder)
    expect(intact).toBe(false)
    expect(problems[0]).toMatchObject({ code: 'rows-missing', index: 0 })
  })
})

describe('checkpoints', () => {
  test.each([
    ['tree_size', 'tree_size = 9'],
    ['root_hash', `root_hash = sha256('x')`],
    ['note', `note = replace(note, E'\\n8\\n', E'\\n9\\n')`],
    ['at', `at = at + interval '1 day'`],
  ])('%s', async (_, change) => {
    await asOwner(`UPDATE audit_checkpoint SET ${change} WHERE tree_size = 8`)
    const { problems } = await verifyDatabase(folder)
    expect(problems.map(({ code }) => code)).toContain('checkpoint-changed')
  })

  test.each([8, 16])('the one of %i rows removed', async (size) => {
    await asOwner(`DELETE FROM audit_checkpoint WHERE tree_size = ${size}`)
    expect((await verifyDatabase(folder)).problems).toMatchObject([
      { code: 'checkpoint-missing', index: size },
    ])
  })

  test('a kept one changed', async () => {
    const month = readdirSync(folder).find((name) => /^\d{4}/.test(name))!
    writeFileSync(join(folder, month, '000000000008.txt'), 'nothing\n')
    expect((await verifyDatabase(folder)).problems).toMatchObject([{ code: 'kept-checkpoint-unreadable' }])
    rmSync(join(folder, month), { recursive: true })
    expect(await verifyDatabase(folder)).toMatchObject({ intact: true, kept: 0 })
  })
})

test('rows without a place are told, and are no damage', async () => {
  await recordMany(3)
  const report = await verifyDatabase(folder)
  expect(report).toMatchObject({ intact: true, treeSize: 16, unsequenced: { count: 3 } })
  expect(report.unsequenced.oldestAt).toBeInstanceOf(Date)
  await sequenceEvents()
  expect(await verifyDatabase(folder)).toMatchObject({ intact: true, treeSize: 19, unsigned: 3 })
})
