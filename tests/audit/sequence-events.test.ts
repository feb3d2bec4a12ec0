import { beforeEach, describe, expect, test, vi } from 'vitest'
import { commit } from '#lib/audit/commit.ts'
import { sequenceEvents } from '#lib/audit/sequence-events.ts'
import { openCheckpoint } from '#lib/audit/signed-note.ts'
import { writeCheckpoint } from '#lib/audit/write-checkpoint.ts'
import { openClient } from '#lib/db/client.ts'
import { setClock } from '#lib/runtime/clock.ts'
import { newId } from '#lib/runtime/random.ts'
import { createTestDatabase } from '#tests/support/database.ts'
import {
  growLog,
  insertOrg,
  recordMany,
  recordOne,
  signer,
  system,
  temporaryFolder,
  verifyDatabase,
} from './log.ts'

const database = await createTestDatabase()
beforeEach(async () => {
  setClock(null)
  await database.empty()
  await insertOrg(database)
})

const leaves = () =>
  database.app.query<{ index: string; event_id: string }>('SELECT * FROM audit_leaf ORDER BY index')
const places = async () => (await leaves()).map(({ index }) => Number(index))
const upTo = (size: number) => Array.from({ length: size }, (_, index) => index)
const untilSequenced = async (count: number) => {
  while ((await leaves()).length < count) await sequenceEvents()
}

describe('the sequencer', () => {
  test('gives committed events their place, oldest first, once', async () => {
    const tasks = [await recordOne(), await recordOne(), await recordOne()]
    expect(await sequenceEvents()).toEqual({ elected: true, sequenced: 3 })
    expect(await sequenceEvents()).toEqual({ elected: true, sequenced: 0 })
    await recordOne()
    expect(await sequenceEvents('recent')).toEqual({ elected: true, sequenced: 1 })
    expect(await places()).toEqual(upTo(4))
    const rows = await database.app.query(
      'SELECT e.subject_id FROM audit_leaf l JOIN audit_event e ON e.id = l.event_id ORDER BY l.index LIMIT 3',
    )
    expect(rows.map((row) => row.subject_id)).toEqual(tasks)
  })

  test('with many writers and several sequencers at once every event has one dense place', async () => {
    const writers = Array.from({ length: 8 }, () => recordMany(40))
    let writing = true
    const sequencers = Array.from({ length: 3 }, async () => {
      while (writing) await sequenceEvents('recent')
    })
    await Promise.all(writers)
    writing = false
    await Promise.all(sequencers)
    await untilSequenced(320)
    const all = await leaves()
    expect(await places()).toEqual(upTo(320))
    expect(new Set(all.map((leaf) => leaf.event_id)).size).toBe(320)
    expect(await verifyDatabase(temporaryFolder())).toMatchObject({ intact: true, treeSize: 320 })
  })

  test('a second one is not elected while the first works, and neither is blocked', async () => {
    await recordMany(3)
    const other = openClient(database.connections.app, { connections: 1 })
    try {
      await other.$transaction(async (tx) => {
        await tx.$queryRaw`SELECT pg_try_advisory_xact_lock(7315162209)`
        expect(await sequenceEvents()).toEqual({ elected: false, sequenced: 0 })
      })
      expect(await sequenceEvents()).toEqual({ elected: true, sequenced: 3 })
    } finally {
      await other.$disconnect()
    }
  })

  test('an event whose transaction ends late is not passed over for good, however old its time is', async () => {
    const begun = Promise.withResolvers<void>()
    const goOn = Promise.withResolvers<void>()
    const late = commit(async (_tx, record) => {
      const id = newId()
      record({ actor: system, type: 'task.done', subject: { type: 'task', id }, payload: { kind: 'x' } })
      begun.resolve()
      await goOn.promise
    })
    await begun.promise
    await recordOne()
    expect(await sequenceEvents('recent')).toMatchObject({ sequenced: 1 })
    goOn.resolve()
    await late
    expect(await sequenceEvents('recent')).toMatchObject({ sequenced: 1 })

    setClock(new Date('2020-01-01T00:00:00Z'))
    await recordOne()
    setClock(null)
    expect(await sequenceEvents('recent')).toMatchObject({ sequenced: 0 })
    expect(await sequenceEvents('all')).toMatchObject({ sequenced: 1 })
    expect(await places()).toEqual(upTo(3))
  })

  test('an event that was rolled back takes no place', async () => {
    await recordOne()
    const failed = commit(async (_tx, record) => {
      const id = newId()
      record({ actor: system, type: 'task.done', subject: { type: 'task', id }, payload: { kind: 'x' } })
      throw new Error('no')
    })
    await expect(failed).rejects.toThrow('no')
    expect(await sequenceEvents()).toMatchObject({ sequenced: 1 })
  })

  test('more than one batch is taken in one go', async () => {
    await commit(async (_tx, record) => {
      for (let made = 0; made < 2_100; made += 1)
        record({
          actor: system,
          type: 'task.done',
          subject: { type: 'task', id: newId() },
          payload: { kind: 'x' },
        })
    })
    expect(await sequenceEvents()).toEqual({ elected: true, sequenced: 2_100 })
    expect(await places()).toEqual(upTo(2_100))
  })
})

/** Signing as a process does that has hashed nothing yet. */
async function newProcess(): Promise<typeof writeCheckpoint> {
  vi.resetModules()
  return (await import('#lib/audit/write-checkpoint.ts')).writeCheckpoint
}

describe('checkpoints', () => {
  test('are signed, stored and kept outside, and nothing new needs none', async () => {
    const folder = temporaryFolder()
    expect(await writeCheckpoint({ folder, signer })).toEqual({ ok: true, value: null })
    await growLog(folder, 5)
    const [row] = await database.app.query('SELECT * FROM audit_checkpoint')
    expect(openCheckpoint(row!.note, signer)).toMatchObject({ treeSize: 5 })
    expect(await writeCheckpoint({ folder, signer })).toEqual({ ok: true, value: null })
    expect(await verifyDatabase(folder)).toMatchObject({ intact: true, checkpoints: 1, kept: 1, unsigned: 0 })
  })

  test('grow from where the last one was, also in a process that knows nothing yet', async () => {
    const folder = temporaryFolder()
    await growLog(folder, 5, 9, 16)
    await recordMany(2)
    await sequenceEvents()
    expect(await (await newProcess())({ folder, signer })).toMatchObject({
      ok: true,
      value: { treeSize: 18 },
    })
    expect(await verifyDatabase(folder)).toMatchObject({ intact: true, checkpoints: 4, kept: 4 })
  })

  test('one that was stored but not kept, because the process ended between, is kept by the next', async () => {
    await growLog(temporaryFolder(), 4)
    const folder = temporaryFolder()
    expect(await writeCheckpoint({ folder, signer })).toEqual({ ok: true, value: null })
    expect(await verifyDatabase(folder)).toMatchObject({ intact: true, kept: 1 })
  })

  test('two processes that sign at once agree on one', async () => {
    const folder = temporaryFolder()
    await recordMany(6)
    await sequenceEvents()
    await Promise.all([writeCheckpoint({ folder, signer }), writeCheckpoint({ folder, signer })])
    expect(await verifyDatabase(folder)).toMatchObject({ intact: true, checkpoints: 1, kept: 1 })
  })

  test('nothing is signed over a log that lost or changed what was signed', async () => {
    const folder = temporaryFolder()
    await growLog(folder, 3, 6)
    await recordOne()
    await sequenceEvents()
    const sign = await newProcess()
    try {
      await database.owner.query('ALTER TABLE audit_leaf DISABLE TRIGGER USER')
      await database.owner.query(`UPDATE audit_leaf SET leaf_hash = sha256('x') WHERE index = 1`)
      expect(await sign({ folder, signer })).toEqual({ ok: false, code: 'log-damaged' })
      await database.owner.query('DELETE FROM audit_leaf WHERE index = 2')
      expect(await sign({ folder, signer })).toEqual({ ok: false, code: 'log-damaged' })
      await database.owner.query('DELETE FROM audit_leaf')
      expect(await sign({ folder, signer })).toEqual({ ok: false, code: 'log-damaged' })
    } finally {
      await database.owner.query('ALTER TABLE audit_leaf ENABLE ALWAYS TRIGGER audit_leaf_insert_only')
    }
  })
})
