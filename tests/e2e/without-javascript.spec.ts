import { pt } from '#messages/pt.ts'
import { called } from './support/called.ts'
import { PASSWORD, PEOPLE } from './support/people.ts'
import { reloadUntil } from './support/reload-until.ts'
import { expect, signIn, test } from './support/test.ts'
import { composer } from './support/write.ts'

const off = { javaScript: false } as const

test('signing in: one press, by password, a wrong password said beside the form, and out again', async ({
  visit,
}) => {
  const page = await visit(off)
  await signIn(page, 'teacher')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.getByRole('banner').locator('summary').click()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.waitForURL(/\/sign-in/)
  await page.getByRole('textbox', { name: 'E-mail' }).fill(PEOPLE.guardian4)
  await page.getByRole('textbox', { name: 'Password' }).fill('not the password at all')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page.getByRole('alert')).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'E-mail' })).toHaveValue(PEOPLE.guardian4)
  await page.getByRole('textbox', { name: 'Password' }).fill(PASSWORD)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.waitForURL('/today')
})

test('consent is answered, and taken back', async ({ enter }) => {
  const page = await enter('guardian4', { ...off, at: '/children' })
  await page
    .getByRole('main')
    .getByRole('link', { name: /Lena Novak/ })
    .click()
  const photos = page
    .getByRole('group', { name: 'On the school’s website' })
    .getByRole('group', { name: 'Photos' })
  for (const answer of ['Yes', 'No']) {
    await photos.getByRole('radio', { name: answer, exact: true }).check()
    await page.getByRole('button', { name: 'Save my answers' }).click()
    await expect(page.getByText('Your answers are saved.', { exact: false })).toBeVisible()
    await page.reload()
    await expect(photos.getByRole('radio', { name: answer, exact: true })).toBeChecked()
  }
})

test('a letter is confirmed and answered', async ({ enter }) => {
  test.slow()
  const subject = called('Bus change')
  const teacher = await enter('teacher', { ...off, at: '/write' })
  const { subject: subjectField, body, send } = composer(teacher)
  await subjectField.fill(subject)
  await body.fill('The bus leaves ten minutes earlier on Friday.')
  await send.click()
  await expect(teacher.getByRole('heading', { level: 1, name: /^Sen(ding|t) to/ })).toBeVisible()

  const guardian = await enter('guardian', off)
  const letter = guardian.getByRole('article', { name: subject })
  await reloadUntil(letter)
  await letter.getByRole('link', { name: subject }).click()
  await guardian.getByRole('button', { name: pt.family.post.acknowledge }).click()
  await expect(guardian.getByText(new RegExp(pt.family.post.readAt.replace('{time}', '.+')))).toBeVisible()
  await guardian.getByRole('textbox', { name: pt.compose.body, exact: true }).fill('Está bem, obrigada.')
  await guardian.getByRole('button', { name: pt.compose.reply.sendTo.replace('{name}', 'Ms Rivera') }).click()
  await expect(guardian.getByText('Está bem, obrigada.')).toBeVisible()
  await teacher.goto('/messages')
  await reloadUntil(teacher.getByRole('link', { name: subject }))
})
