import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { ROLES } from '#lib/access/types.ts'
import { exportLog } from '#lib/audit/export-log.ts'
import { hashBytes } from '#lib/audit/hash-bytes.ts'
import { listEvents } from '#lib/audit/list-events.ts'
import { verifyInclusion } from '#lib/audit/merkle.ts'
import { BundleUnreadable, openExportedLog } from '#lib/audit/open-exported-log.ts'
import { proveEvent } from '#lib/audit/prove-event.ts'
import { sequenceEvents } from '#lib/audit/sequence-events.ts'
import { openCheckpoint, parseVerifierKey } from '#lib/audit/signed-note.ts'
import { verifyLog } from '#lib/audit/verify-log.ts'
import { writeCheckpoint } from '#lib/audit/write-checkpoint.ts'
import { setClock } from '#lib/runtime/clock.ts'
import { newId } from '#lib/runtime/random.ts'
import { createTestDatabase } from '#tests/support/database.ts'
import { growLog, insertOrg, person, recordMany, recordOne, signer, system, temporaryFolder } from './log.ts'

const database = await createTestDatabase()
const auditor = person('auditor')
const otherOrg = newId()
const stranger = { ...system, orgId: otherOrg }
let folder = ''
beforeEach(async () => {
  setClock(null)
  await database.empty()
  await insertOrg(database)
  await insertOrg(database, otherOrg)
  folder = temporaryFolder()
})

const signAll = async () => {
  await sequenceEvents()
  await writeCheckpoint({ folder, signer })
}
const eventIds = async () =>
  (await database.app.query<{ id: string }>('SELECT id FROM audit_event ORDER BY at, id')).map(({ id }) => id)

describe('the list', () => {
  test('pages through everything of the school, newest first, and nothing of another', async () => {
    setClock(new Date('2026-11-22T10:00:00Z'))
    await recordMany(5)
    await recordMany(2, stranger)
    await sequenceEvents()
    await recordMany(2)
    const seen: string[] = []
    let before: string | null = null
    do {
      const page = await listEvents(auditor, { limit: 3, before })
      if (!page.ok) throw new Error(page.code)
      seen.push(...page.value.events.map((event) => event.id))
      before = page.value.cursor
    } while (before !== null)
    const own = await database.app.query(
      'SELECT id FROM audit_event WHERE org_id = $1 ORDER BY at DESC, id DESC',
      [auditor.orgId],
    )
    expect(seen).toEqual(own.map(({ id }) => id))
    const first = await listEvents(auditor, { limit: 3 })
    expect(first.ok && first.value.events.map((event) => event.index)).toEqual([null, null, 4])
  })

  test('filters by type, person, thing and time', async () => {
    const teacher = person('teacher')
    setClock(new Date('2026-11-22T10:00:00Z'))
    const task = await recordOne(teacher)
    setClock(new Date('2026-11-23T10:00:00Z'))
    await recordOne()
    const count = async (filter: Parameters<typeof listEvents>[1]) => {
      const page = await listEvents(auditor, filter)
      return page.ok ? page.value.events.length : page.code
    }
    expect(await count({})).toBe(2)
    expect(await count({ types: ['task.done', 'task.opened'] })).toBe(2)
    expect(await count({ types: ['task.opened'] })).toBe(0)
    expect(await count({ actorId: teacher.personId })).toBe(1)
    expect(await count({ subject: { type: 'task', id: task } })).toBe(1)
    expect(await count({ from: new Date('2026-11-23T00:00:00Z') })).toBe(1)
    expect(await count({ to: new Date('2026-11-23T10:00:00Z') })).toBe(1)
    expect(await count({ before: `1:' OR true --` })).toBe('invalid')
    expect(await count({ limit: 1_000_000 })).toBe('invalid')
  })

  test('is the auditor’s and the Director’s', async () => {
    for (const role of ROLES) {
      const allowed = role === 'auditor' || role === 'director'
      expect((await listEvents(person(role))).ok, role).toBe(allowed)
      const exported = await exportLog(person(role), { signer })
      expect(exported.ok ? '' : exported.code, role).toBe(allowed ? 'nothing-yet' : 'not-allowed')
    }
  })
})

describe('a proof', () => {
  test('of every event can be checked with nothing but itself', async () => {
    await recordMany(11)
    await signAll()
    await recordMany(2)
    await sequenceEvents()
    const ids = await eventIds()
    for (const [index, id] of ids.slice(0, 11).entries()) {
      const proof = await proveEvent(auditor, id, { signer })
      if (!proof.ok) throw new Error(proof.code)
      const { checkpoint, leafHash, path, treeSize, verifierKey } = proof.value
      const head = openCheckpoint(checkpoint, parseVerifierKey(verifierKey)!)!
      const bytes = (hex: string) => Buffer.from(hex, 'hex')
      expect(proof.value).toMatchObject({ index, treeSize: 11 })
      expect(head.treeSize).toBe(11)
      expect(
        verifyInclusion(hashBytes, bytes(leafHash), index, treeSize, path.map(bytes), head.rootHash),
      ).toBe(true)
    }
    expect(await proveEvent(auditor, ids[12]!, { signer })).toEqual({ ok: false, code: 'not-yet' })
  })

  test('across the blocks that are remembered', async () => {
    const { commit } = await import('#lib/audit/commit.ts')
    await commit(async (_tx, record) => {
      for (let made = 0; made < 3_100; made += 1)
        record({
          actor: system,
          type: 'task.done',
          subject: { type: 'task', id: newId() },
          payload: { kind: 'x' },
        })
    })
    await signAll()
    const ids = await eventIds()
    for (const index of [0, 1_023, 1_024, 2_047, 2_048, 3_071, 3_072, 3_099, 0]) {
      expect(await proveEvent(auditor, ids[index]!, { signer }), `${index}`).toMatchObject({
        ok: true,
        value: { index },
      })
    }
  })

  test('is not given for a log that was rewritten', async () => {
    await recordMany(6)
    await signAll()
    const [first] = await eventIds()
    await database.owner.query('ALTER TABLE audit_leaf DISABLE TRIGGER USER')
    await database.owner.query(`UPDATE audit_leaf SET leaf_hash = sha256('x') WHERE index = 4`)
    expect(await proveEvent(auditor, first!, { signer })).toEqual({ ok: false, code: 'log-damaged' })
    await database.owner.query('DELETE FROM audit_leaf WHERE index = 4')
    expect(await proveEvent(auditor, first!, { signer })).toEqual({ ok: false, code: 'log-damaged' })
    await database.owner.query('ALTER TABLE audit_leaf ENABLE ALWAYS TRIGGER audit_leaf_insert_only')
  })

  test('is for the auditor, the Director and whoever did it, of their own school', async () => {
    const teacher = person('teacher')
    await recordOne(teacher)
    await recordOne(stranger)
    await signAll()
    const ids = await eventIds()
    expect(await proveEvent(teacher, ids[0]!, { signer })).toMatchObject({ ok: true })
    expect(await proveEvent(person('director'), ids[0]!, { signer })).toMatchObject({ ok: true })
    expect(await proveEvent(person('teacher'), ids[0]!, { signer })).toMatchObject({ code: 'not-allowed' })
    expect(await proveEvent(auditor, ids[1]!, { signer })).toMatchObject({ code: 'not-found' })
    expect(await proveEvent(auditor, 'not-an-id', { signer })).toMatchObject({ code: 'not-found' })
  })
})

describe('an exported bundle', () => {
  async function exported(name = 'bundle.jsonl'): Promise<{ file: string; text: string }> {
    const bundle = await exportLog(auditor, { signer })
    if (!bundle.ok) throw new Error(bundle.code)
    let text = ''
    for await (const lines of bundle.value.lines) text += lines
    const file = join(folder, name)
    writeFileSync(file, text)
    return { file, text }
  }
  const verified = async (file: string, options?: Parameters<typeof openExportedLog>[1]) => {
    const opened = await openExportedLog(file, options)
    if (!opened.ok) throw new Error(opened.code)
    return verifyLog(opened.value)
  }

  test('verifies without the database, holds only the school’s own rows, and is audited', async () => {
    await recordMany(3)
    await recordMany(2, stranger)
    await growLog(folder, 3, 7)
    const { file, text } = await exported()
    expect(await verified(file, { verifier: signer })).toMatchObject({
      intact: true,
      treeSize: (await database.app.query('SELECT max(tree_size)::int AS size FROM audit_checkpoint'))[0]!
        .size,
      withheld: 2,
      unsigned: 0,
    })
    expect(text).not.toContain(otherOrg)
    const audited = await listEvents(auditor, { types: ['export.made'] })
    expect(audited.ok && audited.value.events).toMatchObject([
      { actorId: auditor.personId, payload: { what: 'audit-log' } },
    ])
  })

  test('does not verify once anything in it was changed, left out, doubled or turned round', async () => {
    await growLog(folder, 4, 9)
    const { text } = await exported()
    const lines = text.trimEnd().split('\n')
    const leaf = (index: number) => lines.findIndex((line) => line.startsWith(`{"index":${index},`))
    const tampered: Record<string, string[]> = {
      'an event': lines.with(leaf(5), lines[leaf(5)]!.replace('system:worker', 'director')),
      'a hash': lines.with(
        leaf(5),
        lines[leaf(5)]!.replace(/"leafHash":"(.)/, (_, digit) => `"leafHash":"${digit === '0' ? '1' : '0'}`),
      ),
      'a row left out': lines.toSpliced(leaf(5), 1),
      'the last row left out': lines.slice(0, -1),
      'a row twice': lines.toSpliced(leaf(5), 0, lines[leaf(5)]!),
      'two rows turned round': lines.with(leaf(5), lines[leaf(6)]!).with(leaf(6), lines[leaf(5)]!),
      'a checkpoint': lines.with(2, lines[2]!.replace('\\n9\\n', '\\n8\\n')),
    }
    for (const [what, changed] of Object.entries(tampered)) {
      expect(changed.join('\n'), what).not.toBe(lines.join('\n'))
      const file = join(folder, 'tampered.jsonl')
      writeFileSync(file, `${changed.join('\n')}\n`)
      expect((await verified(file, { verifier: signer })).intact, what).toBe(false)
    }
  })

  test('made up as a whole, with a key of its own, falls to a checkpoint or key kept elsewhere', async () => {
    await growLog(folder, 4)
    const { file } = await exported()
    const other = parseVerifierKey('PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW')!
    expect((await verified(file, { verifier: other })).problems).toMatchObject([
      { code: 'checkpoint-changed' },
    ])
    await database.empty()
    await insertOrg(database)
    const elsewhere = temporaryFolder()
    await growLog(elsewhere, 6)
    const note = (await database.app.query('SELECT note FROM audit_checkpoint'))[0]!.note
    expect((await verified(file)).intact).toBe(true)
    expect((await verified(file, { kept: [{ where: 'mail.txt', note }] })).intact).toBe(false)
  })

  test('that is none is refused, by the line that is not one', async () => {
    const file = join(folder, 'not.jsonl')
    for (const text of ['', 'x\n', '{}\n', '\u0000\n']) {
      writeFileSync(file, text)
      expect(await openExportedLog(file)).toEqual({ ok: false, code: 'not-a-bundle' })
    }
    await growLog(folder, 3)
    const { text } = await exported()
    writeFileSync(file, `${text}garbage\n`)
    await expect(verified(file)).rejects.toThrow(BundleUnreadable)
    await expect(verified(file)).rejects.toThrow('Line 6')
  })
})
