import { globSync } from 'node:fs'
import { expect, test } from 'vitest'
import { judgeNames } from './judge-names.ts'
import { plantTree, root } from './plant-tree.ts'

// Files of a domain folder that are named after what they hold, and why.
const nouns: Record<string, string> = {
  'lib/audit/events.ts': 'the closed union of audit events',
  'lib/audit/merkle.ts': 'RFC 9162 as pure functions over bytes; nobody looks for half of a tree',
  'lib/audit/signed-note.ts': 'one format, written, read and verified in one place',
  'lib/audit/keep-checkpoint.ts': 'the checkpoint folder, written and read in one place',
  'lib/communications/replaying/main.ts': 'the entry of the processes a replay runs in',
  'lib/delivery/retry-schedule.ts': 'data: when a refused mail is tried again',
  'lib/identity/common-passwords.ts': 'data: the shipped list',
  'lib/media/reencode/main.ts': 'the entry of the child process',
  'lib/wire/action.ts': 'the one wrapper every action goes through, named as it is used',
  'lib/worker/jobs.ts': 'the closed list of jobs and their queues',
}

test('every file in lib has a name from the closed vocabulary', () => {
  const { files, findings } = judgeNames(root, nouns)
  expect(findings).toEqual([])
  const there = globSync('lib/**/*.ts', { cwd: root }).filter((file) => !file.startsWith('lib/db/generated/'))
  expect(files).toBeGreaterThanOrEqual(there.length)
})

const longFile = `export function sendMail() {}\n${'// line\n'.repeat(300)}`
test.each([
  ['lib/delivery/mail-utils.ts', 'export function mailUtils() {}', 'says nothing'],
  ['lib/delivery/helpers.ts', 'export function helpers() {}', 'says nothing'],
  ['lib/delivery/mail-service.ts', 'export function mailService() {}', 'says nothing'],
  ['lib/delivery/sendMail.ts', 'export function sendMail() {}', 'kebab-case'],
  ['lib/delivery/index.ts', `export * from './types.ts'`, 'no barrels'],
  ['lib/delivery/send-mail.ts', 'export function deliver() {}', 'exports no sendMail'],
  [
    'lib/delivery/send-mail.ts',
    'export function sendMail() {}\nexport function a() {}\nexport function b() {}',
    'one exported',
  ],
  ['lib/delivery/send-mail.ts', longFile, 'at most 300'],
])('%s is refused: %s', (file, text, words) => {
  const { findings } = judgeNames(plantTree({ [file]: text }), {})
  expect(findings.some((finding) => finding.startsWith(file) && finding.includes(words))).toBe(true)
})

test('an exception that no longer exists is reported', () => {
  const { findings } = judgeNames(plantTree({ 'lib/delivery/types.ts': '' }), {
    'lib/delivery/gone.ts': 'was here',
  })
  expect(findings).toEqual(['lib/delivery/gone.ts is listed as an exception and does not exist.'])
})
