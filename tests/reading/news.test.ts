import { beforeAll, describe, expect, test } from 'vitest'
import { approveCommunication } from '#lib/communications/approve-communication.ts'
import { recallCommunication } from '#lib/communications/recall-communication.ts'
import { releaseCommunication } from '#lib/communications/release-communication.ts'
import { findNews } from '#lib/publishing/find-news.ts'
import { listNews, type NewsPost } from '#lib/publishing/list-news.ts'
import { writeNewsFeed } from '#lib/publishing/write-news-feed.ts'
import { now, setClock } from '#lib/runtime/clock.ts'
import { compose } from '#tests/communications/pipeline-fixture.ts'
import { NOON } from '#tests/directory/school-fixture.ts'
import { createTestDatabase } from '#tests/support/database.ts'
import { makeReading } from './reading-fixture.ts'

const database = await createTestDatabase()
let school: Awaited<ReturnType<typeof makeReading>>
beforeAll(async () => {
  setClock(NOON)
  school = await makeReading(database)
})

describe('news', () => {
  test('are there once released, under the group’s name, and gone the moment they are taken back', async () => {
    const { communicationId } = await compose(school.actor('friend'), {
      kind: 'post',
      subject: 'Bake sale',
      body: 'The Friends sell bread on Saturday from nine to twelve.',
      audience: { type: 'public' },
      channels: ['portal', 'website'],
    })
    expect(await listNews(school.orgId)).toEqual([])
    const [item] = await database.owner.query<{ id: string; decision_id: string }>(
      `SELECT id, decision_id FROM review_item WHERE communication_id = $1 AND state = 'open'`,
      [communicationId],
    )
    const approved = await approveCommunication(school.actor('director'), {
      reviewItemId: item?.id as string,
      decisionId: item?.decision_id as string,
    })
    expect(approved.ok).toBe(true)
    setClock(new Date(now().getTime() + 61_000))
    await releaseCommunication({ orgId: school.orgId, communicationId })

    const [post] = await listNews(school.orgId)
    expect(post).toMatchObject({ subject: 'Bake sale', groupName: 'Friends' })
    expect(await findNews(school.orgId, post?.slug as string)).toMatchObject({ subject: 'Bake sale' })
    for (const wrong of ['', '../..', 'Bake Sale', `${post?.slug}x`])
      expect(await findNews(school.orgId, wrong)).toBeNull()

    await recallCommunication(school.actor('director'), {
      communicationId,
      reason: 'Wrong day',
      takeDown: true,
    })
    expect(await listNews(school.orgId)).toEqual([])
    expect(await findNews(school.orgId, post?.slug as string)).toBeNull()
  })
})

describe('the feed', () => {
  const post: NewsPost = {
    slug: 'a-b',
    subject: 'Cake & <script>alert("1")</script>',
    body: 'It’s “here”\u0007 ]]> & there',
    lang: 'en',
    publishedAt: NOON,
    byLine: 'Director',
    groupName: null,
    attachments: [],
  }
  test('writes every sign as text and leaves out what XML cannot hold', () => {
    const feed = writeNewsFeed({ name: 'School & Co' }, [post], 'https://school.example.org')
    expect(feed).toContain('Cake &amp; &lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;')
    expect(feed).toContain('It’s “here” ]]&gt; &amp; there')
    expect(feed).toContain('<title type="text">School &amp; Co</title>')
    expect(feed).toContain('<id>https://school.example.org/news/a-b</id>')
    for (const unwritten of ['<script', '\u0007']) expect(feed).not.toContain(unwritten)
  })
  test('without posts it is still a feed', () => {
    expect(writeNewsFeed({ name: 'S' }, [], 'https://school.example.org')).toContain(
      '<updated>1970-01-01T00:00:00.000Z</updated>',
    )
  })
})
