import { globSync } from 'node:fs'
import { expect, test } from 'vitest'
import { findBanned } from './find-banned.ts'
import { plantTree, root } from './plant-tree.ts'

test('clock, randomness, environment and console have one home', () => {
  const { files, findings } = findBanned(root)
  expect(findings).toEqual([])
  const there = globSync('{lib,app,components}/**/*.{ts,tsx}', { cwd: root })
  const generatedOrHome = there.filter((file) => /^lib\/(db\/generated|runtime)\//.test(file))
  expect(files).toBeGreaterThanOrEqual(there.length - generatedOrHome.length)
})

test.each([
  ['clock', 'export const at = () => new Date()'],
  ['clock', 'export const at = () => Date.now()'],
  ['clock', 'export const at = () => Date()'],
  ['randomness', 'export const dice = () => Math.random()'],
  ['randomness', 'export const id = () => crypto.randomUUID()'],
  ['randomness', `import { randomBytes as bytes } from 'node:crypto'\nexport const id = () => bytes(8)`],
  ['environment', 'export const home = process.env.HOME'],
  ['console', `export const say = () => console.log('x')`],
])('%s is found: %s', (kind, code) => {
  const { findings } = findBanned(plantTree({ 'lib/delivery/send-mail.ts': code }))
  expect(findings).toHaveLength(1)
  expect(findings[0]).toContain(`lib/delivery/send-mail.ts:`)
  expect(findings[0]).toContain(` ${kind}: `)
})

test('lib/runtime, and what only looks alike, is let through', () => {
  const { findings } = findBanned(
    plantTree({
      'lib/runtime/clock.ts': 'export const now = () => new Date()',
      'lib/delivery/send-mail.ts':
        'export const at = (ms: number) => new Date(ms)\n// new Date(), process.env\nexport const text = "Math.random()"',
    }),
  )
  expect(findings).toEqual([])
})
