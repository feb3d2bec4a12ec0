// Runs before `npm start` and `npm test`, on whatever Node is there (>= 20.19): installs when node_modules is
// missing or older than the lock file. Everything after it runs on the Node in node_modules/.bin.
import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'

const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Crosswalk needs Node 20.19 or newer to start; this is ${process.versions.node}. Install Node 24 and try again.`,
  )
  process.exit(1)
}
const marker = 'node_modules/.package-lock.json'
if (!existsSync(marker) || statSync(marker).mtimeMs < statSync('package-lock.json').mtimeMs) {
  console.log('Installing packages (about a minute, only the first time) …')
  const done = spawnSync(
    process.platform === 'win32' ? 'npm.cmd' : 'npm',
    ['ci', '--no-audit', '--no-fund'],
    { stdio: 'inherit' },
  )
  if (done.status !== 0) {
    console.error('Installing packages failed; the lines above say why. Nothing was started.')
    process.exit(done.status ?? 1)
  }
}
