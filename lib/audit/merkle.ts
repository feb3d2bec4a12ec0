/**
 * The Merkle tree of RFC 9162, section 2.1. Pure: the hash function is passed in, so that nothing here reaches
 * node:crypto and the same code could check a proof in a browser.
 */

export type Bytes = Uint8Array
/** SHA-256 over the concatenation of its arguments. */
export type HashFunction = (...parts: readonly Bytes[]) => Bytes

const LEAF = Uint8Array.of(0)
const NODE = Uint8Array.of(1)

/** Section 2.1.1: a leaf and an inner node can never be taken for one another. */
export function leafHash(hash: HashFunction, entry: Bytes): Bytes {
  return hash(LEAF, entry)
}

export function nodeHash(hash: HashFunction, left: Bytes, right: Bytes): Bytes {
  return hash(NODE, left, right)
}

/** The roots of the complete subtrees a tree of `size` leaves consists of, largest first. Enough to grow it. */
export interface CompactRange {
  readonly size: number
  readonly peaks: readonly Bytes[]
}

export const EMPTY_RANGE: CompactRange = { size: 0, peaks: [] }

/** The range with these leaf hashes behind it. Every leaf costs one node hash on average. */
export function appendLeaves(hash: HashFunction, range: CompactRange, leaves: Iterable<Bytes>): CompactRange {
  const peaks = [...range.peaks]
  let { size } = range
  for (const leaf of leaves) {
    let node = leaf
    for (let rest = size; rest % 2 === 1; rest = Math.floor(rest / 2)) {
      node = nodeHash(hash, peaks.pop()!, node)
    }
    peaks.push(node)
    size += 1
  }
  return { size, peaks }
}

/** The tree head of a range; of an empty one, the hash of nothing. */
export function rootOf(hash: HashFunction, range: CompactRange): Bytes {
  if (range.peaks.length === 0) return hash()
  return range.peaks.reduceRight((right, left) => nodeHash(hash, left, right))
}

/** Leaves `begin` up to but not including `end`. */
export interface Span {
  readonly begin: number
  readonly end: number
}

/** The largest power of two smaller than `size`, where RFC 9162 splits a tree. */
function split(size: number): number {
  let k = 1
  while (k * 2 < size) k *= 2
  return k
}

/** The subtrees whose roots are the inclusion proof of leaf `index` in a tree of `size` leaves, nearest first. */
export function inclusionSpans(index: number, size: number): Span[] {
  if (!(Number.isSafeInteger(index) && index >= 0 && index < size)) throw new RangeError('no such leaf')
  const spans: Span[] = []
  let begin = 0
  let end = size
  while (end - begin > 1) {
    const middle = begin + split(end - begin)
    if (index < middle) {
      spans.unshift({ begin: middle, end })
      end = middle
    } else {
      spans.unshift({ begin, end: middle })
      begin = middle
    }
  }
  return spans
}

/** The subtrees whose roots are the consistency proof between the trees of the first `older` and `newer` leaves. */
export function consistencySpans(older: number, newer: number): Span[] {
  if (!(Number.isSafeInteger(older) && older > 0 && older <= newer)) throw new RangeError('no such trees')
  const spans: Span[] = []
  let begin = 0
  let end = newer
  while (end !== older) {
    const middle = begin + split(end - begin)
    if (older <= middle) {
      spans.unshift({ begin: middle, end })
      end = middle
    } else {
      spans.unshift({ begin, end: middle })
      begin = middle
    }
  }
  // The older tree is itself a left subtree of the newer one where nothing was cut off on its left.
  return begin === 0 ? spans : [{ begin, end }, ...spans]
}

/** Section 2.1.3.2. `leaf` is the leaf's hash. */
export function verifyInclusion(
  hash: HashFunction,
  leaf: Bytes,
  index: number,
  size: number,
  proof: readonly Bytes[],
  root: Bytes,
): boolean {
  if (!(Number.isSafeInteger(index) && index >= 0 && index < size)) return false
  let fn = index
  let sn = size - 1
  let node = leaf
  for (const sibling of proof) {
    if (sn === 0) return false
    if (fn % 2 === 1 || fn === sn) {
      node = nodeHash(hash, sibling, node)
      while (fn % 2 === 0 && fn !== 0) {
        fn = Math.floor(fn / 2)
        sn = Math.floor(sn / 2)
      }
    } else {
      node = nodeHash(hash, node, sibling)
    }
    fn = Math.floor(fn / 2)
    sn = Math.floor(sn / 2)
  }
  return sn === 0 && sameBytes(node, root)
}

/** Section 2.1.4.2: is the older tree the beginning of the newer one? */
export function verifyConsistency(
  hash: HashFunction,
  older: number,
  newer: number,
  proof: readonly Bytes[],
  olderRoot: Bytes,
  newerRoot: Bytes,
): boolean {
  if (!(Number.isSafeInteger(older) && older > 0 && older <= newer)) return false
  if (older === newer) return proof.length === 0 && sameBytes(olderRoot, newerRoot)
  let fn = older - 1
  let sn = newer - 1
  while (fn % 2 === 1) {
    fn = Math.floor(fn / 2)
    sn = Math.floor(sn / 2)
  }
  // Where the older size is a power of two its root is the first element, and the proof leaves it out.
  const path = fn === 0 ? [olderRoot, ...proof] : proof
  const [first, ...rest] = path
  if (first === undefined) return false
  let fr = first
  let sr = first
  for (const sibling of rest) {
    if (sn === 0) return false
    if (fn % 2 === 1 || fn === sn) {
      fr = nodeHash(hash, sibling, fr)
      sr = nodeHash(hash, sibling, sr)
      while (fn % 2 === 0 && fn !== 0) {
        fn = Math.floor(fn / 2)
        sn = Math.floor(sn / 2)
      }
    } else {
      sr = nodeHash(hash, sr, sibling)
    }
    fn = Math.floor(fn / 2)
    sn = Math.floor(sn / 2)
  }
  return sn === 0 && sameBytes(fr, olderRoot) && sameBytes(sr, newerRoot)
}

export function sameBytes(a: Bytes, b: Bytes): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at])
}
