import { expect, test } from 'vitest'
import { EnvironmentError, parseEnv } from '#lib/runtime/env.ts'

test('nothing set is a working environment', () => {
  const env = parseEnv({})
  expect(env).toMatchObject({
    port: 3000,
    publicUrl: 'http://localhost:3000',
    demo: 'auto',
    trustProxy: false,
  })
  expect(env.dataFolder).toMatch(/^\/.*\/\.data$/)
})

test('an empty variable is an absent one', () => {
  expect(parseEnv({ PORT: '', DATABASE_URL: ' ' })).toMatchObject({ port: 3000, databaseUrl: undefined })
})

test('the public address follows the port, and its trailing slash is dropped', () => {
  expect(parseEnv({ PORT: '8080' }).publicUrl).toBe('http://localhost:8080')
  expect(parseEnv({ CROSSWALK_URL: 'https://portal.school.example/' }).publicUrl).toBe(
    'https://portal.school.example',
  )
})

const owner = 'postgresql://owner:x@db:5432/crosswalk'
test.each([
  [{ PORT: '70000' }, /PORT must be a whole number from 1 to 65535/],
  [{ PORT: '3000x' }, /PORT must be/],
  [{ CROSSWALK_DEMO: 'yes' }, /CROSSWALK_DEMO must be 0 \(no\) or 1 \(yes\)/],
  [{ DATABASE_URL: 'mysql://x/y' }, /DATABASE_URL is not an address .* postgresql:\/\//],
  [{ DATABASE_OWNER_URL: owner }, /DATABASE_OWNER_URL is set but DATABASE_URL is not/],
  [{ DATABASE_URL: owner, DATABASE_OWNER_URL: owner }, /are the same/],
  [{ AUTH_GOOGLE_ID: 'id' }, /AUTH_GOOGLE_SECRET is missing/],
  [{ CROSSWALK_URL: 'portal.school.example' }, /CROSSWALK_URL is not an address/],
])('%j is refused with a sentence saying what would be right', (source, sentence) => {
  expect(() => parseEnv(source)).toThrow(EnvironmentError)
  expect(() => parseEnv(source)).toThrow(sentence)
})

test('every mistake is named at once, and no value is repeated', () => {
  try {
    parseEnv({ PORT: 'x', SMTP_URL: 'http://user:hunter2@mail', S3_URL: 'hunter2' })
    expect.unreachable()
  } catch (error) {
    const { sentences } = error as EnvironmentError
    expect(sentences).toHaveLength(3)
    expect(sentences.join(' ')).not.toContain('hunter2')
  }
})
