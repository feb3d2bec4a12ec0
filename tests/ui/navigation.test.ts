import { existsSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { homeOf, NAVIGATION } from '#components/shell/navigation.ts'
import { ROLES } from '#lib/access/types.ts'
import { en } from '#messages/en.ts'

describe.each(ROLES)('the way round of a %s', (role) => {
  const entries = NAVIGATION[role]

  test('is short: one to five ways, each once', () => {
    expect(entries.length).toBeGreaterThan(0)
    expect(entries.length).toBeLessThanOrEqual(5)
    expect(new Set(entries.map((entry) => entry.href)).size).toBe(entries.length)
  })

  test('leads only to pages that exist', () => {
    const missing = entries.filter(
      (entry) => !existsSync(new URL(`../../app/(portal)${entry.href}/page.tsx`, import.meta.url)),
    )
    expect(missing.map((entry) => entry.href)).toEqual([])
  })

  test('has a word for each and begins at the first', () => {
    for (const entry of entries) expect(en.shell.nav[entry.key]).toBeTruthy()
    expect(homeOf(role)).toBe(entries[0]?.href)
  })
})
