import type { PendingMessage } from '../reading/types.ts'
import type { PendingRow } from './store.ts'

/** A waiting message as its author sees it in a list. */
export function toPending({ audience: _audience, ...row }: PendingRow): PendingMessage {
  return row
}
