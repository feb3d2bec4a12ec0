import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  appendLeaves,
  type Bytes,
  consistencySpans,
  EMPTY_RANGE,
  inclusionSpans,
  leafHash,
  nodeHash,
  rootOf,
  type Span,
  verifyConsistency,
  verifyInclusion,
} from '#lib/audit/merkle.ts'

const sha256 = (...parts: readonly Bytes[]): Bytes => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest()
}
const hex = (bytes: Bytes) => Buffer.from(bytes).toString('hex')
const bytes = (text: string) => Buffer.from(text, 'hex')
const rootOfLeaves = (leaves: readonly Bytes[]) => rootOf(sha256, appendLeaves(sha256, EMPTY_RANGE, leaves))
const rootOfSpan = (leaves: readonly Bytes[], span: Span) => rootOfLeaves(leaves.slice(span.begin, span.end))
const inclusion = (leaves: readonly Bytes[], index: number) =>
  inclusionSpans(index, leaves.length).map((span) => rootOfSpan(leaves, span))
const consistency = (leaves: readonly Bytes[], older: number) =>
  consistencySpans(older, leaves.length).map((span) => rootOfSpan(leaves, span))

// The eight entries, roots and proofs that Certificate Transparency's and Trillian's own tests publish.
const ENTRIES = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
]
const ROOTS = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
]
const LEAVES = ENTRIES.map((entry) => leafHash(sha256, bytes(entry)))
const A = '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7'
const B = '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e'
const C = '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4'
const D = 'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b'
const E = 'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0'
const F = '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a'

describe('the published vectors', () => {
  test.each(ROOTS.map((root, size) => [size, root] as const))('root of %i leaves', (size, root) => {
    expect(hex(rootOfLeaves(LEAVES.slice(0, size)))).toBe(root)
  })

  test.each([
    [0, 1, []],
    [0, 2, [A]],
    [1, 2, [ROOTS[1]]],
    [2, 3, [ROOTS[2]]],
    [1, 5, [ROOTS[1], B, D]],
    [0, 8, [A, B, C]],
    [5, 8, [D, E, ROOTS[4]]],
  ])('inclusion of leaf %i in %i', (index, size, proof) => {
    const leaves = LEAVES.slice(0, size)
    expect(inclusion(leaves, index).map(hex)).toEqual(proof)
    expect(
      verifyInclusion(
        sha256,
        leaves[index]!,
        index,
        size,
        (proof as string[]).map(bytes),
        bytes(ROOTS[size]!),
      ),
    ).toBe(true)
  })

  test.each([
    [1, 1, []],
    [1, 8, [A, B, C]],
    [6, 8, [F, E, ROOTS[4]]],
    [2, 5, [B, D]],
  ])('consistency of %i with %i', (older, newer, proof) => {
    expect(consistency(LEAVES.slice(0, newer), older).map(hex)).toEqual(proof)
    expect(
      verifyConsistency(
        sha256,
        older,
        newer,
        (proof as string[]).map(bytes),
        bytes(ROOTS[older]!),
        bytes(ROOTS[newer]!),
      ),
    ).toBe(true)
  })
})

const leaf = fc.uint8Array({ minLength: 0, maxLength: 8 }).map((entry) => leafHash(sha256, entry))
// Different by construction, so that swapping two is a change.
const distinctLeaves = fc
  .integer({ min: 2, max: 70 })
  .map((size) => Array.from({ length: size }, (_, at) => leafHash(sha256, Uint8Array.of(at))))

describe('any tree', () => {
  test('grown in any steps it has the root of RFC 9162’s recursive definition', () => {
    const defined = (leaves: readonly Bytes[]): Bytes => {
      if (leaves.length === 0) return sha256()
      if (leaves.length === 1) return leaves[0]!
      const k = 2 ** Math.ceil(Math.log2(leaves.length) - 1)
      return nodeHash(sha256, defined(leaves.slice(0, k)), defined(leaves.slice(k)))
    }
    fc.assert(
      fc.property(fc.array(leaf, { maxLength: 70 }), fc.nat(70), (leaves, cut) => {
        const first = appendLeaves(sha256, EMPTY_RANGE, leaves.slice(0, cut))
        const grown = appendLeaves(sha256, first, leaves.slice(cut))
        expect(grown.size).toBe(leaves.length)
        expect(hex(rootOf(sha256, grown))).toBe(hex(defined(leaves)))
      }),
    )
  })

  test('a changed, removed, inserted or swapped leaf changes the root', () => {
    fc.assert(
      fc.property(distinctLeaves, fc.nat(), fc.nat(), leaf, (leaves, a, b, other) => {
        const root = hex(rootOfLeaves(leaves))
        const at = a % leaves.length
        const to = b % leaves.length
        fc.pre(hex(leaves[at]!) !== hex(other))
        expect(hex(rootOfLeaves(leaves.with(at, other)))).not.toBe(root)
        expect(hex(rootOfLeaves(leaves.toSpliced(at, 1)))).not.toBe(root)
        expect(hex(rootOfLeaves(leaves.toSpliced(at, 0, other)))).not.toBe(root)
        if (at !== to) {
          const swapped = leaves.with(at, leaves[to]!).with(to, leaves[at]!)
          expect(hex(rootOfLeaves(swapped))).not.toBe(root)
        }
      }),
    )
  })

  test('every leaf’s proof verifies, and only for its place, its tree and its own hash', () => {
    fc.assert(
      fc.property(distinctLeaves, fc.nat(), fc.nat(), fc.nat(255), (leaves, a, b, flip) => {
        const size = leaves.length
        const index = a % size
        const proof = inclusion(leaves, index)
        const root = rootOfLeaves(leaves)
        const holds = (l: Bytes, i: number, s: number, p: readonly Bytes[], r: Bytes) =>
          verifyInclusion(sha256, l, i, s, p, r)
        expect(holds(leaves[index]!, index, size, proof, root)).toBe(true)
        const other = b % size
        if (other !== index) {
          expect(holds(leaves[other]!, index, size, proof, root)).toBe(false)
          expect(holds(leaves[index]!, other, size, proof, root)).toBe(false)
        }
        expect(holds(leaves[index]!, index, size, proof.slice(1), root)).toBe(false)
        expect(holds(leaves[index]!, index, size, [...proof, root], root)).toBe(false)
        expect(holds(leaves[index]!, size, size, proof, root)).toBe(false)
        expect(holds(leaves[index]!, index, size, proof, changed(root, flip))).toBe(false)
        const wrong = proof.with(b % proof.length, changed(proof[b % proof.length]!, flip))
        expect(holds(leaves[index]!, index, size, wrong, root)).toBe(false)
      }),
    )
  })

  test('every beginning is proved to be one, and nothing else is', () => {
    fc.assert(
      fc.property(distinctLeaves, fc.nat(), fc.nat(255), (leaves, a, flip) => {
        const newer = leaves.length
        const older = (a % newer) + 1
        const proof = consistency(leaves, older)
        const [from, to] = [rootOfLeaves(leaves.slice(0, older)), rootOfLeaves(leaves)]
        const holds = (o: number, p: readonly Bytes[], f: Bytes, t: Bytes) =>
          verifyConsistency(sha256, o, newer, p, f, t)
        expect(holds(older, proof, from, to)).toBe(true)
        expect(holds(older, proof, changed(from, flip), to)).toBe(false)
        expect(holds(older, proof, from, changed(to, flip))).toBe(false)
        expect(holds(older, [...proof, to], from, to)).toBe(false)
        expect(holds(0, proof, from, to)).toBe(false)
        expect(holds(newer + 1, proof, from, to)).toBe(false)
        if (proof.length > 0) {
          expect(holds(older, proof.slice(0, -1), from, to)).toBe(false)
          const rewritten = leaves.with(older - 1, leafHash(sha256, Uint8Array.of(255, flip)))
          expect(holds(older, consistency(rewritten, older), from, rootOfLeaves(rewritten))).toBe(false)
        }
      }),
    )
  })

  test('asking for a leaf or a tree that is not there throws', () => {
    for (const index of [-1, 3, 1.5, Number.NaN]) expect(() => inclusionSpans(index, 3)).toThrow(RangeError)
    for (const older of [0, -1, 4, 0.5]) expect(() => consistencySpans(older, 3)).toThrow(RangeError)
  })
})

function changed(hash: Bytes, flip: number): Bytes {
  const at = flip % hash.length
  return Uint8Array.from(hash).with(at, hash[at]! ^ 1)
}
