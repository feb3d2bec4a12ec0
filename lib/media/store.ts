import { z } from 'zod'
import { db, type Prisma, type Tx } from '#lib/db/client.ts'
import { sql } from '#lib/db/sql.ts'
import { entitlementSql } from '#lib/directory/entitlement-sql.ts'
import { inForceSql } from '#lib/directory/in-force-sql.ts'

export async function selectOwnMedia(
  tx: Tx | undefined,
  orgId: string,
  ids: readonly string[],
  uploadedById: string,
) {
  return (tx ?? db()).media.findMany({
    where: { orgId, id: { in: [...ids] }, uploadedById },
    select: { id: true, sha256: true, contentType: true, fileName: true },
  })
}

export async function insertMedia(tx: Tx, data: Prisma.MediaUncheckedCreateInput): Promise<void> {
  await tx.media.create({ data })
}

export interface StoredMedia {
  id: string
  sha256: Uint8Array
  contentType: string
  fileName: string
  storageKey: string
}

export async function findMedia(
  tx: Tx | undefined,
  mediaId: string,
): Promise<(StoredMedia & { orgId: string }) | null> {
  return (tx ?? db()).media.findUnique({
    where: { id: mediaId },
    select: { id: true, orgId: true, sha256: true, contentType: true, fileName: true, storageKey: true },
  })
}

const sightRow = z.object({
  author: z.boolean(),
  recipient: z.boolean(),
  classStaff: z.boolean(),
  opened: z.boolean(),
  queues: z.array(z.enum(['administration', 'parent-group', 'content', 'exception'])),
})

/** Everything that could give one person the right to see one picture today, in one query. */
export async function selectSight(
  tx: Tx | undefined,
  who: { orgId: string; personId: string; today: string },
  mediaId: string,
): Promise<z.output<typeof sightRow>> {
  const { orgId, personId, today } = who
  const rows = await (tx ?? db()).$queryRaw(sql`
    WITH showing AS MATERIALIZED (
      SELECT r.id, r.communication_id, r.sender_id, r.audience FROM revision r
      WHERE r.org_id = ${orgId}::uuid
        AND r.attachments @> jsonb_build_array(jsonb_build_object('mediaId', ${mediaId}::text)))
    SELECT
      EXISTS (SELECT 1 FROM media m WHERE m.id = ${mediaId}::uuid AND m.uploaded_by_id = ${personId}::uuid)
        OR EXISTS (SELECT 1 FROM showing WHERE sender_id = ${personId}::uuid) AS author,
      EXISTS (SELECT 1 FROM showing s JOIN live_release l ON l.revision_id = s.id
        JOIN delivery d ON d.release_id = l.id AND d.recipient_id = ${personId}::uuid
        WHERE ${entitlementSql({ orgId, today })}) AS recipient,
      EXISTS (SELECT 1 FROM showing s JOIN live_release l ON l.revision_id = s.id
        JOIN class_staff cs ON s.audience->>'type' = 'class' AND cs.school_class_id = (s.audience->>'classId')::uuid
          AND cs.org_id = ${orgId}::uuid AND cs.person_id = ${personId}::uuid AND ${inForceSql('cs', today)}) AS "classStaff",
      EXISTS (SELECT 1 FROM showing s JOIN text_opening t ON t.communication_id = s.communication_id
        AND t.org_id = ${orgId}::uuid AND t.person_id = ${personId}::uuid) AS opened,
      coalesce((SELECT array_agg(DISTINCT i.queue) FROM showing s JOIN review_item i
        ON i.communication_id = s.communication_id AND i.org_id = ${orgId}::uuid), '{}') AS queues`)
  return z.array(sightRow).parse(rows)[0]!
}

/** Shown on a public channel right now. */
export async function isPublished(tx: Tx | undefined, mediaId: string): Promise<boolean> {
  const rows = await (tx ?? db()).$queryRaw<unknown[]>(sql`
    SELECT 1 FROM revision r JOIN live_release l ON l.revision_id = r.id
    JOIN publication p ON p.release_id = l.id
    JOIN official_channel c ON c.id = p.official_channel_id AND c.status = 'active'
    WHERE r.attachments @> jsonb_build_array(jsonb_build_object('mediaId', ${mediaId}::text)) LIMIT 1`)
  return rows.length > 0
}
