import type { Page } from '@playwright/test'
import { es } from '#messages/es.ts'
import { called } from './support/called.ts'
import { reloadUntil } from './support/reload-until.ts'
import { expect, test } from './support/test.ts'
import { composer, ready } from './support/write.ts'

async function send(page: Page, to: RegExp | null, subject: string, body: string) {
  await page.goto('/write')
  await ready(page)
  const fields = composer(page)
  if (to !== null) {
    const option = fields.to.getByRole('option', { name: to })
    await fields.to.selectOption({ label: (await option.textContent()) ?? '' })
  }
  await fields.subject.fill(subject)
  await fields.body.fill(body)
  await expect(fields.send).toHaveText(/^Send to \d+ adults?$/)
  await fields.send.click()
  await expect(page.getByRole('heading', { level: 1, name: /^Sending to/ })).toBeVisible()
}

test('a guardian kept out by an order sees nothing of a grade’s post; the other guardian does', async ({
  enter,
}) => {
  const subject = called('Seed count')
  const teacher = await enter('teacher')
  await send(teacher, null, subject, 'We count seeds on Monday. Please send an empty jar.')
  const inside = await enter('guardian4')
  await reloadUntil(inside.getByRole('article', { name: subject }))
  const address = await inside
    .getByRole('article', { name: subject })
    .getByRole('link', { name: subject })
    .getAttribute('href')

  const outside = await enter('guardian5')
  await expect(outside.getByRole('heading', { level: 1 })).toBeVisible()
  for (const path of ['/today', '/messages', `/today?q=${encodeURIComponent(subject)}`]) {
    await outside.goto(path)
    await expect(outside.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(outside.getByRole('main')).not.toContainText('empty jar')
    await expect(outside.getByRole('article', { name: subject })).toHaveCount(0)
  }
  await outside.goto('/children')
  await expect(outside.getByRole('main')).not.toContainText('Lena')
  const answer = await outside.request.get(address ?? '')
  expect(answer.status()).toBe(404)
  expect(await answer.text()).not.toContain('empty jar')
})

test('two households of one child each read their own letter, and never the other’s', async ({ enter }) => {
  const words = { laura: called('For Bennett'), marcos: called('For Ellison') }
  const teacher = await enter('teacher')
  await send(teacher, /Bennett.*Noah|Laura/, words.laura, 'Noah forgot his gloves. They are in the basket.')
  await send(teacher, /Ellison|Marcos/, words.marcos, 'Noah found his book. It is in his bag.')
  const laura = await enter('guardian2', { at: '/messages' })
  await reloadUntil(laura.getByRole('link', { name: words.laura }))
  await expect(laura.getByRole('main')).not.toContainText(words.marcos)
  const marcos = await enter('guardian3', { at: '/messages' })
  await expect(marcos.getByRole('heading', { level: 1, name: es.messages.title })).toBeVisible()
  await reloadUntil(marcos.getByRole('link', { name: words.marcos }))
  await expect(marcos.getByRole('main')).not.toContainText(words.laura)

  // Not by the address either, and each is told of the school only.
  await laura.getByRole('link', { name: words.laura }).click()
  await laura.waitForURL(/\/messages\/[0-9a-f-]{36}/)
  await expect(laura.getByText('They are in the basket.')).toBeVisible()
  await expect(laura.getByRole('main')).not.toContainText('Ellison')
  const answer = await marcos.request.get(new URL(laura.url()).pathname)
  expect(answer.status()).toBe(404)
})
