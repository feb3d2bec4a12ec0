// `npm run screenshots`: the README's pictures, taken from a running demo school (`npm start` first). They are written to
// docs/images, so that what the README shows is what there is.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from '@playwright/test'
import { env } from '#lib/runtime/env.ts'
import { chromiumArguments, findChromium } from '../tests/support/find-chromium.ts'

const folder = join(import.meta.dirname, '..', 'docs', 'images')
const PHONE = { width: 390, height: 844 }
const DESK = { width: 1280, height: 860 }

async function signIn(
  browser: Browser,
  email: string,
  viewport: { width: number; height: number },
): Promise<Page> {
  const context = await browser.newContext({
    viewport,
    baseURL: env().publicUrl,
    deviceScaleFactor: 2,
    timezoneId: 'America/New_York',
  })
  const page = await context.newPage()
  await page.goto('/sign-in')
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password', { exact: true }).fill('think-before-you-post')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
  return page
}

const shoot = (page: Page, name: string) => page.screenshot({ path: join(folder, `${name}.png`) })

const shots: Record<string, (browser: Browser) => Promise<void>> = {
  composer: async (browser) => {
    const page = await signIn(browser, 'teacher@macs.example.org', DESK)
    await page.goto('/write')
    await page.getByRole('textbox', { name: 'Subject' }).fill('Museum on Thursday')
    await page
      .getByRole('textbox', { name: 'Text' })
      .fill('Please send a packed lunch. If you are late, text me at 603-555-0142.')
    await page.getByText('1.9', { exact: false }).first().waitFor()
    await shoot(page, 'composer')
  },
  'desk-phone': async (browser) => {
    const page = await signIn(browser, 'director@macs.example.org', PHONE)
    await page.goto('/desk')
    await page.waitForLoadState('networkidle')
    await shoot(page, 'desk-phone')
  },
  'today-phone': async (browser) => {
    const page = await signIn(browser, 'guardian@families.macs.example.org', PHONE)
    await page.goto('/today')
    await page.waitForLoadState('networkidle')
    await shoot(page, 'today-phone')
  },
  decision: async (browser) => {
    const page = await signIn(browser, 'auditor@macs.example.org', DESK)
    await page.goto('/flagged')
    await page.getByRole('main').getByRole('link', { name: /phone/i }).first().click()
    await page.waitForLoadState('networkidle')
    await shoot(page, 'decision')
  },
}

mkdirSync(folder, { recursive: true })
const browser = await chromium.launch({ executablePath: await findChromium(), args: [...chromiumArguments] })
try {
  for (const [name, take] of Object.entries(shots)) {
    await take(browser)
    console.log(`docs/images/${name}.png`)
  }
} finally {
  await browser.close()
}
