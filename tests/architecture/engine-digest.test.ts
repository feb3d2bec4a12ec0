import { expect, test } from 'vitest'
import { ENGINE_DIGEST } from '#lib/policy/engine-digest.ts'
import { readEngineDigest } from '../../scripts/policy-digest/read-engine.ts'

test('the policy’s fingerprint knows the engine as it is; if this fails: npm run policy:digest', () => {
  expect(ENGINE_DIGEST).toBe(readEngineDigest())
})
