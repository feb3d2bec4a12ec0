import type { Actor } from '#lib/access/types.ts'
import type { RecordEvent } from '#lib/audit/commit.ts'
import { hashText } from '#lib/audit/hash-text.ts'
import type { Tx } from '#lib/db/client.ts'
import type { Finding } from '#lib/policy/types.ts'
import { newId } from '#lib/runtime/random.ts'
import { fail, ok, type Result } from '#lib/runtime/result.ts'
import type { School } from '#lib/settings/get-school.ts'
import { capacityOf } from '../capacity-of.ts'
import { insertAcknowledgement } from '../deciding/store.ts'
import { judgeContent } from '../facts/judge-content.ts'
import { recordJudgement } from '../record-judgement.ts'
import { createDispatch } from '../releasing/create-dispatch.ts'
import { draftContentSchema } from '../schema.ts'
import { insertDraft, insertRevision, setState } from '../store.ts'
import type { RevisionContent } from '../types.ts'
import { insertConversation } from './store.ts'

/** Writes the note in the caller's transaction, due now; answers its id. Release it after the commit. */
export type WriteNote = (tx: Tx, record: RecordEvent, at: Date) => Promise<string>

/**
 * A reviewer's words to an author take the same way as every text a person reads (X6): kind `note`, judged before
 * anything is written. What would be held or blocked is refused with its findings; a warning counts as read, because
 * the reviewer sees it on the form.
 */
export async function prepareNote(
  actor: Actor,
  school: School,
  today: string,
  note: { toPersonId: string; subject: string; body: string; conversationId: string | null },
): Promise<Result<WriteNote, 'reason-refused', { findings: readonly Finding[] }>> {
  const content: RevisionContent = {
    lang: 'en',
    subject: note.subject,
    body: note.body,
    audience: { type: 'persons', personIds: [note.toPersonId] },
    channels: ['portal'],
    attachments: [],
    notBeforeAt: null,
  }
  const judgement = await judgeContent(
    {
      orgId: actor.orgId,
      communicationId: newId(),
      conversationId: note.conversationId,
      kind: 'note',
      senderId: actor.personId,
      capacity: capacityOf(actor),
      content,
      releaseHash: null,
    },
    today,
  )
  const { outcome, findings } = judgement.decision
  if (outcome === 'hold' || outcome === 'block') return fail('reason-refused', { findings })

  return ok(async (tx, record, at) => {
    const conversationId =
      note.conversationId ?? (await insertConversation(tx, actor.orgId, note.subject, at))
    const capacity = capacityOf(actor)
    const communicationId = await insertDraft(tx, {
      orgId: actor.orgId,
      kind: 'note',
      authorId: actor.personId,
      capacity,
      conversationId,
      replyToId: null,
      idempotencyKey: newId(),
      content: draftContentSchema.parse({
        subject: note.subject,
        body: note.body,
        audience: content.audience,
      }),
      at,
    })
    const preview = { people: 1, households: 0, languages: [], leftOut: 0 }
    const revision = await insertRevision(tx, {
      ...content,
      orgId: actor.orgId,
      communicationId,
      number: 1,
      kind: 'note',
      senderId: actor.personId,
      editedById: actor.personId,
      capacity,
      preview,
      at,
    })
    record({
      type: 'communication.submitted',
      actor,
      subject: { type: 'communication', id: communicationId },
      payload: {
        revisionId: revision.id,
        number: 1,
        kind: 'note',
        reach: 'persons',
        channels: content.channels,
        contentHash: hashText(school.logSalt, revision.id, revision.releaseHash),
        attachments: 0,
        people: 1,
        households: 0,
        leftOut: 0,
      },
    })
    const judged = {
      orgId: actor.orgId,
      communicationId,
      revisionId: revision.id,
      releaseHash: revision.releaseHash,
      logSalt: school.logSalt,
    }
    const decision = await recordJudgement(tx, record, actor, 'submit', judged, judgement, at)
    if (outcome === 'warn') await insertAcknowledgement(tx, actor.orgId, decision.id, actor.personId, at)
    await setState(tx, communicationId, 'sending', at, { currentRevisionId: revision.id })
    await createDispatch(tx, record, actor, { ...judged, dueAt: at }, at)
    return communicationId
  })
}
