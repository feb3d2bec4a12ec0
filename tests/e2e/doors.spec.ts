import { PEOPLE, type Who } from './support/people.ts'
import { expect, test } from './support/test.ts'

// Whose page it is; everybody else finds nothing there. As tests/access/matrix.txt grants it.
const PAGES: Readonly<Record<string, readonly Who[]>> = {
  '/desk': ['director'],
  '/overview': ['director'],
  '/our-posts': ['friends'],
  '/propose': ['friends'],
  '/children': ['guardian'],
  '/classes': ['teacher'],
  '/people': ['office', 'director'],
  '/accounts': ['it', 'office', 'director', 'auditor'],
  '/health': ['it', 'director'],
  '/flagged': ['auditor', 'director'],
  '/log': ['auditor', 'director'],
  '/policy/replay': ['auditor', 'director'],
}
const VISITORS: readonly Who[] = ['teacher', 'office', 'director', 'friends', 'guardian', 'auditor', 'it']

test('nobody gets in without signing in, and comes back to the page asked for', async ({ visit }) => {
  const page = await visit()
  for (const path of ['/today', '/write', '/messages', ...Object.keys(PAGES)]) {
    await page.goto(path)
    const asked = new URL(page.url())
    expect([asked.pathname, asked.searchParams.get('back')]).toEqual(['/sign-in', path])
  }
  await page.goto('/classes')
  await page.getByRole('button', { name: PEOPLE.teacher }).click()
  await page.waitForURL(/\/classes$/)
})

for (const who of VISITORS)
  test(`${who} finds nothing behind other roles’ doors`, async ({ enter }) => {
    const page = await enter(who)
    const found: Record<string, number> = {}
    const expected: Record<string, number> = {}
    for (const [path, owners] of Object.entries(PAGES)) {
      found[path] = (await page.request.get(path, { maxRedirects: 0 })).status()
      expected[path] = owners.includes(who) ? 200 : 404
    }
    expect(found).toEqual(expected)
  })

test('asking for another person’s things by address answers as if there were none', async ({ enter }) => {
  const teacher = await enter('teacher', { at: '/messages' })
  const talk = await teacher.getByRole('main').locator('a[href^="/messages/"]').first().getAttribute('href')
  for (const who of ['teacher2', 'guardian5', 'friends', 'it', 'auditor'] as const) {
    const other = await enter(who)
    for (const path of [
      talk ?? '',
      '/messages/01a2059d-de9e-745d-a876-f2af48d741f3',
      '/messages/no-such-thing',
    ])
      expect([who, path, (await other.request.get(path)).status()]).toEqual([who, path, 404])
  }
})

test('a form from another site is not taken', async ({ enter }) => {
  const page = await enter('teacher')
  for (const path of ['/api/compose/send', '/api/compose/draft', '/write', '/sign-in']) {
    const answer = await page.request.post(path, {
      headers: { origin: 'https://elsewhere.example.com', 'content-type': 'application/json' },
      data: '{}',
    })
    expect([path, answer.status()]).toEqual([path, 403])
  }
})
