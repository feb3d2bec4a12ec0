import { expect, test } from 'vitest'
import { newId, randomInteger, randomToken } from '#lib/runtime/random.ts'

test('ids are UUIDv7, unique, and sort in the order they were made', () => {
  const ids = Array.from({ length: 3_000 }, newId)
  expect(new Set(ids).size).toBe(ids.length)
  for (const id of ids)
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect([...ids].sort()).toEqual(ids)
})

test('tokens are long enough not to be guessed and never repeat', () => {
  const tokens = Array.from({ length: 1_000 }, () => randomToken())
  expect(new Set(tokens).size).toBe(1_000)
  for (const token of tokens) expect(token).toMatch(/^[\w-]{43}$/)
})

test('integers stay below their limit and reach every value', () => {
  const seen = new Set(Array.from({ length: 2_000 }, () => randomInteger(7)))
  expect([...seen].sort()).toEqual([0, 1, 2, 3, 4, 5, 6])
})
