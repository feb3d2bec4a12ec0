import { hashBytes } from './hash-bytes.ts'
import { appendLeaves, EMPTY_RANGE, rootOf, type Span } from './merkle.ts'
import { findFirstLeafHash, readLeafHashes } from './store.ts'

const BLOCK = 1_024

// Leaves never change, so the root of a full block is computed once per process. 1 million leaves: 1,000 hashes.
let known: { log: string | null; blocks: Map<number, Uint8Array> } = { log: null, blocks: new Map() }

/**
 * The root of the subtree over a span of a proof: full blocks from memory, only the rest from the database.
 * Throws LeavesMissing where the log has holes.
 */
export async function readSpanRoot(span: Span): Promise<Uint8Array> {
  const log = await findFirstLeafHash()
  if (known.log !== log) known = { log, blocks: new Map() }
  // A span of a proof longer than a block begins at a block's edge, and no shorter one crosses an edge.
  const whole = span.end - span.begin >= BLOCK ? Math.floor((span.end - span.begin) / BLOCK) : 0
  const first = span.begin / BLOCK
  const parts: Uint8Array[] = []
  for (let block = first; block < first + whole; block += 1) parts.push(await readBlockRoot(block))
  const rest = { begin: span.begin + whole * BLOCK, end: span.end }
  if (rest.begin < rest.end) parts.push(await computeRoot(rest))
  return rootOf(hashBytes, appendLeaves(hashBytes, EMPTY_RANGE, parts))
}

async function readBlockRoot(block: number): Promise<Uint8Array> {
  const { blocks } = known
  const cached = blocks.get(block)
  if (cached !== undefined) return cached
  const root = await computeRoot({ begin: block * BLOCK, end: (block + 1) * BLOCK })
  blocks.set(block, root)
  return root
}

async function computeRoot(span: Span): Promise<Uint8Array> {
  let range = EMPTY_RANGE
  for await (const hashes of readLeafHashes(span.begin, span.end))
    range = appendLeaves(hashBytes, range, hashes)
  return rootOf(hashBytes, range)
}
