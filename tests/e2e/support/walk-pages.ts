import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

type Violations = Awaited<ReturnType<AxeBuilder['analyze']>>['violations']
type RunOnly = NonNullable<Parameters<AxeBuilder['options']>[0]['runOnly']>

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const ID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g
/** Answers that are files, and the public pages inside a signed-in walk, which have a walk of their own. */
const LEFT_OUT = /^\/(api|gallery)\/|\.(xml|csv|eml)$|\/export$/

/** The kind of page an address leads to: ids and questions taken out. */
function kindOf(address: string): string {
  const { pathname } = new URL(address)
  return pathname
    .replace(ID, ':id')
    .replace(/^\/news\/(?!feed)[^/]+$/, '/news/:slug')
    .replace(/^\/health\/outbox\/.+$/, '/health/outbox/:name')
}

/**
 * Follows every link from `begin` on, looks at one page of each kind, and says which kinds there were. Each page is
 * tried with axe, and at 390 px nothing may stick out; `begin`'s own colours are tried once more in the dark. `known`
 * kinds are another walk's.
 */
export async function walkPages(
  page: Page,
  begin: readonly string[],
  { known = [], most = 60 }: { known?: readonly string[]; most?: number } = {},
): Promise<string[]> {
  const { origin } = new URL(page.url())
  const waiting = begin.map((path) => origin + path)
  const seen = new Set<string>(known.filter((kind) => !begin.includes(kind)))
  const problems: string[] = []
  while (waiting.length > 0 && seen.size < most) {
    const address = waiting.shift() as string
    const kind = kindOf(address)
    if (seen.has(kind)) continue
    seen.add(kind)
    const answer = await page.goto(address)
    if ((answer?.status() ?? 0) >= 400) problems.push(`${kind}: ${answer?.status()} at ${address}`)
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeAttached()
    problems.push(...(await lookAt(page, kind, begin.includes(kind) || kind.includes(':'))))
    for (const link of await linksOf(page, origin)) if (!seen.has(kindOf(link))) waiting.push(link)
  }
  expect(problems).toEqual([])
  return [...seen].sort()
}

async function linksOf(page: Page, origin: string): Promise<string[]> {
  const links = await page
    .locator('a[href]')
    .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href.split('#')[0] ?? ''))
  return [...new Set(links)].filter(
    (link) => link.startsWith(`${origin}/`) && !LEFT_OUT.test(new URL(link).pathname),
  )
}

/** Legacy mode leaves out only frames from elsewhere, of which there are none, and takes half the time. */
async function violationsOf(page: Page, runOnly: RunOnly): Promise<Violations> {
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ runOnly, resultTypes: ['violations'] })
  return (await axe.analyze()).violations
}

async function lookAt(page: Page, kind: string, inDark: boolean): Promise<string[]> {
  const problems = say(kind, await violationsOf(page, TAGS))
  if (inDark) {
    await page.emulateMedia({ colorScheme: 'dark' })
    problems.push(
      ...say(`${kind} in the dark`, await violationsOf(page, { type: 'rule', values: ['color-contrast'] })),
    )
    await page.emulateMedia({ colorScheme: 'light' })
  }
  const size = page.viewportSize()
  await page.setViewportSize({ width: 390, height: 844 })
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  if (width > 390) problems.push(`${kind}: ${width} px wide at 390 px`)
  if (size !== null) await page.setViewportSize(size)
  return problems
}

function say(kind: string, violations: Violations): string[] {
  return violations.flatMap(({ id, nodes }) =>
    nodes
      .slice(0, 3)
      .map((node) => `${kind}: ${id}: ${node.html.slice(0, 160)} (${node.failureSummary?.slice(0, 200)})`),
  )
}
