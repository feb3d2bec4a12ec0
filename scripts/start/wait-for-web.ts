import { setTimeout as wait } from 'node:timers/promises'
import { Refusal } from './refusal.ts'

/** Waits until the web process answers at all. Throws Refusal after `limit` ms. */
export async function waitForWeb(port: number, host: string, limit = 90_000): Promise<void> {
  const address = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host
  for (let waited = 0; waited < limit; waited += 50) {
    try {
      const answer = await fetch(`http://${address}:${port}/api/health`, { redirect: 'manual' })
      await answer.arrayBuffer()
      return
    } catch {
      await wait(50)
    }
  }
  throw new Refusal('The web application does not answer; the lines above say why.')
}
