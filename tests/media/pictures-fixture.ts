import { Readable } from 'node:stream'
import sharp from 'sharp'
import type { Upload } from '#lib/media/accept-media.ts'

const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: { r: 40, g: 110, b: 90 } } })

export const SECRET = { artist: 'Grace Kim', camera: 'SecretCam 3000' }

/** A picture as a phone takes it: where, with what, whose. */
export async function phonePicture(format: 'jpeg' | 'png' | 'webp' = 'jpeg', width = 1600, height = 1200) {
  return plain(width, height)
    .toFormat(format)
    .withExif({
      IFD0: { Make: 'Acme', Model: SECRET.camera, Artist: SECRET.artist, ImageDescription: SECRET.artist },
      IFD2: { DateTimeOriginal: '2026:11:01 10:00:00' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '42/1 45/1 0/1',
        GPSLongitudeRef: 'W',
        GPSLongitude: '71/1 28/1 0/1',
      },
    })
    .withXmp(
      `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>${SECRET.artist}</dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>`,
    )
    .toBuffer()
}

export async function cleanPicture(
  format: 'jpeg' | 'png' | 'webp' | 'gif' | 'tiff' = 'jpeg',
  width = 64,
  height = 48,
) {
  return plain(width, height).toFormat(format).toBuffer()
}

export function upload(
  bytes: Uint8Array | Readable,
  fileName = 'a.jpg',
  declared: Partial<Upload['declared']> = {},
): Upload {
  const body = bytes instanceof Readable ? bytes : Readable.from([Buffer.from(bytes)])
  return { body, fileName, declared: { byteSize: null, sha256: null, ...declared } }
}
