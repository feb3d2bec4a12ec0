import { commit } from '#lib/audit/commit.ts'
import { hashText } from '#lib/audit/hash-text.ts'
import { setClock } from '#lib/runtime/clock.ts'
import { insertRows, readReleaseHashes, YEAR_TABLES } from './store.ts'
import type { Sheet } from './types.ts'

/** Nothing on it yet. */
export function emptySheet(): Sheet {
  const rows = Object.fromEntries(YEAR_TABLES.map((table) => [table, []])) as unknown as Sheet['rows']
  return { rows, events: [], communications: 0 }
}

/**
 * Writes a sheet through the only way to a transaction, as the application's role: the gate admits each release or the
 * whole sheet fails. Events carry the time they happened at. The clock is left where the last one put it.
 */
export async function writeRows(sheet: Sheet, logSalt: Uint8Array): Promise<void> {
  if (sheet.communications === 0) return
  sheet.rows.decision.sort((a, b) => (String(a.decided_at) < String(b.decided_at) ? -1 : 1))
  await commit(
    async (tx, record) => {
      let hashes = new Map<string, Uint8Array>()
      for (const table of YEAR_TABLES) {
        // The database computes the hash of a revision; what rests on one repeats it.
        const rows = sheet.rows[table].map((row) =>
          'release_hash' in row ? { ...row, release_hash: hex(hashes.get(String(row.release_hash))) } : row,
        )
        await insertRows(tx, table, rows)
        if (table === 'revision')
          hashes = await readReleaseHashes(
            tx,
            sheet.rows.revision.map((row) => String(row.id)),
          )
      }
      const contentHash = (revisionId: string) => hashText(logSalt, revisionId, hashes.get(revisionId) ?? '')
      for (const { at, event } of sheet.events) {
        setClock(at)
        record(event(contentHash))
      }
    },
    { timeoutMilliseconds: 120_000 },
  )
}

function hex(bytes: Uint8Array | undefined): string {
  if (bytes === undefined) throw new Error('demo year: a row of a revision that is not on this sheet')
  return Buffer.from(bytes).toString('hex')
}
