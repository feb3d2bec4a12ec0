import type { Page } from '@playwright/test'
import { called } from './support/called.ts'
import { reloadUntil } from './support/reload-until.ts'
import { tabTo } from './support/tab-to.ts'
import { expect, test } from './support/test.ts'
import { composer, ready } from './support/write.ts'

const BEGINNING = 'Please send a packed lunch on Friday. If you are late, '
const PRIVATE = 'text me at 603-555-0142.'
/** The demo school's trip line: what the register offers in its place. */
const MENDED = /603-555-01(00|10|12|13)/

for (const { manner, phone } of [
  { manner: 'at a desk', phone: false },
  { manner: 'on a phone', phone: true },
])
  test(`a personal number is marked, blocked with its clauses, mended in one press, sent, ${manner}`, async ({
    enter,
  }) => {
    const subject = called(phone ? 'Farm visit' : 'Pond visit')
    const teacher = await enter('teacher', { phone, at: '/write' })
    await ready(teacher)
    const { subject: subjectField, body, send, findings } = composer(teacher)
    await subjectField.fill(subject)
    await body.pressSequentially(BEGINNING + PRIVATE)
    // While typing: a mark under the words, the card beside them, and the button says so.
    await expect(send).toHaveText('Can’t send yet: 1 finding')
    await expect(findings).toHaveCount(1)
    await expect(findings).toContainText('Blocked')
    await expect(findings).toContainText(/clauses? 1\.9a, 1\.9b/)
    await expect(teacher.locator('mark')).toHaveText(/603-555-0142/)

    await send.click()
    await expect(teacher.getByText('Not sent', { exact: true })).toBeVisible()
    await expect(findings).toContainText(/1\.9a, 1\.9b/)
    await expect(body).toHaveValue(BEGINNING + PRIVATE)

    await findings.getByRole('button', { name: /^Use / }).click()
    await expect(body).toHaveValue(MENDED)
    await expect(body).not.toHaveValue(/0142/)
    await expect(findings).toHaveCount(0)
    await expect(send).toHaveText(/^Send to \d+ adults$/)
    await send.click()
    await expect(teacher.getByRole('heading', { level: 1, name: /^Sending to/ })).toBeVisible()
    // What a family then reads is the same from wherever it was sent; one look is enough.
    if (!phone) await seenMended(await enter('guardian2'), subject)
  })

test('the same by keyboard alone', async ({ visit }) => {
  const subject = called('Barn visit')
  const teacher = await visit()
  await teacher.goto('/sign-in?back=/write')
  await tabTo(teacher.getByRole('button', { name: 'teacher@macs.example.org' }))
  await teacher.keyboard.press('Enter')
  await ready(teacher)
  const { subject: subjectField, body, send, findings } = composer(teacher)
  await tabTo(subjectField)
  await teacher.keyboard.type(subject)
  await teacher.keyboard.press('Tab')
  await teacher.keyboard.type(BEGINNING + PRIVATE)
  await expect(send).toHaveText('Can’t send yet: 1 finding')
  await teacher.keyboard.press('Control+Enter')
  await expect(findings).toBeFocused()
  await expect(findings).toContainText(/1\.9a, 1\.9b/)
  await tabTo(findings.getByRole('button', { name: /^Use / }))
  await teacher.keyboard.press('Enter')
  await expect(body).toHaveValue(MENDED)
  await expect(body).toBeFocused()
  await expect(send).toHaveText(/^Send to \d+ adults$/)
  await teacher.keyboard.press('Control+Enter')
  await expect(teacher.getByRole('heading', { level: 1, name: /^Sending to/ })).toBeVisible()
})

test('posted before any code has arrived, the server blocks it all the same', async ({ enter }) => {
  const subject = called('Orchard visit')
  const teacher = await enter('teacher', { javaScript: false, at: '/write' })
  const { to, subject: subjectField, body, send } = composer(teacher)
  await expect(to).toHaveValue(/class/)
  await subjectField.fill(subject)
  await body.fill(BEGINNING + PRIVATE)
  await send.click()
  await teacher.waitForURL(/\/write\/[0-9a-f-]{36}/)
  await expect(teacher.getByText('Not sent', { exact: true })).toBeVisible()
  await expect(teacher.getByText(/clauses? 1\.9a, 1\.9b/)).toBeVisible()
  await expect(body).toHaveValue(BEGINNING + PRIVATE)
  await body.fill(`${BEGINNING}call the trip line, 603-555-0113.`)
  await send.click()
  await expect(teacher.getByRole('heading', { level: 1, name: /^Sen(ding|t) to/ })).toBeVisible()
})

async function seenMended(guardian: Page, subject: string) {
  const letter = guardian.getByRole('article', { name: subject })
  await reloadUntil(letter)
  await expect(letter).toContainText(MENDED)
  await expect(letter).not.toContainText('0142')
}
