import { NAVIGATION } from '#components/shell/navigation.ts'
import type { Role } from '#lib/access/types.ts'
import type { Who } from './support/people.ts'
import { expect, test } from './support/test.ts'
import { walkPages } from './support/walk-pages.ts'

test.describe.configure({ mode: 'parallel' })

// Everybody finds the same ones; the teacher's walk looks at them.
const COMMON = ['/policy', '/more/sign-ins', '/', '/news', '/news/:slug']

// Axe, contrast in the dark, 390 px, and by the fixture: no error in the console, nothing the content policy refuses.
const WALKERS: readonly (readonly [Who, Role])[] = [
  ['teacher', 'teacher'],
  ['office', 'office'],
  ['director', 'director'],
  ['friends', 'group-officer'],
  ['guardian2', 'guardian'],
  ['auditor', 'auditor'],
  ['it', 'it'],
]

for (const [who, role] of WALKERS)
  test(`every page that ${who} can reach`, async ({ enter }) => {
    test.setTimeout(180_000)
    const page = await enter(who)
    const bar = NAVIGATION[role].map((entry) => entry.href)
    const kinds =
      who === 'teacher'
        ? await walkPages(page, [...bar, ...COMMON.slice(0, 2)])
        : await walkPages(page, bar, { known: COMMON })
    expect(kinds).toEqual(expect.arrayContaining(bar))
  })

for (const language of ['en', 'ar'] as const)
  test(`every public page, ${language}`, async ({ visit }) => {
    test.setTimeout(120_000)
    const page = await visit()
    await page.goto('/news')
    const { origin } = new URL(page.url())
    await page.context().addCookies([{ name: 'crosswalk-language', value: language, url: origin }])
    const kinds = await walkPages(page, ['/', '/sign-in', '/news', '/invitation', '/unsubscribe'])
    expect(kinds).toEqual(expect.arrayContaining(['/', '/sign-in', '/news', '/news/:slug', '/invitation']))
  })
