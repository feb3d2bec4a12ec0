import { expect, type Page } from '@playwright/test'

/** The composer's controls, by what they are called. */
export function composer(page: Page) {
  return {
    to: page.getByRole('combobox', { name: 'To', exact: true }),
    subject: page.getByRole('textbox', { name: 'Subject' }),
    body: page.getByRole('textbox', { name: 'Text', exact: true }),
    /** The one button, whatever it says now. */
    send: page.getByRole('main').locator('button[type=submit]').filter({ hasText: /send/i }),
    findings: page.getByRole('article', { name: /finding/ }),
    undo: page.getByRole('region', { name: 'Undo' }).getByRole('button', { name: 'Undo' }),
  }
}

/** Until the composer's own code stands behind the form. */
export async function ready(page: Page): Promise<void> {
  await expect(page.locator('form[data-ready]')).toBeVisible()
}
