import { called } from './support/called.ts'
import { expect, test } from './support/test.ts'
import { composer, ready } from './support/write.ts'

test.describe.configure({ mode: 'parallel' })

test('a mark reported as wrong reaches the Director, and the answer its reporter; nothing goes out by it', async ({
  enter,
}) => {
  const note = called('It is the museum’s own number')
  const answer = called('Thank you, it goes into the register')
  const teacher = await enter('teacher', { at: '/write' })
  await ready(teacher)
  const { subject, body, send, findings } = composer(teacher)
  await subject.fill(called('Museum'))
  await body.fill('Please send a packed lunch. If you are late, text me at 603-555-0142.')
  await findings.getByRole('button', { name: 'Why is this marked?' }).click()
  const why = teacher.getByRole('dialog')
  await expect(why).toContainText('No personal numbers')
  await expect(why).toContainText('Marked: “603-555-0142”')
  await expect(why).toContainText('What would be fine')
  await teacher.keyboard.press('Escape')
  await findings.getByRole('button', { name: 'This is wrong' }).click()
  await teacher.getByRole('textbox', { name: /What is it really/ }).fill(note)
  await teacher.getByRole('button', { name: 'Report it' }).click()
  await expect(findings.getByText('Reported', { exact: true })).toBeVisible()
  await expect(findings.getByRole('button', { name: 'This is wrong' })).toHaveCount(0)
  await expect(send).toHaveText('Can’t send yet: 1 finding')
  await teacher.reload()
  await expect(findings.getByText('Reported', { exact: true })).toBeVisible()

  const director = await enter('director', { at: '/overview' })
  await director.getByRole('region', { name: 'Reported and asked' }).getByRole('link').click()
  const report = director.getByRole('listitem').filter({ hasText: note })
  await expect(report).toContainText('text me at 603-555-0142')
  await report.getByRole('textbox', { name: /A line for/ }).fill(answer)
  await report.getByRole('button', { name: 'You were right, false alarm' }).click()
  await expect(report).toHaveCount(0)
  await teacher.goto('/today')
  const news = teacher.getByRole('region', { name: 'From the Director' })
  await expect(news.getByRole('listitem').filter({ hasText: answer })).toContainText('You were right')
})

test('a family asks about a clause; the answer stands beside it for everybody until it is taken away', async ({
  enter,
}) => {
  const question = called('May a grandparent post pictures')
  const answer = called('Please ask the families of all children shown')
  const guardian = await enter('guardian2', { phone: true, javaScript: false, at: '/policy' })
  await guardian.getByRole('link', { name: 'Ask a question' }).click()
  await guardian.getByRole('textbox', { name: 'Your question' }).fill(question)
  await guardian.getByRole('button', { name: 'Send the question' }).click()
  await guardian.waitForURL(/\/policy\/questions\/[0-9a-f-]{36}/)
  const thread = guardian.url()

  const director = await enter('director', { at: '/overview/asked' })
  await director.getByRole('link', { name: question }).click()
  const reply = director.getByRole('textbox', { name: 'Your answer' })
  await reply.fill('Call me on my own cell, 603-555-0142.')
  await director.getByRole('button', { name: 'Answer', exact: true }).click()
  await expect(director.getByText('This looks like a personal phone number.')).toBeVisible()
  await expect(reply).toHaveValue('Call me on my own cell, 603-555-0142.')
  await reply.fill(answer)
  await director.getByRole('button', { name: 'Answer', exact: true }).click()
  await director.getByText('Show this answer beside clause').click()
  await director.getByRole('button', { name: 'Show it to everybody' }).click()
  await expect(director.getByText('Stands beside clause')).toBeVisible()

  await guardian.goto(thread)
  await expect(guardian.getByText(answer)).toBeVisible()
  await guardian.goto('/policy')
  await expect(guardian.getByText(answer)).toBeVisible()
  await director.getByRole('button', { name: 'Take it away from there' }).click()
  await expect(director.getByText('Show this answer beside clause')).toBeVisible()
  await guardian.goto('/policy')
  await expect(guardian.getByText(answer)).toHaveCount(0)
})

test('a rehearsal from an empty page on a phone: findings, the exact disclaimer, and nothing kept', async ({
  enter,
}) => {
  const teacher = await enter('teacher', { phone: true, at: '/guide' })
  await teacher.getByRole('link', { name: 'Rehearse a text' }).click()
  await expect(teacher.locator('[data-ready]')).toBeVisible()
  const sent: string[] = []
  teacher.on('request', (request) => {
    if (request.method() !== 'GET') sent.push(new URL(request.url()).pathname)
  })
  await teacher.getByRole('combobox', { name: 'Who it would be for' }).selectOption('own-page')
  const body = teacher.getByRole('textbox', { name: 'Text', exact: true })
  await body.fill('I teach at MACS. Ten books I love.')
  await expect(teacher.getByText(/carries the school’s disclaimer/)).toBeVisible()
  await teacher.getByRole('button', { name: 'Put it at the end' }).click()
  await expect(body).toHaveValue(/Ten books I love\.\n\nThe views on this site are my own/)
  await expect(teacher.getByText('It stands in your text, word for word.')).toBeVisible()
  await expect(teacher.getByText('Nothing stands against it.')).toBeVisible()
  await body.fill((await body.inputValue()).replace('vision', 'visions'))
  await expect(teacher.getByText('In your text it reads differently:')).toBeVisible()
  await teacher.getByRole('button', { name: 'Put the exact words in its place' }).click()
  await expect(teacher.getByText('It stands in your text, word for word.')).toBeVisible()
  expect([...new Set(sent)]).toEqual(['/api/compose/rehearse'])
  expect(await teacher.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))).not.toContain(
    'Ten books',
  )
  await teacher.reload()
  await expect(body).toHaveValue('')
})
