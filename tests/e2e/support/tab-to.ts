import { expect, type Locator } from '@playwright/test'

/** Presses Tab until it stands there, as somebody without a mouse does. Fails where no Tab leads. */
export async function tabTo(control: Locator, most = 90): Promise<void> {
  const page = control.page()
  await expect(control).toBeVisible()
  for (let pressed = 0; pressed < most; pressed++) {
    if (await control.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`${most} presses of Tab do not lead to ${control}`)
}
