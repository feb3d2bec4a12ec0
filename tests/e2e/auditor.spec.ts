import { called } from './support/called.ts'
import { expect, test } from './support/test.ts'
import { composer, ready } from './support/write.ts'

test('the auditor finds a blocked attempt in three clicks, explained, and exports it without a formula', async ({
  enter,
}) => {
  const subject = called('=1+1 Zoo')
  const teacher = await enter('teacher', { at: '/write' })
  await ready(teacher)
  const fields = composer(teacher)
  await fields.subject.fill(subject)
  await fields.body.fill('If the bus is late, text me at 603-555-0142.')
  await expect(fields.send).toHaveText('Can’t send yet: 1 finding')
  await fields.send.click()
  await expect(teacher.getByText('Not sent', { exact: true })).toBeVisible()

  // Signing in is the first; the newest finding is on top.
  const auditor = await enter('auditor')
  await expect(auditor).toHaveURL(/\/flagged$/)
  const row = auditor
    .getByRole('list', { name: 'Flagged findings' })
    .getByRole('listitem')
    .filter({ hasText: 'If the bus is late' })
    .first()
  await expect(row).toContainText('Blocked')
  await expect(row).toContainText('Ms Rivera')
  await row.getByRole('link').first().click()
  await expect(auditor.getByRole('heading', { level: 1, name: /^Blocked, / })).toBeVisible()
  await expect(auditor.getByRole('main')).toContainText(/1\.9a.*1\.9b/)
  await expect(auditor.getByRole('main')).toContainText(
    'words such as “text me” or “my cell” stand close to it',
  )

  await auditor.goto('/flagged')
  const downloading = auditor.waitForEvent('download')
  await auditor.getByRole('button', { name: 'Download as CSV' }).click()
  const stream = await (await downloading).createReadStream()
  let csv = ''
  for await (const part of stream) csv += part
  expect(csv).toContain('If the bus is late')
  // No cell may begin with a sign that a spreadsheet takes for a formula.
  for (const cell of csv.split(/[,\r\n]/)) expect(cell).not.toMatch(/^"?[=+@\t]/)
})
