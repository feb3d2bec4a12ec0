import { authorize } from '#lib/access/authorize.ts'
import type { Actor } from '#lib/access/types.ts'
import type { Audience } from '#lib/directory/schema.ts'
import { fail, ok, type Result } from '#lib/runtime/result.ts'
import { readReader } from './reading/read-reader.ts'
import { selectConversation, selectEntries } from './reading/store.ts'
import { type ConversationEntry, toShownAttachments } from './reading/types.ts'

export interface OpenedConversation {
  conversationId: string
  subject: string
  household: string | null
  entries: ConversationEntry[]
  /** Whom an answer from this reader goes to; null where there is nobody to answer. */
  replyTo: Audience | null
  /** The newest entry somebody else wrote: what an answer answers. */
  replyToId: string | null
}

/** A conversation as one participant sees it. `not-found` also stands for "not yours to see". */
export async function openConversation(
  actor: Actor,
  conversationId: string,
): Promise<Result<OpenedConversation, 'not-allowed' | 'not-found'>> {
  const [head, rows] = await Promise.all([
    selectConversation(actor.orgId, conversationId),
    selectEntries(await readReader(actor), conversationId),
  ])
  if (head === null || rows.length === 0) return fail('not-found')
  const may = authorize(actor, 'conversation.read', { orgId: actor.orgId, isParticipant: true })
  if (!may.ok) return may

  const entries = rows.map(
    (row): ConversationEntry => ({
      communicationId: row.communicationId,
      sender: row.capacity,
      mine: row.senderId === actor.personId,
      at: row.at,
      state: row.senderId === actor.personId ? 'sent' : null,
      kind: row.kind,
      content:
        row.body === null
          ? null
          : {
              subject: row.subject ?? '',
              body: row.body,
              lang: row.lang ?? 'en',
              attachments: toShownAttachments(row.attachments ?? []),
            },
      recalled:
        row.body === null && row.revokedAt !== null ? { byName: row.revokedBy, at: row.revokedAt } : null,
    }),
  )
  const others = (head.staffIds ?? []).filter((id) => id !== actor.personId)
  const toHousehold =
    actor.role !== 'guardian' && head.householdId !== null && (head.studentIds ?? []).length > 0
  const replyTo: Audience | null = toHousehold
    ? {
        type: 'households',
        householdIds: [head.householdId as string],
        studentIds: head.studentIds as string[],
      }
    : others.length > 0
      ? { type: 'persons', personIds: others }
      : null
  return ok({
    conversationId: head.id,
    subject: head.subject,
    household: actor.role === 'guardian' ? null : head.household,
    entries,
    replyTo,
    replyToId: entries.findLast((entry) => !entry.mine)?.communicationId ?? null,
  })
}
