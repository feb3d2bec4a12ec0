import type { Page } from '@playwright/test'
import { pt } from '#messages/pt.ts'
import { called } from './support/called.ts'
import { reloadUntil } from './support/reload-until.ts'
import { tabTo } from './support/tab-to.ts'
import { expect, test } from './support/test.ts'
import { composer, ready } from './support/write.ts'

// guardian@ reads Portuguese.
const { post } = pt.family
const answerBox = (page: Page) => page.getByRole('textbox', { name: pt.compose.body, exact: true })
const answerButton = (page: Page) =>
  page.getByRole('button', { name: pt.compose.reply.sendTo.replace('{name}', 'Ms Rivera') })

const BODY = 'On Friday we walk to the library. Please send a warm coat and a bottle of water.'
const ANSWER = 'Obrigada. Ela leva o casaco e a garrafa.'

for (const { manner, phone } of [
  { manner: 'at a desk', phone: false },
  { manner: 'on a phone', phone: true },
])
  test(`a clean post reaches a family and is answered, ${manner}`, async ({ enter }) => {
    const subject = called(phone ? 'Library walk' : 'Reading hour')
    const teacher = await enter('teacher', { phone })
    await teacher.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Write' }).click()
    await ready(teacher)
    const { to, subject: subjectField, body, send, findings, undo } = composer(teacher)
    // Her own class is chosen already: typing and one press are all it takes.
    await expect(to).toHaveValue(/class/)
    const clicks = await countClicks(teacher)
    await subjectField.pressSequentially(subject)
    await body.pressSequentially(BODY)
    await expect(send).toHaveText(/^Send to \d+ adults$/)
    await expect(findings).toHaveCount(0)
    await send.click()
    await expect(undo).toBeVisible()
    expect(await clicks()).toBe(1)
    await expect(teacher.getByRole('heading', { level: 1, name: /^Sent to \d+ adults$/ })).toBeVisible({
      timeout: 40_000,
    })

    const guardian = await enter('guardian', { phone })
    const letter = guardian.getByRole('article', { name: subject })
    await reloadUntil(letter)
    await expect(letter).toContainText(BODY)
    await letter.getByRole('link', { name: post.reply }).click()
    await expect(guardian.getByRole('heading', { level: 1, name: subject })).toBeVisible()
    await answerBox(guardian).fill(ANSWER)
    await answerButton(guardian).click()
    await expect(guardian.getByText(pt.compose.reply.sent, { exact: true })).toBeVisible({ timeout: 20_000 })

    await readAnswer(teacher, subject)
  })

test('the same by keyboard alone', async ({ visit }) => {
  const subject = called('Clay tiles')
  const teacher = await visit()
  await teacher.goto('/sign-in')
  await press(teacher.getByRole('button', { name: 'teacher@macs.example.org' }))
  await press(teacher.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Write' }))
  await ready(teacher)
  const { subject: subjectField, send } = composer(teacher)
  await tabTo(subjectField)
  await teacher.keyboard.type(subject)
  await teacher.keyboard.press('Tab')
  await teacher.keyboard.type(BODY)
  await expect(send).toHaveText(/^Send to \d+ adults$/)
  await press(send)
  await expect(teacher.getByRole('heading', { level: 1, name: /^Sending to/ })).toBeFocused()

  const guardian = await visit()
  await guardian.goto('/sign-in')
  await press(guardian.getByRole('button', { name: 'guardian@families.macs.example.org' }))
  await guardian.waitForURL('/today')
  await reloadUntil(guardian.getByRole('article', { name: subject }))
  await press(guardian.getByRole('article', { name: subject }).getByRole('link', { name: post.reply }))
  await tabTo(answerBox(guardian))
  await guardian.keyboard.type(ANSWER)
  await press(answerButton(guardian))
  await expect(guardian.getByText(pt.compose.reply.sent, { exact: true })).toBeVisible({ timeout: 20_000 })

  await teacher.goto('/messages')
  const talk = teacher.getByRole('link', { name: subject })
  await reloadUntil(talk)
  await press(talk)
  await expect(teacher.getByRole('article').getByText(ANSWER)).toBeVisible()
})

async function readAnswer(teacher: Page, subject: string) {
  await teacher
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link', { name: /^Messages/ })
    .click()
  await teacher.waitForURL('/messages')
  const talk = teacher.getByRole('link', { name: subject })
  await reloadUntil(talk)
  await expect(talk).toContainText('Teixeira')
  await talk.click()
  await expect(teacher.getByRole('article').getByText(ANSWER)).toBeVisible()
}

async function press(control: ReturnType<Page['getByRole']>) {
  await tabTo(control)
  await control.page().keyboard.press('Enter')
}

async function countClicks(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const { dataset } = document.documentElement
    dataset.clicks = '0'
    addEventListener('click', () => (dataset.clicks = String(Number(dataset.clicks) + 1)), true)
  })
  return async () => Number(await page.locator('html').getAttribute('data-clicks'))
}
