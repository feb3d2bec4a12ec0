import { beforeAll, expect, test } from 'vitest'
import { loadDemoSchool } from '#lib/demo/load-demo-school.ts'
import { createTestDatabase } from '#tests/support/database.ts'

const database = await createTestDatabase()
beforeAll(() => loadDemoSchool(), 60_000)

const count = async (sql: string) =>
  Number((await database.owner.query<{ n: string }>(`SELECT count(*) AS n ${sql}`))[0]?.n)

test('it is the school the contract describes', async () => {
  expect(await count('FROM student')).toBeGreaterThanOrEqual(60)
  expect(await count('FROM school_class')).toBe(6)
  expect(await count(`FROM role_assignment WHERE role = 'guardian'`)).toBeGreaterThanOrEqual(65)
  expect(await count('FROM (SELECT DISTINCT locale FROM person) l')).toBeGreaterThanOrEqual(9)
  expect(await count('FROM guardianship_order')).toBe(1)
})

test('communications in every state', async () => {
  const rows = await database.owner.query<{ state: string }>(
    'SELECT DISTINCT state FROM communication ORDER BY 1',
  )
  expect(rows.map((row) => row.state)).toEqual(
    ['blocked', 'draft', 'held', 'recalled', 'rejected', 'returned', 'sent', 'withdrawn'].sort(),
  )
})

test('the person under an order was sent nothing about the child', async () => {
  expect(
    await count(`FROM delivery d JOIN person p ON p.id = d.recipient_id WHERE p.display_name = 'Igor Sokol'
      AND cardinality(d.student_ids) > 0`),
  ).toBe(0)
})
