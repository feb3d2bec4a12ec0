import type { Page } from '@playwright/test'
import { called } from './support/called.ts'
import { PEOPLE } from './support/people.ts'
import { reloadUntil } from './support/reload-until.ts'
import { expect, test } from './support/test.ts'
import { composer, ready } from './support/write.ts'

// The browser itself reports a line that is cut and an answer that says "signed out" or "newer text"; nothing else is excused.
test.use({
  expectedProblems: [/Failed to load resource: (net::ERR_|the server responded with a status of (401|409))/],
})

const BODY = 'The book fair opens on Thursday at nine in the gym.'

async function begin(page: Page, subject: string) {
  await ready(page)
  const fields = composer(page)
  await fields.subject.fill(subject)
  await fields.body.fill(BODY)
  await expect(fields.send).toHaveText(/^Send to \d+ adults$/)
  return fields
}

test('a line cut while sending, and a double press: each arrives exactly once', async ({ enter }) => {
  test.slow()
  const subjects = { request: called('Fair one'), answer: called('Fair two'), twice: called('Fair three') }
  const teacher = await enter('teacher', { at: '/write' })

  // Cut before the server has heard of it.
  let { send } = await begin(teacher, subjects.request)
  await teacher.route('**/api/compose/send', (route) => route.abort('connectionfailed'), { times: 1 })
  await send.click()
  await expect(teacher.getByText('We do not know yet whether it was sent.', { exact: false })).toBeVisible()
  await expect(composer(teacher).body).toHaveValue(BODY)
  await teacher.getByRole('button', { name: 'Try again' }).click()
  await expect(teacher.getByRole('heading', { level: 1, name: /^Sen(ding|t) to/ })).toBeVisible()

  // The server has taken it, and its answer is lost.
  await teacher.goto('/write')
  ;({ send } = await begin(teacher, subjects.answer))
  await teacher.route(
    '**/api/compose/send',
    async (route) => {
      await route.fetch()
      await route.abort('connectionreset')
    },
    { times: 1 },
  )
  await send.click()
  await teacher.getByRole('button', { name: 'Try again' }).click()
  await expect(teacher.getByRole('heading', { level: 1, name: /^Sen(ding|t) to/ })).toBeVisible()

  await teacher.goto('/write')
  ;({ send } = await begin(teacher, subjects.twice))
  await send.dblclick()
  await expect(teacher.getByRole('heading', { level: 1, name: /^Sen(ding|t) to/ })).toBeVisible()

  const guardian = await enter('guardian4')
  await reloadUntil(guardian.getByRole('article', { name: subjects.twice }))
  for (const subject of Object.values(subjects))
    await expect(guardian.getByRole('article', { name: subject })).toHaveCount(1)
})

test('a session that ended while typing: sign in, and the draft is there with every word', async ({
  enter,
}) => {
  const teacher = await enter('teacher', { at: '/write' })
  const { body } = await begin(teacher, called('Lost keys'))
  await expect(teacher.getByText(/^Draft saved/)).toBeVisible()
  await teacher.context().clearCookies()
  await body.pressSequentially(' Bring a friend.')
  await teacher.getByRole('link', { name: 'Sign in and come back to it' }).click()
  await teacher.waitForURL(/\/sign-in/)
  await teacher.getByRole('button', { name: PEOPLE.teacher }).click()
  await teacher.waitForURL(/\/write\/[0-9a-f-]{36}/)
  await expect(composer(teacher).body).toHaveValue(`${BODY} Bring a friend.`)
  await expect(teacher.getByText(/^Draft saved/)).toBeVisible()
})

test('sent, and undone in time: the text is back and nobody has it', async ({ enter }) => {
  const subject = called('Too early')
  const teacher = await enter('teacher', { at: '/write' })
  const { send, undo, body } = await begin(teacher, subject)
  await send.click()
  await undo.click()
  await expect(teacher.getByText('Not sent. Your text is back.')).toBeVisible()
  await expect(body).toHaveValue(BODY)
  await expect(body).toBeFocused()
  await teacher.reload()
  await expect(body).toHaveValue(BODY)
  await expect(composer(teacher).send).toHaveText(/^Send to/)
})

test('two windows on one draft: the older is told, and chooses', async ({ enter }) => {
  const teacher = await enter('teacher', { at: '/write' })
  const { body } = await begin(teacher, called('Two windows'))
  await expect(teacher.getByText(/^Draft saved/)).toBeVisible()
  const second = await teacher.context().newPage()
  await second.goto(teacher.url())
  await ready(second)
  await composer(second).body.fill(`${BODY} From the second window.`)
  await expect(second.getByText(/^Draft saved/)).toBeVisible()
  // The word stays "Draft saved" while the second save is under way, so the stored text itself is asked.
  await expect
    .poll(async () =>
      (await second.request.get(`/api/compose/draft/${second.url().split('/').at(-1)}`)).text(),
    )
    .toContain('From the second window.')

  await body.pressSequentially(' From the first window.')
  await expect(teacher.getByText('There is newer text in another window')).toBeVisible()
  await teacher.getByRole('button', { name: 'Show the newer text' }).click()
  await expect(body).toHaveValue(`${BODY} From the second window.`)
  await body.pressSequentially(' And the first again.')
  await expect(teacher.getByText('There is newer text in another window')).toHaveCount(0)
  await expect
    .poll(async () =>
      (await second.request.get(`/api/compose/draft/${second.url().split('/').at(-1)}`)).text(),
    )
    .toContain('And the first again.')
})

test('without a connection the text stays in the window and is saved when it is back', async ({ enter }) => {
  const teacher = await enter('teacher', { at: '/write' })
  const { body } = await begin(teacher, called('On the train'))
  await expect(teacher.getByText(/^Draft saved/)).toBeVisible()
  await teacher.context().setOffline(true)
  await body.pressSequentially(' Written in a tunnel.')
  await expect(teacher.getByText(/Your text is kept in this window/)).toBeVisible()
  await teacher.context().setOffline(false)
  await expect(teacher.getByText(/^Draft saved/)).toBeVisible({ timeout: 15_000 })
  await teacher.reload()
  await expect(composer(teacher).body).toHaveValue(`${BODY} Written in a tunnel.`)
})
