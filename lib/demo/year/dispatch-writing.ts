import type { Actor } from '#lib/access/types.ts'
import { isWide, UNDO_SECONDS } from '#lib/communications/types.ts'
import { newId } from '#lib/runtime/random.ts'
import { releaseWriting } from './release-writing.ts'
import type { Fate, Sent, Sheet, Year, YearWriting } from './types.ts'

const seconds = (at: Date, more: number) => new Date(at.getTime() + more * 1000)

/** The author read the warnings and goes on. */
export function acknowledgeWriting(year: Year, sheet: Sheet, writing: YearWriting, sent: Sent): Fate {
  const { at, author } = writing
  const { communicationId, decisionId } = sent
  const id = newId()
  const { orgId } = year.school
  sheet.rows.acknowledgement.push({
    id,
    org_id: orgId,
    decision_id: decisionId,
    person_id: author.personId,
    at,
  })
  sheet.events.push({
    at,
    event: () => ({
      type: 'acknowledgement.given',
      actor: author,
      subject: { type: 'communication', id: communicationId },
      payload: { acknowledgementId: id, decisionId },
    }),
  })
  return dispatchWriting(year, sheet, writing, sent, author, at)
}

/** On its way after the time to undo; approved, at once. */
export function dispatchWriting(
  year: Year,
  sheet: Sheet,
  writing: YearWriting,
  sent: Sent,
  by: Actor,
  at: Date,
  noteTalk: string | null = null,
): Fate {
  const { communicationId, revisionId } = sent
  const wait = isWide(writing.audience, writing.channels) ? UNDO_SECONDS.wide : UNDO_SECONDS.narrow
  const dueAt = by === writing.author ? seconds(at, wait) : at
  const id = newId()
  sheet.rows.dispatch.push({
    id,
    org_id: year.school.orgId,
    communication_id: communicationId,
    revision_id: revisionId,
    due_at: dueAt,
    state: 'done',
    created_by_id: by.personId,
    created_at: at,
    ended_at: dueAt,
  })
  sheet.events.push({
    at,
    event: () => ({
      type: 'dispatch.created',
      actor: by,
      subject: { type: 'communication', id: communicationId },
      payload: { dispatchId: id, revisionId, dueAt: dueAt.toISOString() },
    }),
  })
  releaseWriting(year, sheet, writing, sent, dueAt, noteTalk)
  return { state: 'sent', stateAt: dueAt }
}
