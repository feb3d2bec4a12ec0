import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { soakFuzz } from '../../scripts/soak/fuzz.ts'

async function fuzz(answer: RequestListener, requests: number) {
  const server = createServer(answer)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  return soakFuzz({ url: `http://127.0.0.1:${port}`, requests, seed: 3, people: [] })
}

test('an application that answers everything is let through, and its forms are filled', async () => {
  let filled = 0
  const report = await fuzz((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      if (Buffer.concat(chunks).includes('$ACTION_KEY_OF_OURS')) filled += 1
      response.end(
        '<form method="POST"><input name="$ACTION_KEY_OF_OURS" value="1"/><textarea name="body"></textarea></form>',
      )
    })
  }, 400)
  expect(report.broken).toEqual([])
  expect(filled).toBeGreaterThan(50)
}, 30_000)

test('one page that breaks on one query is found', async () => {
  const report = await fuzz((request, response) => {
    response.statusCode = request.url?.startsWith('/flagged?') && request.url.includes('%00') ? 500 : 200
    request.resume().on('end', () => response.end())
  }, 4_000)
  expect(report.broken.join()).toMatch(/^500: \w+ \/flagged/)
}, 30_000)
