import { pt } from '#messages/pt.ts'
import { called } from './support/called.ts'
import { reloadUntil } from './support/reload-until.ts'
import { expect, test } from './support/test.ts'
import { composer, ready } from './support/write.ts'

const FIRST = 'Bring something you baked to the gym on Friday. The money goes to the library.'
const REASON = 'Please add the hours, so that people can plan.'
const SECOND = `${FIRST} The sale is open from three to five.`

for (const { manner, phone } of [
  { manner: 'at a desk', phone: false },
  { manner: 'on a phone', phone: true },
])
  test(`a bake sale is proposed, returned with a reason, changed, approved and read, ${manner}`, async ({
    enter,
    visit,
  }) => {
    test.slow()
    const subject = called(phone ? 'Cookie sale' : 'Bake sale')
    const friends = await enter('friends', { phone, at: '/propose' })
    await ready(friends)
    const { to, subject: subjectField, body, send } = composer(friends)
    await to.selectOption({ label: 'Everyone: families and the website' })
    await subjectField.fill(subject)
    await body.fill(FIRST)
    await expect(send).toHaveText('Send to the Director for approval')
    await send.click()
    const sheet = friends.getByRole('dialog', { name: 'Send this for approval?' })
    await sheet.getByRole('button', { name: 'Send to the Director for approval' }).click()
    await expect(friends.getByRole('heading', { level: 1, name: /^With the Director since/ })).toBeVisible()
    await expect(friends.getByText('Held', { exact: true })).toBeVisible()

    const director = await enter('director', { phone, at: '/desk' })
    const row = director.getByRole('navigation', { name: 'What waits' }).getByRole('link', { name: subject })
    const openItem = async () => {
      if (phone) await director.locator('summary', { hasText: /wait/ }).click()
      await row.click()
      await expect(
        director.getByRole('region', { name: 'As readers will see it' }).getByText(FIRST),
      ).toBeVisible()
    }
    await openItem()
    const bar = director.getByRole('region', { name: 'Decide' })
    await bar.locator('summary', { hasText: 'Return' }).click()
    await bar.getByRole('textbox', { name: 'What should change?' }).fill(REASON)
    await bar.getByRole('button', { name: 'Return it' }).click()
    await expect(director.getByText(/^Returned .* has your words\.$/)).toBeVisible()

    await friends.goto('/our-posts')
    const post = friends.getByRole('listitem').filter({ hasText: subject })
    await expect(post).toContainText('Returned by Dr Whitfield')
    await post.getByRole('link', { name: 'Change and send again' }).click()
    await ready(friends)
    await expect(friends.getByText(REASON)).toBeVisible()
    await body.fill(SECOND)
    await send.click()
    await sheet.getByRole('button', { name: 'Send to the Director for approval' }).click()
    await expect(friends.getByRole('heading', { level: 1, name: /^With the Director since/ })).toBeVisible()

    await director.goto('/desk')
    await openItem()
    await bar.getByRole('button', { name: 'Approve', exact: true }).click()
    await expect(director.getByText(/^Approved /)).toBeVisible()

    const anybody = await visit({ phone })
    await anybody.goto('/news')
    await reloadUntil(anybody.getByRole('link', { name: subject }))
    await anybody.getByRole('link', { name: subject, exact: true }).click()
    await expect(anybody.getByRole('heading', { level: 1, name: subject })).toBeVisible()
    await expect(anybody.getByText('The sale is open from three to five.')).toBeVisible()
    await expect(anybody).toHaveTitle(new RegExp(subject))
    await expect(anybody.locator('meta[name=description]')).toHaveAttribute('content', /library/)

    const guardian = await enter('guardian', { phone })
    const letter = guardian.getByRole('article', { name: subject })
    await reloadUntil(letter)
    await expect(letter).toContainText('from three to five')
    await expect(guardian.getByRole('heading', { level: 1, name: pt.family.today.title })).toBeVisible()
    await friends.goto('/our-posts')
    await expect(friends.getByRole('listitem').filter({ hasText: subject })).toContainText('Sent')
  })
