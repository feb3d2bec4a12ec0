import type { NewsPost } from './list-news.ts'
import { selectNews } from './store.ts'

/** One published post by the last part of its address, or null: never published, or taken back. */
export async function findNews(orgId: string, slug: string): Promise<NewsPost | null> {
  if (!/^[a-z0-9-]{1,100}$/.test(slug)) return null
  return (await selectNews(orgId, slug, 1))[0] ?? null
}
