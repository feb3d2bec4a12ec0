import { fileTypeFromFile } from 'file-type'
import sharp, { type Sharp } from 'sharp'
import { MAX_PIXELS, MAX_SIDE, PICTURE_TYPES, type Reencoded, THUMBNAIL_SIDES } from '../schema.ts'
import { readMetadata } from './read-metadata.ts'

type PictureType = (typeof PICTURE_TYPES)[number]

/**
 * Decodes a picture and writes it anew, upright, in sRGB, without anything but pixels, with its smaller copies beside it.
 * The type is read from the bytes alone. Never throws for what a file contains.
 */
export async function reencodePicture(input: string, output: (name: string) => string): Promise<Reencoded> {
  sharp.cache(false)
  sharp.concurrency(1)
  const detected = (await fileTypeFromFile(input))?.mime ?? null
  const contentType = PICTURE_TYPES.find((type) => type === detected)
  if (contentType === undefined) return { ok: false, code: 'unsupported-type', detected }
  try {
    const metadata = await sharp(input, { limitInputPixels: false }).metadata()
    if (metadata.width * metadata.height > MAX_PIXELS) return { ok: false, code: 'too-many-pixels', detected }
    const stripped = await readMetadata(metadata)
    const { data, info } = await sharp(input, { failOn: 'error', limitInputPixels: MAX_PIXELS })
      .autoOrient()
      .toColourspace('srgb')
      .resize(MAX_SIDE, MAX_SIDE, inside)
      .raw()
      .toBuffer({ resolveWithObject: true })
    const { width, height } = info
    const pixels = () => sharp(data, { raw: { width, height, channels: info.channels } })
    await encode(pixels(), contentType).toFile(output('original'))
    for (const side of THUMBNAIL_SIDES)
      await pixels()
        .resize(side, side, inside)
        .webp({ quality: 78 })
        .toFile(output(`${side}.webp`))
    return { ok: true, contentType, width, height, stripped }
  } catch {
    // Whatever the decoder says about a broken or hostile file, the person needs one sentence: it cannot be read.
    return { ok: false, code: 'unreadable', detected }
  }
}

const inside = { fit: 'inside', withoutEnlargement: true } as const

function encode(picture: Sharp, contentType: PictureType): Sharp {
  switch (contentType) {
    case 'image/jpeg':
      return picture.jpeg({ quality: 86 })
    case 'image/png':
      return picture.png({ compressionLevel: 8 })
    case 'image/webp':
      return picture.webp({ quality: 86 })
  }
}
