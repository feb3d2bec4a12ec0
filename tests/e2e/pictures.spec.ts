import { called } from './support/called.ts'
import { drawPictures } from './support/draw-pictures.ts'
import { reloadUntil } from './support/reload-until.ts'
import { expect, test } from './support/test.ts'
import { composer, ready } from './support/write.ts'

test('of three pictures one shows a child without consent: it is named, and the other two go', async ({
  enter,
  visit,
}) => {
  const subject = called('Our kites')
  const teacher = await enter('teacher', { at: '/write' })
  await ready(teacher)
  const { subject: subjectField, body, send, findings } = composer(teacher)
  await subjectField.fill(subject)
  await body.fill('We built kites and let them fly behind the gym.')
  await teacher
    .getByLabel('Add pictures')
    .and(teacher.locator('input'))
    .setInputFiles(await drawPictures(['sky', 'strings', 'gym']))
  const cards = teacher.getByRole('listitem', { name: /^Picture \d of 3$/ })
  await expect(cards).toHaveCount(3)

  const shown = [
    { alt: 'Two kites in the sky.', child: 'Grace Kim' },
    { alt: 'A child holds a string.', child: 'Owen Castle' },
    { alt: 'The gym from behind.', child: null },
  ]
  for (const [at, { alt, child }] of shown.entries()) {
    const card = cards.nth(at)
    await card.getByRole('textbox', { name: 'What can be seen?' }).fill(alt)
    if (child === null) await card.getByRole('radio', { name: /^Nobody can be recognised/ }).click()
    else {
      await card.getByRole('radio', { name: 'Children you can recognise' }).click()
      await card.getByRole('checkbox', { name: child }).check()
    }
  }
  await expect(cards.nth(0)).toContainText('Consent is there')
  await expect(cards.nth(1)).toContainText('No consent here: Owen Castle')
  await expect(cards.nth(2)).toContainText('Nobody recognisable')
  await expect(send).toHaveText('Can’t send yet: 1 finding')
  await expect(findings).toContainText('In picture 2')
  await send.click()
  await expect(teacher.getByText('Not sent', { exact: true })).toBeVisible()

  await findings.getByRole('button', { name: 'Send the other 2' }).click()
  await expect(teacher.getByRole('listitem', { name: /^Picture \d of 2$/ })).toHaveCount(2)
  await expect(send).toHaveText(/^Send to \d+ adults$/)
  await send.click()
  await expect(teacher.getByRole('heading', { level: 1, name: /^Sending to/ })).toBeVisible()

  const guardian = await enter('guardian2')
  const letter = guardian.getByRole('article', { name: subject })
  await reloadUntil(letter)
  const pictures = letter.getByRole('img')
  await expect(pictures).toHaveCount(2)
  await expect(letter.getByRole('img', { name: shown[0]!.alt })).toBeVisible()
  await expect(letter.getByRole('img', { name: shown[2]!.alt })).toBeVisible()
  for (const picture of await pictures.all()) {
    await picture.scrollIntoViewIfNeeded()
    await expect
      .poll(() => picture.evaluate((element) => (element as HTMLImageElement).naturalWidth))
      .toBeGreaterThan(0)
  }

  // Nobody who is not signed in gets it, though the address is right.
  const address = await pictures.first().evaluate((element) => (element as HTMLImageElement).currentSrc)
  const stranger = await visit()
  expect((await guardian.request.get(address)).status()).toBe(200)
  expect((await stranger.request.get(address)).status()).toBe(404)
})
