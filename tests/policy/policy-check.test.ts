import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const root = fileURLToPath(new URL('../../', import.meta.url))
const school = fileURLToPath(new URL('./example-school.json', import.meta.url))

function check(input: string, args: readonly string[] = ['--school', school]) {
  const run = spawnSync(process.execPath, ['scripts/policy-check.ts', ...args], {
    cwd: root,
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  const lines = run.stdout.split('\n').filter((l) => l !== '')
  return { code: run.status, lines, err: run.stderr }
}
const line = (body: string, rest: Record<string, unknown> = {}) =>
  JSON.stringify({ id: 'm1', senderRole: 'teacher', audience: 'direct', body, ...rest })

// Every one starts the command itself, which reads all word lists first.
describe('policy:check', { timeout: 30_000 }, () => {
  test('decides line by line, in order, with offsets into the original', () => {
    const { code, lines } = check(`${line('Thank you.')}\n${line('Text me at 603 555 0142')}\n`)
    expect(code).toBe(0)
    const [first, second] = lines.map((l) => JSON.parse(l))
    expect(first).toMatchObject({ id: 'm1', outcome: 'allow', findings: [] })
    expect(second.outcome).toBe('block')
    expect(second.findings[0]).toMatchObject({
      topic: 'personal-phone',
      field: 'body',
      start: 11,
      end: 23,
      text: '603 555 0142',
    })
    expect(second.findings[0].repair.replaceWith).toBe('603-555-0100')
    expect(second.policyVersion).toMatch(/^[0-9a-f]{12}$/)
    expect(second.policyVersion).toBe(first.policyVersion)
  })

  test('a bad line is an error of its own; the run goes on and ends with 1', () => {
    const input = [
      '{broken',
      line('Hello.'),
      '{"id":"x","body":5}',
      '[]',
      'null',
      line('\ud800 lone', { id: 'm9' }),
    ].join('\n')
    const { code, lines } = check(input)
    expect(code).toBe(1)
    expect(lines).toHaveLength(6)
    expect(lines.map((l) => 'error' in JSON.parse(l))).toEqual([true, false, true, true, true, false])
    expect(JSON.parse(lines[2] as string).id).toBe('x')
  })

  test('a line of a megabyte is answered', () => {
    const { code, lines } = check(line(`My cell is 603-555-0142. ${'a1 '.repeat(350_000)}`))
    expect(code).toBe(0)
    expect(JSON.parse(lines[0] as string).outcome).toBe('block')
  })

  test('ten thousand numbers are a bounded answer', () => {
    const { lines } = check(line('603-555-0142 '.repeat(10_000)))
    const decision = JSON.parse(lines[0] as string)
    expect(decision.outcome).toBe('block')
    expect(decision.findings.length).toBeLessThanOrEqual(1000)
  })

  test('an unusable school file ends with 2', () => {
    expect(check(line('Hi.'), ['--school', '/nowhere.json']).code).toBe(2)
    expect(check(line('Hi.'), []).code).toBe(2)
    expect(check(line('Hi.'), ['--school', fileURLToPath(import.meta.url)]).code).toBe(2)
  })

  test('text for a person names clause and repair', () => {
    const { lines } = check(line('Text me at 603 555 0142'), ['--school', school, '--format', 'text'])
    expect(lines.join('\n')).toMatch(/m1: BLOCK[\s\S]*clause 1\.9a[\s\S]*603 555 0142[\s\S]*repair/)
  })
})
