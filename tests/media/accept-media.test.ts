import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import exifr from 'exifr'
import sharp from 'sharp'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { acceptMedia } from '#lib/media/accept-media.ts'
import { getMediaStore } from '#lib/media/get-media-store.ts'
import { nameStorageKey } from '#lib/media/name-storage-key.ts'
import { MAX_UPLOAD_BYTES } from '#lib/media/schema.ts'
import { env, parseEnv, setEnv } from '#lib/runtime/env.ts'
import { randomBytes } from '#lib/runtime/random.ts'
import { makeSchool, type School } from '#tests/directory/school-fixture.ts'
import { createTestDatabase } from '#tests/support/database.ts'
import { cleanPicture, phonePicture, SECRET, upload } from './pictures-fixture.ts'

// A data folder of its own: what is left behind is counted.
const dataFolder = mkdtempSync(join(tmpdir(), 'crosswalk-media-'))
setEnv(parseEnv({ ...process.env, CROSSWALK_DATA: dataFolder }))
afterAll(() => {
  setEnv(null)
  rmSync(dataFolder, { recursive: true, force: true })
})

const database = await createTestDatabase()
let school: School
beforeAll(async () => {
  school = await makeSchool(database)
})

const teacher = () => school.actor('rivera')
const incoming = () => {
  const folder = join(env().dataFolder, 'media', 'incoming')
  return existsSync(folder) ? readdirSync(folder) : []
}
const stored = async () => Number((await database.app.query('SELECT count(*) AS n FROM media'))[0]!.n)

async function read(key: string): Promise<Buffer> {
  const file = await getMediaStore().open(key)
  const parts: Buffer[] = []
  for await (const part of file!.stream) parts.push(part as Buffer)
  return Buffer.concat(parts)
}

// Whatever was refused or taken: nothing stays behind half done.
afterEach(() => {
  expect(incoming()).toEqual([])
})

describe('a picture that is taken', () => {
  test.each(['jpeg', 'png', 'webp'] as const)(
    '%s: re-encoded, measured, kept by its hash, in the log',
    async (format) => {
      const bytes = await phonePicture(format)
      const result = await acceptMedia(teacher(), upload(bytes, `IMG 1.${format}`))
      if (!result.ok) throw new Error(result.code)
      const media = result.value
      expect(media).toMatchObject({ contentType: `image/${format}`, width: 1600, height: 1200 })
      const kept = await read(nameStorageKey(media.sha256, 'original'))
      expect(createHash('sha256').update(kept).digest('hex')).toBe(media.sha256)
      expect(kept.byteLength).toBe(media.byteSize)
      for (const side of [320, 1280] as const) {
        const small = await sharp(await read(nameStorageKey(media.sha256, side))).metadata()
        expect(small).toMatchObject({ format: 'webp', width: side })
      }
      const [row] = await database.app.query('SELECT * FROM media WHERE id = $1', [media.mediaId])
      expect(row).toMatchObject({ uploaded_by_id: school.people.rivera, file_name: media.fileName })
      const [event] = await database.app.query('SELECT payload FROM audit_event WHERE subject_id = $1', [
        media.mediaId,
      ])
      expect(event!.payload).toMatchObject({
        sha256: media.sha256,
        stripped: expect.arrayContaining(['gps', 'camera', 'author']),
      })
    },
  )

  test.each(['jpeg', 'png', 'webp'] as const)(
    '%s: place, camera and names are gone from every copy, and we say that they were there',
    async (format) => {
      const bytes = await phonePicture(format)
      expect(bytes.includes(SECRET.artist), 'the test picture must hold what is to be removed').toBe(true)
      const result = await acceptMedia(teacher(), upload(bytes))
      if (!result.ok) throw new Error(result.code)
      expect(result.value.stripped).toEqual({ gps: true, camera: true, author: true })
      for (const copy of ['original', 320, 1280] as const) {
        const kept = await read(nameStorageKey(result.value.sha256, copy))
        const metadata = await sharp(kept).metadata()
        expect([metadata.exif, metadata.xmp, metadata.iptc]).toEqual([undefined, undefined, undefined])
        if (format === 'jpeg' && copy === 'original')
          expect(
            await exifr.parse(kept, { gps: true, xmp: true, iptc: true, jfif: false, ihdr: false }),
          ).toBeUndefined()
        for (const secret of [SECRET.artist, SECRET.camera, 'GPS']) expect(kept.includes(secret)).toBe(false)
      }
    },
  )

  test('a picture with nothing in it is said to have had nothing', async () => {
    const result = await acceptMedia(teacher(), upload(await cleanPicture()))
    expect(result.ok && result.value.stripped).toEqual({ gps: false, camera: false, author: false })
  })

  test('it stands upright, because the turn was written in what is removed', async () => {
    const lying = await sharp(await cleanPicture('jpeg', 64, 48))
      .withMetadata({ orientation: 6 })
      .toBuffer()
    const result = await acceptMedia(teacher(), upload(lying))
    expect(result.ok && [result.value.width, result.value.height]).toEqual([48, 64])
  })

  test('the type comes from the bytes, the name is cleaned and gets its extension', async () => {
    const result = await acceptMedia(
      teacher(),
      upload(await cleanPicture('png'), '../../etc/\u202Egnp.Class\u0000 <photo>".JPG'),
    )
    expect(result.ok && result.value).toMatchObject({
      contentType: 'image/png',
      fileName: 'gnp.Class photo.png',
    })
  })

  test('the same picture twice is stored once and is two uploads', async () => {
    const bytes = await cleanPicture('png', 80, 80)
    const both = await Promise.all([
      acceptMedia(teacher(), upload(bytes)),
      acceptMedia(teacher(), upload(bytes)),
    ])
    const [first, second] = both.map((one) => (one.ok ? one.value : null))
    expect(first!.sha256).toBe(second!.sha256)
    expect(first!.mediaId).not.toBe(second!.mediaId)
  })

  test('a guardian may, an auditor may not', async () => {
    expect((await acceptMedia(school.actor('ana'), upload(await cleanPicture()))).ok).toBe(true)
    for (const name of ['auditor', 'it'])
      expect(await acceptMedia(school.actor(name), upload(await cleanPicture()))).toEqual({
        ok: false,
        code: 'not-allowed',
      })
  })
})

describe('what is refused, with its reason and without a trace', () => {
  const html = Buffer.from('<!doctype html><script>alert(1)</script>')
  const svg = Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')
  const cases: [string, () => Promise<Uint8Array>, object][] = [
    ['HTML called .jpg', async () => html, { code: 'unsupported-type' }],
    ['SVG', async () => svg, { code: 'unsupported-type' }],
    ['a GIF called .jpg', () => cleanPicture('gif'), { code: 'unsupported-type', detected: 'image/gif' }],
    ['a TIFF', () => cleanPicture('tiff'), { code: 'unsupported-type', detected: 'image/tiff' }],
    [
      'a PDF',
      async () => Buffer.from('%PDF-1.7\n1 0 obj\n'),
      { code: 'unsupported-type', detected: 'application/pdf' },
    ],
    ['an empty file', async () => Buffer.alloc(0), { code: 'empty' }],
    ['random bytes', async () => Buffer.from('0123456789abcdef'.repeat(64)), { code: 'unsupported-type' }],
    [
      'a truncated JPEG',
      async () => (await phonePicture('jpeg')).subarray(0, -2_000),
      { code: 'unreadable' },
    ],
    [
      'a JPEG of the first bytes only',
      async () => (await cleanPicture('jpeg')).subarray(0, 200),
      { code: 'unreadable' },
    ],
    [
      'a truncated PNG',
      async () =>
        (
          await sharp(randomBytes(30_000), { raw: { width: 100, height: 100, channels: 3 } })
            .png()
            .toBuffer()
        ).subarray(0, 20_000),
      { code: 'unreadable' },
    ],
    [
      'HTML behind a PNG signature',
      async () => Buffer.concat([(await cleanPicture('png')).subarray(0, 33), html]),
      { code: 'unreadable' },
    ],
  ]
  test.each(cases)('%s', async (_name, make, expected) => {
    const before = await stored()
    const result = await acceptMedia(teacher(), upload(await make(), 'photo.jpg'))
    expect(result).toMatchObject({ ok: false, ...expected })
    expect(await stored()).toBe(before)
  })

  test('a small file that unpacks to too many pixels', async () => {
    const bomb = await sharp({ create: { width: 12_000, height: 6_000, channels: 3, background: 'white' } })
      .png({ compressionLevel: 9 })
      .toBuffer()
    expect(bomb.byteLength).toBeLessThan(2_000_000)
    expect(await acceptMedia(teacher(), upload(bomb))).toMatchObject({ ok: false, code: 'too-many-pixels' })
  })

  test('more than 25 MB: by its declared length before a byte is read, else while reading', async () => {
    let read = 0
    const endless = () =>
      Readable.from(
        (function* () {
          for (;;) {
            read += 1_000_000
            yield Buffer.alloc(1_000_000)
          }
        })(),
      )
    expect(
      await acceptMedia(teacher(), upload(endless(), 'a.jpg', { byteSize: MAX_UPLOAD_BYTES + 1 })),
    ).toEqual({ ok: false, code: 'too-large' })
    expect(read).toBeLessThanOrEqual(1_000_000)
    expect(await acceptMedia(teacher(), upload(endless()))).toEqual({ ok: false, code: 'too-large' })
    expect(read).toBeLessThan(MAX_UPLOAD_BYTES + 4_000_000)
  })

  test('another length or another hash than was announced, or a connection that breaks off', async () => {
    const bytes = await cleanPicture()
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const announced = (declared: Parameters<typeof upload>[2], body: Uint8Array | Readable = bytes) =>
      acceptMedia(teacher(), upload(body, 'a.jpg', declared))
    expect((await announced({ byteSize: bytes.byteLength, sha256 })).ok).toBe(true)
    expect(await announced({ byteSize: bytes.byteLength + 1 })).toEqual({ ok: false, code: 'incomplete' })
    expect(await announced({ sha256: 'f'.repeat(64) })).toEqual({ ok: false, code: 'incomplete' })
    const broken = Readable.from(
      (async function* () {
        yield bytes.subarray(0, 100)
        throw new Error('reset')
      })(),
    )
    expect(await announced({}, broken)).toEqual({ ok: false, code: 'incomplete' })
  })
})
