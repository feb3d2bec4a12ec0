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
  /** Published there and not taken back. */
  live: number
}

/** A retired entry of the same address comes back with what is said now. Null where an active one stands there. */
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
    reviewOn: string
  },
): Promise<string | null> {
  const [written] = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO official_channel AS c (id, org_id, kind, name, address, owner_id, minimum_age, rules, review_on, status)
    VALUES (${row.id}::uuid, ${row.orgId}::uuid, ${row.kind}, ${row.name}, ${row.address}, ${row.ownerId}::uuid,
      ${row.minimumAge}, ${row.rules}, ${row.reviewOn}::date, 'active')
    ON CONFLICT (org_id, kind, address) DO UPDATE
      SET name = excluded.name, owner_id = excluded.owner_id, minimum_age = excluded.minimum_age,
        rules = excluded.rules, review_on = excluded.review_on, status = 'active'
      WHERE c.status = 'retired'
    RETURNING id::text`
  return written?.id ?? null
}

/** Ends an active entry. Null where there is none; `live` counts what is published there and not taken back. */
export async function retireChannel(
  tx: Tx,
  orgId: string,
  id: string,
): Promise<{ kind: string; live: number } | null> {
  const { count } = await tx.officialChannel.updateMany({
    where: { orgId, id, status: 'active' },
    data: { status: 'retired' },
  })
  if (count === 0) return null
  const [row] = await tx.$queryRaw<{ kind: string; live: number }[]>`
    SELECT c.kind, (SELECT count(*)::int FROM publication p JOIN live_release l ON l.id = p.release_id
                     WHERE p.official_channel_id = c.id) AS live
      FROM official_channel c WHERE c.id = ${id}::uuid`
  return row ?? null
}

/** The entry's kind, or null where no active one has this id. */
export async function postponeReview(
  tx: Tx,
  orgId: string,
  id: string,
  reviewOn: string,
): Promise<string | null> {
  const { count } = await tx.officialChannel.updateMany({
    where: { orgId, id, status: 'active' },
    data: { reviewOn: new Date(`${reviewOn}T00:00:00Z`) },
  })
  if (count === 0) return null
  return (await tx.officialChannel.findUniqueOrThrow({ where: { id }, select: { kind: true } })).kind
}

export async function selectOfficialChannels(orgId: string): Promise<OfficialChannelRow[]> {
  return db().$queryRaw<OfficialChannelRow[]>`
    SELECT c.id::text, c.kind, c.name, c.address, p.display_name AS "ownerName", c.minimum_age AS "minimumAge",
           c.rules, c.review_on AS "reviewOn", c.status,
           (SELECT count(*)::int FROM publication b JOIN live_release l ON l.id = b.release_id
             WHERE b.official_channel_id = c.id) AS live
      FROM official_channel c JOIN person p ON p.id = c.owner_id
     WHERE c.org_id = ${orgId}::uuid ORDER BY c.status, c.kind DESC, c.name`
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
