/** A digest of the engine as it decides: its code, word lists and models, and the packages it reads with. */
import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'

const HOME = new URL('../../', import.meta.url)
const PACKAGE = /from '((?:@[a-z0-9-]+\/)?[a-z0-9][a-z0-9.-]*)(?:\/[^']*)?'/g
/** What a finding says in which language decides nothing; the digest cannot hold itself. */
const BESIDE = /\/messages-[a-z]+\.ts$|\/engine-digest\.ts$/

/** First 16 hex digits of SHA-256. */
export function readEngineDigest(): string {
  const { dependencies } = JSON.parse(readFileSync(new URL('package.json', HOME), 'utf8')) as {
    dependencies: Record<string, string>
  }
  const hash = createHash('sha256')
  const packages = new Set<string>()
  const files = globSync('lib/{policy,text}/**/*.ts', { cwd: HOME }).filter(
    (file) => !BESIDE.test(`/${file}`),
  )
  for (const file of files.sort()) {
    const text = readFileSync(new URL(file, HOME), 'utf8')
    hash.update(`${file}\n${text}\n`)
    for (const [, name = ''] of text.matchAll(PACKAGE)) packages.add(name)
  }
  for (const name of [...packages].sort()) hash.update(`${name}@${dependencies[name] ?? ''}\n`)
  return hash.digest('hex').slice(0, 16)
}
