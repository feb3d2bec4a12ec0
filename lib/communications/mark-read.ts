import { z } from 'zod'
import { authorize } from '#lib/access/authorize.ts'
import type { Actor } from '#lib/access/types.ts'
import { commitUnaudited } from '#lib/audit/commit.ts'
import { now } from '#lib/runtime/clock.ts'
import { fail, ok, type Result } from '#lib/runtime/result.ts'
import { readReader } from './reading/read-reader.ts'
import { selectItems } from './reading/store.ts'
import { insertReadMarks } from './store.ts'

/** Opened in the portal. The first time counts; what is not this person's to see is left out without a word. */
export async function markRead(
  actor: Actor,
  communicationIds: readonly string[],
): Promise<Result<{ marked: number }, 'not-allowed' | 'not-found'>> {
  const may = authorize(actor, 'feed.read', { orgId: actor.orgId, isSelf: true })
  if (!may.ok) return may
  const ids = communicationIds.slice(0, 100).filter((id) => z.uuid().safeParse(id).success)
  const rows = ids.length === 0 ? [] : await selectItems(await readReader(actor), ids)
  // What was taken back cannot be read any more.
  const seen = rows.flatMap((row) => (row.readAt !== null || row.body === null ? [] : [row.communicationId]))
  if (seen.length === 0) return rows.length > 0 ? ok({ marked: 0 }) : fail('not-found')
  await commitUnaudited('read-mark', (tx) => insertReadMarks(tx, actor.orgId, actor.personId, seen, now()))
  return ok({ marked: seen.length })
}
