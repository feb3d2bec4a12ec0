import pg from 'pg'
import { expect, test } from 'vitest'
import { poolConfig } from '#lib/db/connection.ts'
import { createTestDatabase } from '#tests/support/database.ts'

const database = await createTestDatabase({ bind: false })

test('who shows a picture is found by index, not by reading every revision', async () => {
  const client = new pg.Client(poolConfig(database.connections.app))
  await client.connect()
  try {
    await client.query('SET enable_seqscan = off')
    const { rows } = await client.query<{ 'QUERY PLAN': string }>(
      `EXPLAIN SELECT 1 FROM revision r
        WHERE r.attachments @> jsonb_build_array(jsonb_build_object('mediaId', gen_random_uuid()::text))`,
    )
    const volatile = rows.map((row) => row['QUERY PLAN']).join('\n')
    const bound = await client.query<{ 'QUERY PLAN': string }>(
      `EXPLAIN SELECT 1 FROM revision r WHERE r.attachments @> jsonb_build_array(jsonb_build_object('mediaId', '00000000-0000-7000-8000-000000000000'::text))`,
    )
    expect(bound.rows.map((row) => row['QUERY PLAN']).join('\n')).toContain('revision_attachments_idx')
    // The planner cannot use an index for a value that differs in every row: this test can fail.
    expect(volatile).not.toContain('revision_attachments_idx')
  } finally {
    await client.end()
  }
})
