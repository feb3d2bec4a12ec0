import { now } from '#lib/runtime/clock.ts'
import { canonicalEvent } from './canonical-event.ts'
import { commitUnaudited } from './commit.ts'
import { hashBytes } from './hash-bytes.ts'
import { leafHash } from './merkle.ts'
import { type EventPlace, electSequencer, insertLeaves, listUnsequenced, readTreeSize } from './store.ts'

const BATCH = 1_000
const FIRST_ID = '00000000-0000-0000-0000-000000000000'
// Longer than any transaction may run, so that an event can hardly commit after the short look has passed it by.
const RECENT_MILLISECONDS = 15 * 60 * 1_000

/**
 * Gives committed events without a leaf their place in the tree, oldest first, until none is left. One caller at a
 * time is elected; the others answer `elected: false` at once and lose nothing.
 * `recent` looks at the last quarter of an hour only (an index scan); `all` finds whatever that may have missed.
 */
export async function sequenceEvents(
  scope: 'recent' | 'all' = 'all',
): Promise<{ elected: boolean; sequenced: number }> {
  // Only where the looking begins: what has no leaf decides, and the next call begins here again.
  let after: EventPlace | null =
    scope === 'all' ? null : { at: new Date(now().getTime() - RECENT_MILLISECONDS), id: FIRST_ID }
  let sequenced = 0
  for (;;) {
    const from = after
    const events = await commitUnaudited('sequencing', async (tx) => {
      if (!(await electSequencer(tx))) return null
      const found = await listUnsequenced(tx, from, BATCH)
      if (found.length === 0) return found
      const sequencedAt = now()
      const leaves = found.map((event) => ({
        eventId: event.id,
        leafHash: leafHash(hashBytes, canonicalEvent(event, sequencedAt)),
      }))
      await insertLeaves(tx, await readTreeSize(tx), leaves, sequencedAt)
      return found
    })
    if (events === null) return { elected: false, sequenced }
    sequenced += events.length
    if (events.length < BATCH) return { elected: true, sequenced }
    after = events.at(-1)!
  }
}
