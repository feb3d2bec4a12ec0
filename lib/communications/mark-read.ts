import { authorize } from '#lib/access/authorize.ts'
import type { Actor } from '#lib/access/types.ts'
import { commitUnaudited } from '#lib/audit/commit.ts'
import { now } from '#lib/runtime/clock.ts'
import { fail, ok, type Result } from '#lib/runtime/result.ts'
import { readReader } from './reading/read-reader.ts'
import { selectItem } from './reading/store.ts'
import { insertReadMarks } from './store.ts'

/** Opened in the portal. The first time counts; what is not this person's to see is left out without a word. */
export async function markRead(
  actor: Actor,
  communicationIds: readonly string[],
): Promise<Result<{ marked: number }, 'not-allowed' | 'not-found'>> {
  const may = authorize(actor, 'feed.read', { orgId: actor.orgId, isSelf: true })
  if (!may.ok) return may
  const reader = await readReader(actor)
  const rows = await Promise.all(communicationIds.slice(0, 100).map((id) => selectItem(reader, id)))
  const seen = rows.flatMap((row) => (row === null || row.readAt !== null ? [] : [row.communicationId]))
  if (seen.length === 0) return rows.some((row) => row !== null) ? ok({ marked: 0 }) : fail('not-found')
  await commitUnaudited('read-mark', (tx) => insertReadMarks(tx, actor.orgId, actor.personId, seen, now()))
  return ok({ marked: seen.length })
}
