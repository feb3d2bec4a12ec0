import { listNews } from '#lib/publishing/list-news.ts'
import { writeNewsFeed } from '#lib/publishing/write-news-feed.ts'
import { env } from '#lib/runtime/env.ts'
import { fail } from '#lib/runtime/result.ts'
import { findSchool } from '#lib/settings/find-school.ts'
import { route } from '#lib/wire/route.ts'

/** The public posts for feed readers; five minutes old at most, so that a take-down soon holds there too. */
export const GET = route({
  name: 'news-feed',
  who: 'machine',
  run: async () => {
    const school = await findSchool()
    if (school === null) return fail('not-found')
    const feed = writeNewsFeed(school, await listNews(school.id), env().publicUrl)
    return new Response(feed, {
      headers: {
        'content-type': 'application/atom+xml; charset=utf-8',
        'cache-control': 'public, max-age=300',
        'x-content-type-options': 'nosniff',
      },
    })
  },
})
