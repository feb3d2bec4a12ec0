import { z } from 'zod'
import { authorize } from '#lib/access/authorize.ts'
import type { Actor } from '#lib/access/types.ts'
import type { Audience } from '#lib/directory/schema.ts'
import { fail, ok, type Result } from '#lib/runtime/result.ts'
import {
  type ConversationHead,
  type EntryRow,
  selectConversation,
  selectEntries,
  selectPending,
} from './conversations/store.ts'
import { toPending } from './conversations/to-pending.ts'
import { readReader } from './reading/read-reader.ts'
import { type ConversationEntry, type PendingMessage, toShownAttachments } from './reading/types.ts'

export interface OpenedConversation {
  conversationId: string
  subject: string
  household: string | null
  students: string[]
  /** Staff who took part, without the reader. */
  staff: string[]
  entries: ConversationEntry[]
  /** The reader's own words that nobody has received yet, newest first. */
  pending: PendingMessage[]
  /** Whom an answer from this reader goes to; null where there is nobody to answer. */
  replyTo: Audience | null
  /** What an answer answers: the newest entry of somebody else. */
  replyToId: string | null
}

/** A conversation as one participant sees it. `not-found` also stands for "not yours to see". */
export async function openConversation(
  actor: Actor,
  conversationId: string,
): Promise<Result<OpenedConversation, 'not-allowed' | 'not-found'>> {
  if (!z.uuid().safeParse(conversationId).success) return fail('not-found')
  const [head, rows, pending] = await Promise.all([
    selectConversation(actor.orgId, conversationId),
    selectEntries(await readReader(actor), conversationId),
    selectPending(actor.orgId, actor.personId, actor.roleAssignmentId, conversationId),
  ])
  if (head === null || rows.length === 0) return fail('not-found')
  const may = authorize(actor, 'conversation.read', { orgId: actor.orgId, isParticipant: true })
  if (!may.ok) return may

  const entries = rows.map(toEntry).map(readByAnswer)
  const others = (head.staff ?? []).filter(({ id }) => id !== actor.personId)
  return ok({
    conversationId: head.id,
    subject: head.subject,
    household: actor.role === 'guardian' ? null : head.household,
    students: head.householdId === null ? [] : (head.students ?? []),
    staff: others.map(({ name }) => name).sort(),
    entries,
    pending: pending.map(toPending),
    replyTo: toWhom(actor, head, others),
    replyToId: entries.findLast((entry) => !entry.mine)?.communicationId ?? null,
  })
}

function toWhom(actor: Actor, head: ConversationHead, others: readonly { id: string }[]): Audience | null {
  if (actor.role !== 'guardian' && head.householdId !== null && (head.studentIds ?? []).length > 0)
    return { type: 'households', householdIds: [head.householdId], studentIds: head.studentIds ?? [] }
  return others.length > 0 ? { type: 'persons', personIds: others.map(({ id }) => id) } : null
}

/** Whoever has answered has read what was there before, also where no mark says so. */
function readByAnswer(
  entry: ConversationEntry,
  at: number,
  all: readonly ConversationEntry[],
): ConversationEntry {
  if (entry.readAt !== null) return entry
  const isFamily = (one: ConversationEntry) => one.sender.role === 'guardian'
  const answer = all
    .slice(at + 1)
    .find((later) => (entry.mine ? isFamily(later) !== isFamily(entry) : later.mine))
  return answer === undefined ? entry : { ...entry, readAt: answer.at }
}

function toEntry(row: EntryRow): ConversationEntry {
  const { name, label, role, groupId } = row.capacity
  return {
    communicationId: row.communicationId,
    kind: row.kind,
    sender: { name, label, role, groupId },
    mine: row.mine,
    at: row.at,
    needsAnswer: row.needsAnswer,
    readAt: row.readAt,
    askedToConnect: row.askedToConnect,
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
  }
}
