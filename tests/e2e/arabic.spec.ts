import { NAVIGATION } from '#components/shell/navigation.ts'
import { expect, test } from './support/test.ts'
import { walkPages } from './support/walk-pages.ts'

test('a guardian chooses Arabic, and every page of a family stands the other way round', async ({
  enter,
}) => {
  test.setTimeout(180_000)
  const page = await enter('guardian', { at: '/more' })
  const whole = page.locator('html')
  await expect(whole).toHaveAttribute('dir', 'ltr')
  const form = page.locator('form').filter({ has: page.getByRole('radio', { name: 'العربية' }) })
  await form.getByRole('radio', { name: 'العربية' }).click()
  await form.locator('button[type=submit]').click()
  await expect(whole).toHaveAttribute('dir', 'rtl')
  await expect(whole).toHaveAttribute('lang', 'ar')
  const bar = NAVIGATION.guardian.map((entry) => entry.href)
  const kinds = await walkPages(page, [...bar, '/write', '/more/sign-ins', '/policy'])
  expect(kinds).toEqual(expect.arrayContaining([...bar, '/today/:id', '/messages/:id', '/children/:id']))
  await expect(whole).toHaveAttribute('dir', 'rtl')
})
