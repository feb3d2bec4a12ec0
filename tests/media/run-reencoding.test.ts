import { mkdtempSync, realpathSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { runReencoding } from '#lib/media/run-reencoding.ts'
import { cleanPicture, phonePicture } from './pictures-fixture.ts'

async function place(bytes: Promise<Buffer>) {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'crosswalk-media-')))
  const input = join(folder, 'received')
  writeFileSync(input, await bytes)
  return { input, folder }
}

describe('the process that decodes', () => {
  test('is killed when it overruns its time', async () => {
    const { input, folder } = await place(phonePicture('jpeg', 6000, 6000))
    const limits = { timeoutMilliseconds: 50, atOnce: 2, waiting: 2 }
    expect(await runReencoding(input, folder, limits)).toMatchObject({ ok: false, code: 'took-too-long' })
  })

  test('takes a few at once, lets a few wait and sends the others away', async () => {
    const places = await Promise.all([1, 2, 3].map(() => place(cleanPicture())))
    const limits = { timeoutMilliseconds: 30_000, atOnce: 1, waiting: 1 }
    const answers = await Promise.all(places.map(({ input, folder }) => runReencoding(input, folder, limits)))
    expect(answers.map((one) => (one.ok ? 'ok' : one.code)).sort()).toEqual(['busy', 'ok', 'ok'])
  })
})
