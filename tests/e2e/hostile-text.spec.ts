import { called } from './support/called.ts'
import { reloadUntil } from './support/reload-until.ts'
import { expect, test } from './support/test.ts'
import { composer, ready } from './support/write.ts'

// What is refused is refused with 400, and the browser reports it.
test.use({ expectedProblems: [/Failed to load resource: the server responded with a status of 4\d\d/] })

const SCRIPT = '<script>document.title = "taken over"</script>'
const IMAGE = '<img src="x" onerror="document.title = \'taken over\'">'
const TURNED = 'Reads \u202Ebackwards\u202C again'

test('markup, turned letters and formulas arrive as the signs they are', async ({ enter }) => {
  const subject = called(`=HYPERLINK("https://example.org","${SCRIPT}")`)
  const guardian = await enter('guardian2', { at: '/write' })
  await ready(guardian)
  const fields = composer(guardian)
  const option = fields.to.getByRole('option', { name: /Rivera/ })
  await fields.to.selectOption({ label: (await option.first().textContent()) ?? '' })
  await fields.subject.fill(subject)
  await fields.body.fill(`${SCRIPT}\n${IMAGE}\n${TURNED}\n+cmd|' /C calc'!A0`)
  await fields.send.click()
  await expect(guardian.getByRole('heading', { level: 1, name: /^Sen(ding|t) to/ })).toBeVisible()
  await expect(guardian.getByRole('main')).toContainText(SCRIPT)

  const teacher = await enter('teacher', { at: '/messages' })
  const talk = teacher.getByRole('link').filter({ hasText: subject })
  await reloadUntil(talk)
  await talk.click()
  await teacher.waitForURL(/\/messages\/[0-9a-f-]{36}/)
  await expect(teacher.getByRole('heading', { level: 1 })).toHaveText(subject)
  const letter = teacher.getByRole('article').filter({ hasText: 'Reads' })
  for (const words of [SCRIPT, IMAGE, TURNED]) await expect(letter).toContainText(words)
  await expect(letter.locator('script, img')).toHaveCount(0)
  for (const page of [guardian, teacher]) expect(await page.title()).not.toContain('taken over')
})

test('a text of a megabyte is refused beside the field, and stays in it', async ({ enter }) => {
  const teacher = await enter('teacher', { at: '/write' })
  await ready(teacher)
  const { subject, body, send } = composer(teacher)
  await subject.fill(called('A long story'))
  const long = 'And then it rained. '.repeat(52_500)
  await body.fill(long)
  await expect(send).toBeEnabled()
  await send.click()
  await expect(teacher.getByText(/The text may have 50,000 characters/)).toBeVisible()
  await expect(body).toHaveAttribute('aria-invalid', 'true')
  expect((await body.inputValue()).length).toBe(long.length)
})

test('signs that cannot be stored are refused in words, never with a 500', async ({ enter }) => {
  const teacher = await enter('teacher', { at: '/write' })
  const headers = { origin: new URL(teacher.url()).origin, 'content-type': 'application/json' }
  const bodies: readonly (string | Buffer)[] = [
    JSON.stringify({ body: 'null \u0000 byte', subject: '', to: '' }),
    '{"body":"half a pair \\ud800","subject":"","to":""}',
    '{"body":',
    '[]',
    'null',
    '"text"',
    '{"__proto__":{"role":"director"},"body":5}',
    `${'['.repeat(5_000)}${']'.repeat(5_000)}`,
    Buffer.from([0xff, 0xfe, 0x00, 0x80, 0xc3, 0x28]),
    Buffer.from('{"body":"caf\xe9"}', 'latin1'),
  ]
  for (const path of [
    '/api/compose/draft',
    '/api/compose/send',
    '/api/compose/check',
    '/api/compose/withdraw',
    '/api/read',
  ])
    for (const [at, data] of bodies.entries()) {
      const answer = await teacher.request.post(path, { headers, data })
      expect([path, at, Math.floor(answer.status() / 100)]).toEqual([path, at, 4])
    }
  for (const path of [
    '/today?q=%00',
    '/today?q=%ff',
    '/messages/%00',
    '/write/%2e%2e%2f',
    '/news/%F0%28%8C%28',
  ])
    expect([path, (await teacher.request.get(path)).status() < 500]).toEqual([path, true])
})
