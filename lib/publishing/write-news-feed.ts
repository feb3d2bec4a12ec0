import type { NewsPost } from './list-news.ts'

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
// What XML 1.0 cannot hold at all is left out.
// biome-ignore lint/suspicious/noControlCharactersInRegex: exactly those are looked for
const UNWRITABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/gu

const text = (value: string) =>
  value.replace(UNWRITABLE, '').replace(/[&<>"']/gu, (sign) => ENTITIES[sign] as string)

/** The school's public posts as an Atom feed (RFC 4287): plain text, newest first. */
export function writeNewsFeed(
  school: { name: string },
  posts: readonly NewsPost[],
  publicUrl: string,
): string {
  const home = `${publicUrl}/news`
  const updated = posts[0]?.publishedAt ?? new Date(0)
  const entries = posts.map(
    (post) => `  <entry xml:lang="${text(post.lang)}">
    <id>${text(`${home}/${post.slug}`)}</id>
    <title type="text">${text(post.subject)}</title>
    <link rel="alternate" href="${text(`${home}/${post.slug}`)}"/>
    <updated>${post.publishedAt.toISOString()}</updated>
    <author><name>${text(post.groupName ?? post.byLine)}</name></author>
    <content type="text">${text(post.body)}</content>
  </entry>`,
  )
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <id>${text(home)}</id>
  <title type="text">${text(school.name)}</title>
  <link rel="self" type="application/atom+xml" href="${text(`${home}/feed.xml`)}"/>
  <link rel="alternate" href="${text(home)}"/>
  <updated>${updated.toISOString()}</updated>
${entries.join('\n')}
</feed>
`
}
