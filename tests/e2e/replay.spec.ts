import { AxeBuilder } from '@axe-core/playwright'
import type { ReplayEvent, ReplayResult } from '../../lib/communications/replaying/types.ts'
import { tabTo } from './support/tab-to.ts'
import { expect, test } from './support/test.ts'

test('the Director tries today’s rules on the month, by keyboard, and nothing would change', async ({
  enter,
}) => {
  const page = await enter('director', { at: '/policy/replay' })
  const start = page.getByRole('button', { name: 'Start' })
  await page.getByRole('radio', { name: /in force/ }).check()
  await tabTo(start)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Stop' })).toBeVisible()
  await expect(page.getByRole('status').filter({ hasText: /would have|Would have/ })).toBeVisible({
    timeout: 60_000,
  })
  await expect(page.getByText(/\d+ messages in \d+ seconds?\./)).toBeVisible()

  // Days in which nobody wrote, and days the wrong way round.
  await page.getByRole('textbox', { name: 'From' }).fill('2020-01-01')
  await page.getByRole('textbox', { name: 'To' }).fill('2020-01-31')
  await page.getByRole('button', { name: 'Start again' }).click()
  await expect(page.getByText('Nothing was written in these days')).toBeVisible({ timeout: 30_000 })
  await page.getByRole('textbox', { name: 'From' }).fill('2020-02-01')
  await page.getByRole('button', { name: 'Start again' }).click()
  await expect(page.getByText('The last day is before the first.')).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'To' })).toHaveValue('2020-01-31')
})

test('stopping ends it at once, and the turn is free again', async ({ enter }) => {
  const page = await enter('auditor', { at: '/policy/replay', phone: true })
  await page.getByRole('radio', { name: /in force/ }).check()
  await page.getByRole('button', { name: 'Start' }).click()
  await page.getByRole('button', { name: 'Stop' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Stopped' })).toBeVisible()
  await expect(async () => {
    await page.getByRole('button', { name: 'Start again' }).click()
    await expect(page.getByText(/\d+ messages in \d+ seconds?\./)).toBeVisible({ timeout: 20_000 })
  }).toPass({ timeout: 60_000 })
})

test('what would change stands side by side, with the words round the mark', async ({ enter }) => {
  const page = await enter('director', { at: '/policy/replay', phone: true })
  await page.route('**/api/replay', (asked) => {
    const lines = answer().map((event) => JSON.stringify(event))
    return asked.fulfill({ contentType: 'application/x-ndjson', body: `${lines.join('\n')}\n` })
  })
  await page.getByRole('button', { name: 'Start' }).click()
  await expect(page.getByText('Would have held 14, let go 1; 9,812 the same.')).toBeVisible()
  await expect(page.getByRole('tab', { name: /Held/ })).toHaveAttribute('aria-selected', 'true')
  await expect(page.getByText('The first 10 of 14.')).toBeVisible()
  await page.getByRole('button', { name: 'Show all 14' }).click()
  await expect(page.getByRole('link', { name: 'The decision of then' })).toHaveCount(14)
  await page.getByRole('tab', { name: /Let go/ }).click()
  const item = page.getByRole('tabpanel').getByRole('article')
  await expect(item).toContainText('Gone: was a block')
  await expect(item.locator('mark')).toHaveText('603-555-0142')
  const { violations } = await new AxeBuilder({ page }).include('main').analyze()
  expect(violations.map(({ id }) => id)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
})

/** A replay of ten thousand messages in which a few would change. */
function answer(): ReplayEvent[] {
  const none = { allow: 0, warn: 0, hold: 0, block: 0 }
  const outcomes = {
    allow: { ...none, allow: 9_700, hold: 14 },
    warn: { ...none, warn: 12 },
    hold: { ...none, hold: 60 },
    block: { ...none, block: 40, allow: 1 },
  }
  const counts = { done: 9_827, outcomes, otherFindings: 3, withoutRoster: 0, consentRead: 0, unreadable: 0 }
  const item = (index: number) => ({
    seq: String(index),
    decisionId: `01a2059d-de9e-745d-a876-${String(index).padStart(12, '0')}`,
    decidedAt: '2026-11-03T15:04:00.000Z',
    senderName: 'Ms Rivera',
    senderLabel: 'Grade 3 teacher',
    kind: 'message',
    lang: 'en',
    more: 0,
  })
  const result: ReplayResult = {
    counts,
    rules: [{ rule: 'personal-phone', was: 41, isNow: 40, came: 0, went: 1, changed: 0 }],
    items: {
      allow: [
        {
          ...item(99),
          was: 'block',
          isNow: 'allow',
          differences: [
            {
              rule: 'personal-phone',
              clauses: ['1.9a'],
              messageId: 'personal-phone',
              params: {},
              field: 'body',
              excerpt: {
                before: 'Text me at ',
                mark: '603-555-0142',
                after: ' please.',
                cutBefore: true,
                cutAfter: false,
              },
              was: 'block',
              isNow: null,
            },
          ],
        },
      ],
      warn: [],
      hold: Array.from({ length: 14 }, (_, index) => ({
        ...item(index),
        was: 'allow' as const,
        isNow: 'hold' as const,
        differences: [],
      })),
      block: [],
    },
  }
  return [
    { type: 'progress', total: 9_827, counts: { ...counts, done: 4_000 } },
    { type: 'done', total: 9_827, milliseconds: 41_000, result },
  ]
}
