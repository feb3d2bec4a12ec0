import { beforeAll, describe, expect, test } from 'vitest'
import { approveCommunication } from '#lib/communications/approve-communication.ts'
import { listNews } from '#lib/publishing/list-news.ts'
import { listOfficialChannels } from '#lib/publishing/list-official-channels.ts'
import { registerChannel } from '#lib/publishing/register-channel.ts'
import { retireOfficialChannel } from '#lib/publishing/retire-official-channel.ts'
import { reviewChannel } from '#lib/publishing/review-channel.ts'
import { channelFormSchema } from '#lib/publishing/schema.ts'
import { setClock } from '#lib/runtime/clock.ts'
import { newId } from '#lib/runtime/random.ts'
import { compose, makePipeline, type Pipeline } from '#tests/communications/pipeline-fixture.ts'
import { NOON } from '#tests/directory/school-fixture.ts'
import { openDesk } from '#tests/review/desk-fixture.ts'
import { createTestDatabase } from '#tests/support/database.ts'

const database = await createTestDatabase()
let school: Pipeline
let desk: ReturnType<typeof openDesk>

beforeAll(async () => {
  setClock(NOON)
  school = await makePipeline(database)
  desk = openDesk(database, school)
})

const page = (more: object = {}) =>
  channelFormSchema.parse({
    kind: 'official-page',
    name: 'School page',
    address: 'https://social.example.com/test-school',
    ownerId: school.people.office,
    minimumAge: '13',
    rules: 'No comments by children.',
    reviewOn: '2027-06-30',
    ...more,
  })

describe('the register of official channels', () => {
  test('an entry is added with its owner and its day, and is in the log', async () => {
    const added = await registerChannel(school.actor('director'), page())
    expect(added.ok).toBe(true)
    const listed = await listOfficialChannels(school.actor('rivera'))
    expect(listed.ok && listed.value.find((row) => row.kind === 'official-page')).toMatchObject({
      name: 'School page',
      ownerName: 'office',
      minimumAge: 13,
      status: 'active',
      live: 0,
    })
    expect((await desk.events('channel.changed')).at(-1)?.payload).toMatchObject({ change: 'added' })
  })

  test('the same address is one entry; a past day and an owner who does not work here are refused', async () => {
    expect(await registerChannel(school.actor('it'), page())).toMatchObject({
      code: 'invalid',
      fields: { address: 'review.channels.problem.known' },
    })
    const other = 'https://social.example.com/other'
    expect(
      await registerChannel(school.actor('it'), page({ address: other, reviewOn: '2026-11-24' })),
    ).toMatchObject({
      fields: { reviewOn: 'review.channels.problem.past' },
    })
    expect(
      await registerChannel(school.actor('it'), page({ address: other, ownerId: school.people.kim })),
    ).toMatchObject({ fields: { ownerId: 'review.channels.problem.owner' } })
  })

  test.each(['javascript:alert(1)', 'our page', 'ftp://x.example.org'])('%s is no address', (address) => {
    expect(channelFormSchema.safeParse({ ...page(), address }).success).toBe(false)
  })

  test('only Director and IT keep it', async () => {
    const [row] = await database.owner.query<{ id: string }>(
      `SELECT id FROM official_channel WHERE kind = 'website'`,
    )
    for (const name of ['rivera', 'office', 'friend', 'auditor']) {
      expect(await registerChannel(school.actor(name), page()), name).toMatchObject({ code: 'not-allowed' })
      expect(await retireOfficialChannel(school.actor(name), { channelId: row!.id }), name).toMatchObject({
        code: 'not-allowed',
      })
    }
  })

  test('looked at again, its next day is set; a channel of nowhere is not found', async () => {
    const [row] = await database.owner.query<{ id: string }>(
      `SELECT id FROM official_channel WHERE kind = 'website'`,
    )
    const review = (channelId: string, reviewOn: string) =>
      reviewChannel(school.actor('it'), { channelId, reviewOn })
    expect(await review(row!.id, '2028-01-31')).toMatchObject({ ok: true })
    expect(await review(row!.id, '2026-01-31')).toMatchObject({ code: 'invalid' })
    expect(await review(newId(), '2028-01-31')).toMatchObject({ code: 'not-found' })
  })

  test('retired, it shows and takes nothing any more; added again, it is the same entry', async () => {
    const { communicationId } = await desk.propose('Bake sale on Friday in the gym.')
    const item = await desk.item(communicationId)
    await approveCommunication(school.actor('director'), {
      reviewItemId: item.id,
      decisionId: item.decision_id,
    })
    expect(await listNews(school.orgId)).toHaveLength(1)
    const [row] = await database.owner.query<{ id: string; address: string }>(
      `SELECT id, address FROM official_channel WHERE kind = 'website'`,
    )
    expect(await retireOfficialChannel(school.actor('it'), { channelId: row!.id })).toMatchObject({
      ok: true,
    })
    expect(await retireOfficialChannel(school.actor('it'), { channelId: row!.id })).toMatchObject({
      code: 'not-found',
    })
    expect(await listNews(school.orgId)).toEqual([])
    await expect(
      compose(school.actor('rivera'), {
        kind: 'post',
        audience: { type: 'public' },
        channels: ['portal', 'website'],
        body: 'The yard has a new bench.',
      }),
    ).rejects.toThrow('no-official-channel')
    const again = await registerChannel(
      school.actor('it'),
      page({ kind: 'website', name: 'School website', address: row!.address, minimumAge: 0 }),
    )
    expect(again).toEqual({ ok: true, value: { id: row!.id } })
    expect(await listNews(school.orgId)).toHaveLength(1)
  })
})
