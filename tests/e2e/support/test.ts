import { type BrowserContext, test as base, type ConsoleMessage, expect, type Page } from '@playwright/test'
import { CAPACITY, PASSWORD, PEOPLE, type Who, WITHOUT_BUTTON } from './people.ts'

export interface Manner {
  /** 390 px wide, with a finger instead of a mouse. */
  phone?: boolean
  javaScript?: boolean
  /** The page asked for; signing in leads back to it. */
  at?: string
}

interface Stage {
  /** A browser of its own without anybody in it. */
  visit: (manner?: Manner) => Promise<Page>
  /** A browser of its own, signed in through the sign-in page as somebody who looks around would. */
  enter: (who: Who, manner?: Manner) => Promise<Page>
  /** What a test brings about itself and the browser complains of (a cut line, a page that is not there). */
  expectedProblems: readonly RegExp[]
}

/**
 * Every test also proves that no page it opened threw, logged an error or met the content security policy: whatever
 * else happened, these fail it.
 */
export const test = base.extend<Stage>({
  expectedProblems: [[], { option: true }],

  visit: async ({ browser, expectedProblems }, use) => {
    const contexts: BrowserContext[] = []
    const problems: string[] = []
    const note = (problem: string) => {
      if (!expectedProblems.some((expected) => expected.test(problem))) problems.push(problem)
    }
    await use(async (manner = {}) => {
      const context = await browser.newContext({
        ...(manner.phone
          ? { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }
          : { viewport: { width: 1280, height: 900 } }),
        colorScheme: 'light',
        reducedMotion: 'reduce',
        javaScriptEnabled: manner.javaScript ?? true,
      })
      contexts.push(context)
      context.on('console', (message) => message.type() === 'error' && note(describe(message)))
      context.on('weberror', (error) => note(`${error.page()?.url()}: ${error.error().stack}`))
      context.on('response', (answer) => {
        if (answer.status() >= 500) note(`${answer.request().method()} ${answer.url()}: ${answer.status()}`)
      })
      await context.addInitScript(reportPolicyViolations)
      return context.newPage()
    })
    await Promise.all(contexts.map((context) => context.close()))
    expect(problems, 'errors, refused scripts and 500s in any page of this test').toEqual([])
  },

  enter: async ({ visit }, use) => {
    await use(async (who, manner = {}) => {
      const page = await visit(manner)
      await signIn(page, who, manner.at)
      return page
    })
  },
})

export { expect }

function describe(message: ConsoleMessage): string {
  return `${message.page()?.url()}: ${message.text()} (${message.location().url})`
}

// Runs in the page.
function reportPolicyViolations() {
  addEventListener('securitypolicyviolation', (event) =>
    // biome-ignore lint/suspicious/noConsole: the page's console is where the test listens
    console.error(`policy violation: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`),
  )
}

/** One press on the person's button, or e-mail and password for who has none. Ends on the page asked for. */
export async function signIn(page: Page, who: Who, at?: string): Promise<void> {
  await page.goto(at === undefined ? '/sign-in' : `/sign-in?back=${encodeURIComponent(at)}`)
  if (WITHOUT_BUTTON.includes(who)) {
    await page.getByRole('textbox', { name: 'E-mail' }).fill(PEOPLE[who])
    await page.getByRole('textbox', { name: 'Password' }).fill(PASSWORD)
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  } else await page.getByRole('button', { name: PEOPLE[who] }).click()
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
  const capacity = CAPACITY[who]
  if (capacity !== undefined && new URL(page.url()).pathname === '/choose-capacity') {
    await page.getByRole('main').getByRole('button', { name: capacity }).click()
    await page.waitForURL((url) => url.pathname !== '/choose-capacity')
  }
}
