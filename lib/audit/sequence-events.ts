import { now } from '#lib/runtime/clock.ts'
import { canonicalEvent } from './canonical-event.ts'
import { commitUnaudited } from './commit.ts'
import { hashBytes } from './hash-bytes.ts'
import { leafHash } from './merkle.ts'
import { electSequencer, insertLeaves, listUnsequenced, readTreeSize } from './store.ts'

const BATCH = 1_000
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
  const since = scope === 'all' ? null : new Date(now().getTime() - RECENT_MILLISECONDS)
  let sequenced = 0
  for (;;) {
    const count = await commitUnaudited('sequencing', async (tx) => {
      if (!(await electSequencer(tx))) return null
      const events = await listUnsequenced(tx, since, BATCH)
      if (events.length === 0) return 0
      const sequencedAt = now()
      const leaves = events.map((event) => ({
        eventId: event.id,
        leafHash: leafHash(hashBytes, canonicalEvent(event, sequencedAt)),
      }))
      await insertLeaves(tx, await readTreeSize(tx), leaves, sequencedAt)
      return events.length
    })
    if (count === null) return { elected: false, sequenced }
    sequenced += count
    if (count < BATCH) return { elected: true, sequenced }
  }
}
