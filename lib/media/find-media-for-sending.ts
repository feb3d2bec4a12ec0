import type { Tx } from '#lib/db/client.ts'
import { selectOwnMedia } from './store.ts'

/** What a revision stores of an attachment, so that its hash covers the bytes. */
export interface MediaForSending {
  /** Hex. */
  sha256: string
  contentType: string
  fileName: string
}

/**
 * The uploads among `mediaIds` that this person may attach: their own. Others, and unknown ones, are absent, so nobody
 * sends what they may not open.
 */
export async function findMediaForSending(
  orgId: string,
  mediaIds: readonly string[],
  personId: string,
  tx?: Tx,
): Promise<ReadonlyMap<string, MediaForSending>> {
  if (mediaIds.length === 0) return new Map()
  const rows = await selectOwnMedia(tx, orgId, mediaIds, personId)
  return new Map(
    rows.map((row) => [
      row.id,
      {
        sha256: Buffer.from(row.sha256).toString('hex'),
        contentType: row.contentType,
        fileName: row.fileName,
      },
    ]),
  )
}
