import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from './support/test.ts'

const built = join(resolve(import.meta.dirname, '..', '..'), '.next')
const GOAL_KILOBYTES = 60

/** Bytes of these files as they travel. */
const travelling = (bodies: readonly Buffer[]) =>
  bodies.reduce((sum, body) => sum + gzipSync(body).byteLength, 0)

// The engine and the composer load when somebody starts to write; reading needs neither (DESIGN 4).
test('a family reading its feed loads little more than an empty page', async ({ enter }) => {
  test.skip(process.env.E2E_BASE_URL !== undefined, 'a server under development sends other files')
  const page = await enter('guardian')
  await page.goto('/today')
  const addresses = await page
    .locator('script[src]:not([nomodule])')
    .evaluateAll((scripts) => [...new Set(scripts.map((one) => (one as HTMLScriptElement).src))])
  const loaded = await Promise.all(
    addresses.map(async (address) => {
      const answer = await page.request.get(address)
      expect(answer.ok(), address).toBe(true)
      return answer.body()
    }),
  )
  const { rootMainFiles } = JSON.parse(readFileSync(join(built, 'build-manifest.json'), 'utf8')) as {
    rootMainFiles: string[]
  }
  const empty = rootMainFiles.map((file) => readFileSync(join(built, file)))
  expect(loaded.length).toBeGreaterThan(empty.length)
  const kilobytes = (travelling(loaded) - travelling(empty)) / 1024
  expect(kilobytes, `${kilobytes.toFixed(1)} kB more than an empty page`).toBeLessThanOrEqual(GOAL_KILOBYTES)
})
