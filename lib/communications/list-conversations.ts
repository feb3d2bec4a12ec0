import { authorize } from '#lib/access/authorize.ts'
import type { Actor } from '#lib/access/types.ts'
import { ok, type Result } from '#lib/runtime/result.ts'
import { selectConversations } from './conversations/store.ts'
import { readReader } from './reading/read-reader.ts'
import type { ConversationSummary } from './reading/types.ts'

const MOST = 200

/** The conversations somebody takes part in, the newest word first. */
export async function listConversations(
  actor: Actor,
  input: { search?: string } = {},
): Promise<Result<ConversationSummary[], 'not-allowed'>> {
  const may = authorize(actor, 'feed.read', { orgId: actor.orgId, isSelf: true })
  if (!may.ok) return may
  const rows = await selectConversations(await readReader(actor), (input.search ?? '').slice(0, 100), MOST)
  const asFamily = actor.role === 'guardian' || actor.role === 'group-officer'
  return ok(
    rows.map((row) => ({
      conversationId: row.conversationId,
      subject: row.subject,
      withWhom: asFamily || row.household === null ? (row.people ?? []).join(', ') : row.household,
      students: row.students ?? [],
      lastAt: row.lastAt,
      lastText: row.lastText.slice(0, 140),
      lastLang: row.lastLang,
      lastByMe: row.lastBy === actor.personId,
      lastByName: row.lastByName,
      unread: row.unread,
      needsAnswer: row.needsAnswer,
    })),
  )
}
