/**
 * Writes the engine's digest, part of every policy version's fingerprint: `npm run policy:digest`, whenever lib/policy or
 * lib/text has changed. A test says when it is due.
 */
import { writeFileSync } from 'node:fs'
import { readEngineDigest } from './policy-digest/read-engine.ts'

writeFileSync(
  new URL('../lib/policy/engine-digest.ts', import.meta.url),
  [
    '/** Written by scripts/policy-digest.ts; not by hand. Engines of one digest decide alike. */',
    `export const ENGINE_DIGEST = '${readEngineDigest()}'`,
    '',
  ].join('\n'),
)
