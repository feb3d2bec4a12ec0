import { afterEach, expect, test } from 'vitest'
import { captureLog, log } from '#lib/runtime/log.ts'

const lines: { line: string; level: string }[] = []
const restore = captureLog((line, level) => lines.push({ line, level }))
afterEach(() => {
  lines.length = 0
})

test('one line of JSON each', () => {
  log.info('release-done', { deliveries: 33 })
  expect(lines).toHaveLength(1)
  expect(JSON.parse(lines[0]!.line)).toMatchObject({ level: 'info', event: 'release-done', deliveries: 33 })
  expect(lines[0]!.line).not.toContain('\n')
})

test('an error keeps its kind, code and frames, never its words', () => {
  log.error('release-failed', Object.assign(new TypeError('text me at 603-555-0142'), { code: 'CW001' }))
  const entry = JSON.parse(lines[0]!.line)
  expect(entry).toMatchObject({ level: 'error', error: 'TypeError', code: 'CW001' })
  expect(entry.frames).toContain('log.test.ts')
  expect(lines[0]!.line).not.toContain('603')
})

test('can be put back', () => {
  restore()
  captureLog(() => {})
})
