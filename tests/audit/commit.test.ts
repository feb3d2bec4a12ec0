import { beforeEach, describe, expect, test } from 'vitest'
import { commit, commitUnaudited, FactsChanged, type RecordEvent } from '#lib/audit/commit.ts'
import { db } from '#lib/db/client.ts'
import { setClock } from '#lib/runtime/clock.ts'
import { newId } from '#lib/runtime/random.ts'
import { createTestDatabase } from '#tests/support/database.ts'
import { insertOrg, orgId, person, recordOne, system } from './log.ts'

const database = await createTestDatabase()
beforeEach(async () => {
  setClock(null)
  await database.empty()
  await insertOrg(database)
})

const events = () => database.app.query('SELECT * FROM audit_event ORDER BY id')
const households = () => database.app.query('SELECT name FROM household')
const household = (name: string) => ({ id: newId(), orgId, name })
const taskDone = (id = newId()) =>
  ({ type: 'task.done', subject: { type: 'task', id }, payload: { kind: 'undeliverable' } }) as const

describe('a business transaction', () => {
  test('commits the work with its events, as codes and ids', async () => {
    const actor = { ...person('teacher'), jobTitle: 'nurse' as const }
    setClock(new Date('2026-09-01T12:00:00.250Z'))
    const answer = await commit(async (tx, record) => {
      await tx.household.create({ data: household('one') })
      record({ actor, ...taskDone() })
      record({ actor: system, orgId, ...taskDone() })
      return 'done'
    })
    expect(answer).toBe('done')
    expect(await households()).toHaveLength(1)
    expect(await events()).toMatchObject([
      { org_id: orgId, actor_id: actor.personId, capacity: 'teacher:nurse', subject_type: 'task' },
      { org_id: orgId, actor_id: null, capacity: 'system:worker', payload: { kind: 'undeliverable' } },
    ])
    expect((await events())[0]!.at).toEqual(new Date('2026-09-01T12:00:00.250Z'))
  })

  test('without an event it throws and nothing is written', async () => {
    const work = commit((tx) => tx.household.create({ data: household('one') }))
    await expect(work).rejects.toThrow('recorded no audit event')
    expect(await households()).toEqual([])
  })

  test('with an event and an error, neither is written', async () => {
    const work = commit(async (tx, record) => {
      await tx.household.create({ data: household('one') })
      record({ actor: system, ...taskDone() })
      throw new Error('afterwards')
    })
    await expect(work).rejects.toThrow('afterwards')
    expect(await households()).toEqual([])
    expect(await events()).toEqual([])
  })

  test('a malformed event, one with a text in it, or another school’s actor rolls everything back', async () => {
    const wrong: ((record: RecordEvent) => void)[] = [
      (record) => record({ actor: system, ...taskDone('not-an-id') }),
      (record) => record({ actor: system, ...taskDone(), payload: { kind: 'Please call me.' } }),
      (record) => record({ actor: system, ...taskDone(), payload: { kind: 'x', text: 'y' } } as never),
      (record) => record({ actor: system, ...taskDone(), type: 'task.invented' } as never),
      (record) => record({ actor: system, orgId: newId(), ...taskDone() }),
    ]
    for (const put of wrong) {
      const work = commit(async (tx, record) => {
        await tx.household.create({ data: household('one') })
        record({ actor: system, ...taskDone() })
        put(record)
      })
      await expect(work).rejects.toThrow()
    }
    expect(await households()).toEqual([])
    expect(await events()).toEqual([])
  })

  test('facts that changed roll back and say why', async () => {
    const work = commit(async (tx, record) => {
      await tx.household.create({ data: household('one') })
      record({ actor: system, ...taskDone() })
      throw new FactsChanged('consent')
    })
    await expect(work).rejects.toMatchObject({ name: 'FactsChanged', reason: 'consent' })
    expect(await households()).toEqual([])
  })

  test('a write conflict and a deadlock are changed facts too, from the client and from raw SQL', async () => {
    const [a, b] = [household('a'), household('b')]
    await db().household.createMany({ data: [a, b] })
    for (const raw of [true, false]) {
      const rename = async (tx: Parameters<Parameters<typeof commit>[0]>[0], id: string) =>
        raw
          ? tx.$executeRaw`UPDATE household SET name = name || 'x' WHERE id = ${id}::uuid`
          : tx.household.update({ where: { id }, data: { name: newId() } })
      const both = meeting(2)
      const crossing = (first: string, second: string) =>
        commit(async (tx, record) => {
          record({ actor: system, ...taskDone() })
          await rename(tx, first)
          await both()
          await rename(tx, second)
        })
      const outcomes = await Promise.allSettled([crossing(a.id, b.id), crossing(b.id, a.id)])
      expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
      const lost = outcomes.find((outcome) => outcome.status === 'rejected')
      expect(lost?.reason).toBeInstanceOf(FactsChanged)
    }
    const read = meeting(2)
    const serial = () =>
      commit(
        async (tx, record) => {
          record({ actor: system, ...taskDone() })
          const seen = await tx.household.count()
          await read()
          await tx.household.create({ data: household(`${seen}-${newId()}`) })
        },
        { isolationLevel: 'Serializable' },
      )
    const outcomes = await Promise.allSettled([serial(), serial()])
    const lost = outcomes.filter((outcome) => outcome.status === 'rejected')
    expect(lost).toHaveLength(1)
    expect(lost[0]!.reason).toBeInstanceOf(FactsChanged)
  })

  test('what is recorded after the end is refused aloud', async () => {
    let late: RecordEvent = () => {}
    await commit(async (_tx, record) => {
      late = record
      record({ actor: system, ...taskDone() })
    })
    expect(() => late({ actor: system, ...taskDone() })).toThrow('had ended')
  })
})

test('an unaudited write leaves no event', async () => {
  await commitUnaudited('draft-save', (tx) => tx.household.create({ data: household('one') }))
  expect(await households()).toHaveLength(1)
  expect(await events()).toEqual([])
})

test('the application cannot change or remove an event, a leaf or a checkpoint', async () => {
  await recordOne()
  for (const table of ['audit_event', 'audit_leaf', 'audit_checkpoint']) {
    await expect(database.app.query(`DELETE FROM ${table}`)).rejects.toThrow(/permission denied/)
    await expect(database.app.query(`UPDATE ${table} SET at = now()`)).rejects.toThrow(
      /permission denied|column/,
    )
    await expect(database.app.query(`TRUNCATE ${table} CASCADE`)).rejects.toThrow(/permission denied/)
    await expect(database.owner.query(`DELETE FROM ${table}`)).rejects.toMatchObject({ code: 'CW002' })
  }
})

/** Resolves for all once so many have called it. */
function meeting(size: number): () => Promise<void> {
  let arrived = 0
  let open: () => void = () => {}
  const all = new Promise<void>((resolve) => {
    open = resolve
  })
  return () => {
    arrived += 1
    if (arrived === size) open()
    return all
  }
}
