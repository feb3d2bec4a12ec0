import { expect, type Locator } from '@playwright/test'

/** What somebody does who waits for a letter: looks again until it is there. Pages do not push. */
export async function reloadUntil(shown: Locator, timeout = 40_000): Promise<void> {
  const page = shown.page()
  await expect(async () => {
    if (!(await shown.first().isVisible())) await page.reload()
    await expect(shown.first()).toBeVisible({ timeout: 1_500 })
  }).toPass({ timeout, intervals: [500, 1_000, 1_500] })
}
