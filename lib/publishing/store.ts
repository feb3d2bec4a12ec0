import { db, type Tx } from '#lib/db/client.ts'

export interface OfficialChannelRow {
  id: string
  kind: string
  name: string
  address: string
  ownerName: string
  minimumAge: number
  rules: string
  reviewOn: Date
  status: string
}

export async function insertOfficialChannel(
  tx: Tx,
  row: {
    id: string
    orgId: string
    kind: string
    name: string
    address: string
    ownerId: string
    minimumAge: number
    rules: string
    reviewOn: Date
  },
): Promise<void> {
  await tx.officialChannel.create({ data: row })
}

export async function selectOfficialChannels(orgId: string): Promise<OfficialChannelRow[]> {
  return db().$queryRaw<OfficialChannelRow[]>`
    SELECT c.id::text, c.kind, c.name, c.address, p.display_name AS "ownerName", c.minimum_age AS "minimumAge",
           c.rules, c.review_on AS "reviewOn", c.status
      FROM official_channel c JOIN person p ON p.id = c.owner_id
     WHERE c.org_id = ${orgId}::uuid ORDER BY c.kind DESC, c.name`
}

export interface NewsRow {
  slug: string
  subject: string
  body: string
  lang: string
  publishedAt: Date
  byLine: string
  groupName: string | null
  attachments: { mediaId: string; altText: string; contentType: string }[]
}

/** Live public posts on the school's website, newest first. */
export async function selectNews(orgId: string, slug: string | null, limit: number): Promise<NewsRow[]> {
  return db().$queryRaw<NewsRow[]>`
    SELECT p.slug, r.subject, r.body, r.lang, p.published_at AS "publishedAt",
           r.capacity->>'label' AS "byLine", g.name AS "groupName", r.attachments
      FROM publication p
      JOIN live_release l ON l.id = p.release_id
      JOIN revision r ON r.id = l.revision_id
      JOIN official_channel c ON c.id = p.official_channel_id AND c.kind = 'website' AND c.status = 'active'
      LEFT JOIN "group" g ON g.id = (r.capacity->>'groupId')::uuid
     WHERE p.org_id = ${orgId}::uuid AND (${slug}::text IS NULL OR p.slug = ${slug})
     ORDER BY p.published_at DESC LIMIT ${limit}`
}
