import { type NewsRow, selectNews } from './store.ts'

export type NewsPost = NewsRow

/** What the school has published on its website and not taken back. Public: no actor, nothing but live releases. */
export async function listNews(orgId: string, limit = 50): Promise<NewsPost[]> {
  return selectNews(orgId, null, limit)
}
