import type { Page } from '@playwright/test'
import { called } from './support/called.ts'
import { expect as expected, test } from './support/test.ts'
import { composer, ready } from './support/write.ts'

const NUMBER = '603-555-0103'
// Saving judges names and publishing runs every example: more than a look at a page.
const expect = expected.configure({ timeout: 60_000 })

/** The row of the library's line: the one of an earlier run, or the empty last one. */
async function libraryRow(page: Page) {
  const numbers = page.getByLabel('Number', { exact: true })
  await expect(numbers.first()).toBeVisible()
  const values = await numbers.evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value))
  const at = values.indexOf(NUMBER) === -1 ? values.length - 1 : values.indexOf(NUMBER)
  return {
    number: numbers.nth(at),
    label: page.getByLabel('What it is for', { exact: true }).nth(at),
  }
}

async function discardOld(page: Page) {
  const discard = page.getByRole('button', { name: 'Discard the draft' })
  if (!(await discard.isVisible())) return
  await discard.click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Discard' }).click()
  await expect(page.getByText('The draft is gone.')).toBeVisible()
}

test('the Director writes, mends and publishes a version; staff are told and accept in one press', async ({
  enter,
}) => {
  test.setTimeout(process.env.E2E_BASE_URL === undefined ? 120_000 : 480_000)
  const label = called('Library line')
  const director = await enter('director', { at: '/policy/edit' })
  await expect(director.getByRole('heading', { level: 1, name: 'Change the policy' })).toBeVisible()
  await discardOld(director)

  // A wrong number is told beside its field, and what was typed stays.
  await director.goto('/policy/edit/phones')
  const older = await director.context().newPage()
  await older.goto('/policy/edit/phones')
  const row = await libraryRow(director)
  await row.number.fill('603-55')
  await row.label.fill(label)
  await director.getByRole('button', { name: 'Save to the draft' }).click()
  await expect(director.getByText('Write a whole phone number')).toBeVisible()
  await expect(row.number).toHaveValue('603-55')
  await row.number.fill(NUMBER)
  await director.getByRole('button', { name: 'Save to the draft' }).click()
  await expect(director.getByText('Saved to the draft.')).toBeVisible()
  await expect(director.getByText(`${label} ${NUMBER}`)).toBeVisible()

  // The window that was opened before is told; nothing is overwritten unasked.
  const other = await libraryRow(older)
  await other.number.fill(NUMBER)
  await other.label.fill('Something else')
  await older.getByRole('button', { name: 'Save to the draft' }).click()
  await expect(older.getByText('This was saved somewhere else meanwhile')).toBeVisible()
  await older.close({ runBeforeUnload: false })

  // A term that would stop what the rules let pass cannot be published, and the change is named.
  await director.goto('/policy/edit/terms')
  await director.getByLabel('Word or phrase', { exact: true }).last().fill('the attendance line')
  await director.getByRole('button', { name: 'Save to the draft' }).click()
  await expect(director.getByText('1 example no longer holds')).toBeVisible()
  await expect(director.getByText('Brought about by: Own term added: “the attendance line”')).toBeVisible()
  await expect(director.getByRole('button', { name: /^Publish/ })).toHaveCount(0)
  await director.goto('/policy/edit/terms')
  await director
    .getByRole('button', { name: /^Remove/ })
    .last()
    .click()
  await director.getByRole('button', { name: 'Save to the draft' }).click()
  await expect(director.getByText(/All \d+ examples hold/)).toBeVisible()
  await expect(director.getByRole('link', { name: 'Try it on past messages' })).toHaveAttribute(
    'href',
    '/policy/replay',
  )

  // Somebody is writing while it is published.
  const teacher = await enter('teacher', { at: '/write' })
  await ready(teacher)
  const fields = composer(teacher)
  const subject = called('Blue folders')
  await fields.subject.fill(subject)
  await fields.body.fill('Please bring the blue folder on Friday.')

  await director.goto('/policy/edit')
  await director.getByLabel('Why, in a line of your own').fill('The library has a line of its own.')
  await director.getByRole('button', { name: /^Publish version \d+$/ }).click()
  await director.getByRole('alertdialog').getByRole('button', { name: 'Publish' }).click()
  await expect(director.getByText(/^Version \d+ is published and in force/)).toBeVisible()
  const number = /versions\/(\d+)/.exec(director.url())?.[1]
  await expect(director.getByText(`${label} ${NUMBER}`).first()).toBeVisible()
  const count = director.getByText(/^\d+ of \d+ staff have accepted it\.$/)
  const before = Number((await count.textContent())?.split(' ')[0])

  // The text stays through reading and accepting.
  await fields.body.fill('Please bring the blue folder on Friday. Thank you.')
  await teacher.goto('/today')
  const told = teacher.getByRole('region', { name: `The policy has changed: version ${number}` })
  await expect(told).toContainText(label)
  await teacher.goto('/write')
  await expect(told).toBeVisible()
  await told.getByRole('button', { name: 'I have read this' }).click()
  await expect(told).toHaveCount(0)

  await director.reload()
  await expect(count).toHaveText(new RegExp(`^${before + 1} of`))
})
