import { called } from './support/called.ts'
import { drawPictures } from './support/draw-pictures.ts'
import { reloadUntil } from './support/reload-until.ts'
import { expect, test } from './support/test.ts'
import { composer, ready } from './support/write.ts'

test('a family takes its consent back: the office sees what shows the child, and takes it down for everybody', async ({
  enter,
}) => {
  const subject = called('Our snow fort')
  const words = 'We built a fort behind the gym.'
  const teacher = await enter('teacher', { at: '/write' })
  await ready(teacher)
  const { subject: subjectField, body, send } = composer(teacher)
  await subjectField.fill(subject)
  await body.fill(words)
  await teacher
    .getByLabel('Add pictures')
    .and(teacher.locator('input'))
    .setInputFiles(await drawPictures(['fort']))
  const card = teacher.getByRole('listitem', { name: 'Picture 1 of 1' })
  await card.getByRole('textbox', { name: 'What can be seen?' }).fill('A child on a wall of snow.')
  await card.getByRole('radio', { name: 'Children you can recognise' }).click()
  await card.getByRole('checkbox', { name: 'Noah Bennett' }).check()
  await expect(card).toContainText('Consent is there')
  await expect(send).toHaveText(/^Send to \d+ adults$/)
  await send.click()
  await expect(teacher.getByRole('heading', { level: 1, name: /^Sending to/ })).toBeVisible()

  const guardian = await enter('guardian2')
  const letter = guardian.getByRole('article', { name: subject })
  await reloadUntil(letter)
  await expect(letter).toContainText(words)
  const answer = async (word: 'granted' | 'refused') => {
    await guardian.goto('/children')
    await guardian.getByRole('link', { name: /Noah/ }).first().click()
    await guardian.locator(`input[name=class_photo][value=${word}]`).check({ force: true })
    await guardian.getByRole('button', { name: 'Save my answers' }).click()
    await expect(guardian.getByText('Your answers are saved.')).toBeVisible()
  }
  await answer('refused')

  const office = await enter('office', { at: '/today' })
  await office
    .getByRole('region', { name: 'To look after' })
    .getByRole('link', { name: /child whose family took its consent back/ })
    .click()
  const waiting = office.getByRole('article', { name: subject })
  await expect(waiting).toContainText('Noah Bennett')
  await waiting.getByText('Take down', { exact: true }).click()
  await expect(waiting).toContainText('It is hidden at once')
  await waiting.getByRole('button', { name: 'Take it down now' }).click()
  await expect(office.getByText(/^Taken down\./)).toBeVisible()
  await expect(waiting).toHaveCount(0)
  await expect(office.getByRole('region', { name: 'Taken down lately' })).toContainText(subject)

  await guardian.goto('/today')
  await expect(guardian.getByText(words)).toHaveCount(0)
  await answer('granted')

  await teacher.goto('/sent')
  await teacher.getByRole('link', { name: new RegExp(subject) }).click()
  await expect(teacher.getByText(/^Taken down by /)).toBeVisible()
})
