import exifr from 'exifr'
import type { Metadata } from 'sharp'
import type { Stripped } from '../schema.ts'

const author =
  /^(Artist|Copyright|OwnerName|CameraOwnerName|XPAuthor|ImageDescription|UserComment|XPComment|XPTitle|XPSubject)$/
const camera =
  /^(Make|Model|Software|HostComputer|BodySerialNumber|LensModel|LensMake|LensSerialNumber|ModifyDate|DateTimeOriginal|CreateDate|MakerNote)$/
const place = /GPS|latitude|longitude/i

/** What the blocks around the pixels tell. What cannot be parsed counts as all three: it is thrown away all the same. */
export async function readMetadata(metadata: Metadata): Promise<Stripped> {
  const found: Stripped = { gps: false, camera: false, author: false }
  if (metadata.exif !== undefined) {
    const tags = await readExif(metadata.exif)
    if (tags === null) return { gps: true, camera: true, author: true }
    for (const tag of tags) {
      found.gps ||= place.test(tag)
      found.camera ||= camera.test(tag)
      found.author ||= author.test(tag)
    }
  }
  if (metadata.xmp !== undefined) {
    const xmp = metadata.xmp.toString('utf8')
    found.gps ||= /exif:GPS|photoshop:(City|State|Country)|Iptc4xmpCore:Location/.test(xmp)
    found.camera ||= /(tiff:(Make|Model)|xmp:CreatorTool|xmp:CreateDate)/.test(xmp)
    found.author ||= /dc:(creator|rights|description|title)|mwg-rs|MPReg|Iptc4xmpExt:PersonInImage/.test(xmp)
  }
  if (metadata.iptc !== undefined || (metadata.comments?.length ?? 0) > 0) found.author = true
  return found
}

async function readExif(block: Buffer): Promise<string[] | null> {
  const header = block.subarray(0, 6).toString('latin1') === 'Exif\0\0'
  try {
    const tags = await exifr.parse(header ? block.subarray(6) : block, {
      tiff: true,
      ifd0: {},
      exif: true,
      gps: true,
      makerNote: false,
      userComment: true,
      mergeOutput: true,
    })
    return Object.keys(tags ?? {})
  } catch {
    return null
  }
}
