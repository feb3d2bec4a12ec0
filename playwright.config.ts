import { createServer } from 'node:net'
import { defineConfig } from '@playwright/test'
import { chromiumArguments, findChromium } from './tests/support/find-chromium.ts'

// Chosen once, in the first process; the workers inherit it.
async function choosePort(): Promise<string> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('no free port')
  return String(address.port)
}

// E2E_BASE_URL, with E2E_DATA for its data folder: against a server that runs already, while writing tests.
const running = process.env.E2E_BASE_URL
if (running === undefined) process.env.E2E_PORT ??= await choosePort()
const executablePath = await findChromium()
const LAST = ['**/altered-log.spec.ts', '**/arabic.spec.ts', '**/policy-version.spec.ts']

export default defineConfig({
  testDir: 'tests/e2e',
  globalSetup: running === undefined ? './tests/support/start-application.ts' : undefined,
  workers: 2,
  fullyParallel: false,
  timeout: 90_000,
  // A busy machine may be slow once; scripts/test.ts says which test needed a second try.
  retries: 2,
  expect: { timeout: 10_000 },
  reporter: process.env.E2E_REPORT ? [['json', { outputFile: process.env.E2E_REPORT }], ['line']] : 'list',
  outputDir: 'test-results',
  // What alters the log, the policy, or somebody's language for good, must not disturb the others.
  projects: [
    { name: 'stories', testIgnore: LAST },
    { name: 'last', testMatch: LAST, dependencies: ['stories'] },
  ],
  use: {
    baseURL: running ?? `http://localhost:${process.env.E2E_PORT}`,
    timezoneId: 'America/New_York',
    locale: 'en-US',
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: { executablePath, args: chromiumArguments },
  },
})
