import { expect, test } from 'vitest'
import { db } from '#lib/db/client.ts'
import { createTestDatabase } from '#tests/support/database.ts'

const database = await createTestDatabase()

test('gives every file a migrated database of its own, as the application and as the owner', async () => {
  const [{ user, name }] = (await database.app.query(
    'SELECT current_user AS user, current_database() AS name',
  )) as [{ user: string; name: string }]
  expect(user).toBe('crosswalk_app')
  const [seen] = await db().$queryRaw<{ name: string }[]>`SELECT current_database() AS name`
  expect(seen?.name).toBe(name)
  expect(await db().org.count()).toBe(0)
})

test('keeps instants and days right in a hostile time zone', async () => {
  expect(process.env.TZ).toBe('Pacific/Chatham')
  const at = new Date('2026-11-22T23:30:00.123Z')
  await database.owner.query(`SET timezone = 'America/New_York'`)
  await db().workerHeartbeat.create({ data: { id: 'one', startedAt: at, beatAt: at } })
  const found = await db().workerHeartbeat.findUniqueOrThrow({ where: { id: 'one' } })
  expect(found.startedAt.toISOString()).toBe(at.toISOString())
  const [raw] = await database.app.query(
    'SELECT extract(epoch FROM started_at) * 1000 AS ms FROM worker_heartbeat',
  )
  expect(Number(raw?.ms)).toBe(at.getTime())
})

test('can be emptied, and its guards stand again afterwards', async () => {
  await database.owner.query(
    `INSERT INTO fact_snapshot (org_id, hash, kind, data, created_at) VALUES (gen_random_uuid(), 'h', 'roster', '{}', now())`,
  )
  await expect(database.owner.query('DELETE FROM fact_snapshot')).rejects.toThrow(/insert-only/)
  await database.empty()
  expect(await database.app.query('SELECT 1 FROM fact_snapshot')).toEqual([])
  await database.owner.query(
    `INSERT INTO fact_snapshot (org_id, hash, kind, data, created_at) VALUES (gen_random_uuid(), 'h', 'roster', '{}', now())`,
  )
  await expect(database.owner.query('DELETE FROM fact_snapshot')).rejects.toThrow(/insert-only/)
})
