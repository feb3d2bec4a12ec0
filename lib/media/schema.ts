import { z } from 'zod'

/** What one upload may weigh, and how many pixels it may have once unpacked: a small file can hold an enormous picture. */
export const MAX_UPLOAD_BYTES = 25 * 1024 * 1024
export const MAX_PIXELS = 60_000_000

/** Stored pictures are no longer than this on any side. */
export const MAX_SIDE = 4_000

/** Copies made for lists and for reading, by their longest side. */
export const THUMBNAIL_SIDES = [320, 1280] as const
export type ThumbnailSide = (typeof THUMBNAIL_SIDES)[number]

export const PICTURE_TYPES = ['image/jpeg', 'image/png', 'image/webp'] as const

/** What was found in a file and is no longer in what we keep. */
export const strippedSchema = z.object({
  /** Where it was taken. */
  gps: z.boolean(),
  /** Which camera or phone, and when. */
  camera: z.boolean(),
  /** Names: author, owner, rights, caption. */
  author: z.boolean(),
})
export type Stripped = z.output<typeof strippedSchema>

/** What the re-encoding process answers on standard output. */
export const reencodedSchema = z.discriminatedUnion('ok', [
  z.object({
    ok: z.literal(true),
    contentType: z.enum(PICTURE_TYPES),
    width: z.int().positive(),
    height: z.int().positive(),
    stripped: strippedSchema,
  }),
  z.object({
    ok: z.literal(false),
    code: z.enum(['unsupported-type', 'too-many-pixels', 'unreadable']),
    /** What the bytes say they are, where they say anything. */
    detected: z.string().max(100).nullable(),
  }),
])
export type Reencoded = z.output<typeof reencodedSchema>
