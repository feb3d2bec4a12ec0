/** One attachment as drafts keep it (lib/communications/schema.ts). */
export interface PictureAttachment {
  mediaId: string
  altText: string
  /** untagged: not said yet, which holds the message when it is sent. */
  shown: 'tagged' | 'none' | 'untagged'
  studentIds: string[]
}

/** What is known of one picture's consent while writing. Sending asks again. */
export type PictureState =
  | { kind: 'ask' | 'none' | 'checking' | 'failed' }
  | { kind: 'agreed'; count: number }
  | { kind: 'missing' | 'unknown'; studentIds: string[] }

/** Reads the `attachments` of a draft or a posted form; what is not one becomes none. */
export function parsePictures(json: string): PictureAttachment[] {
  try {
    const read: unknown = JSON.parse(json)
    return Array.isArray(read) ? read.filter(isPicture) : []
  } catch {
    return []
  }
}

function isPicture(value: unknown): value is PictureAttachment {
  const picture = value as Partial<PictureAttachment> | null
  return (
    typeof picture?.mediaId === 'string' &&
    typeof picture.altText === 'string' &&
    ['tagged', 'none', 'untagged'].includes(picture.shown ?? '') &&
    Array.isArray(picture.studentIds)
  )
}
