import { beforeAll, expect, test } from 'vitest'
import { findNamedChild } from '#lib/delivery/find-named-child.ts'
import { newId } from '#lib/runtime/random.ts'
import { createTestDatabase } from '#tests/support/database.ts'

const database = await createTestDatabase()
const orgId = newId()

beforeAll(async () => {
  const children = [
    ['Maya', 'Okonkwo'],
    ['Maya', 'Lindqvist'],
    ['Will', 'Abernethy'],
    ['Jo', 'Castleberry'],
    ['Анна', 'Соколова'],
    ['فاطمة', 'الزهراني'],
  ] as const
  for (const [given, family] of children)
    await database.owner.query(
      `INSERT INTO student (id, org_id, sourced_id, given_name, family_name, full_name, aliases, grade)
       VALUES ($1, $2, $3, $4, $5, $6, '{}', '3')`,
      [newId(), orgId, newId(), given, family, `${given} ${family}`],
    )
})

test.each([
  ['a full name', 'Maya Okonkwo reads aloud.'],
  ['surname first', 'Lindqvist, Maya has the part.'],
  ['a first name two children share', 'Well done Maya!'],
  ['in capitals', 'MAYA WON THE RACE'],
  ['declined in Russian', 'Мы поздравляем Анну Соколову.'],
  ['in Arabic', 'تهانينا فاطمة الزهراني'],
  ['an ordinary word with its surname', 'Will Abernethy sings.'],
])('names a child: %s', async (_, body) => {
  expect(await findNamedChild(orgId, { subject: '', body })).not.toBeNull()
  expect(await findNamedChild(orgId, { subject: body, body: 'x' })).not.toBeNull()
})

test.each([
  ['an ordinary word', 'Will you come on Thursday? Bring a maya-blue shirt.'],
  ['nobody', 'Please send a packed lunch. The museum opens at nine.'],
  ['another school', 'Maya'],
])('names no child: %s', async (what, body) => {
  const org = what === 'another school' ? newId() : orgId
  expect(await findNamedChild(org, { subject: '', body })).toBeNull()
})
