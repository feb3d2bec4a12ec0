import type { Decision } from '#lib/policy/types.ts'
import { newId } from '#lib/runtime/random.ts'
import { acknowledgeWriting, dispatchWriting } from './dispatch-writing.ts'
import type { Lots } from './draw-lots.ts'
import { recordJudging, writeCommunication } from './record-judging.ts'
import { reviewWriting } from './review-writing.ts'
import type { Fate, Sent, Sheet, Year, YearWriting } from './types.ts'

/**
 * What becomes of one writing, as rows and events: judged by the engine, sent, read with its warnings, mended, held and
 * decided by the Director, or left blocked. Nothing happens after `year.until`.
 */
export function settleWriting(year: Year, lots: Lots, sheet: Sheet, writing: YearWriting): void {
  const communicationId = newId()
  const { at } = writing
  const first = recordJudging(year, sheet, communicationId, writing, 1, at)
  let state = 'blocked'
  let stateAt = at
  let last = first.sent
  let shown = writing

  const { decision } = first
  const mended = mend(writing, decision)
  const mendsAt = new Date(at.getTime() + (2 + lots.below(40)) * 60_000)
  const stays = decision.outcome === 'warn' ? lots.share() < 0.7 : decision.outcome !== 'block'
  if (!stays && mended !== null && mendsAt < year.until && lots.share() < 0.85) {
    shown = { ...mended, at: mendsAt }
    const second = recordJudging(year, sheet, communicationId, shown, 2, mendsAt)
    last = second.sent
    const fate = follow(year, lots, sheet, shown, second.sent, second.decision)
    ;({ state, stateAt } = fate)
  } else if (stays) ({ state, stateAt } = follow(year, lots, sheet, writing, first.sent, decision))
  else if (decision.outcome === 'warn')
    ({ state, stateAt } = acknowledgeWriting(year, sheet, writing, first.sent))

  // A message to named people begins its conversation when it is released; one to households has it with its deliveries.
  const { thread } = writing
  const isReply = thread?.openedAt != null && (writing.audience.type === 'persons' || thread.openedAt < at)
  writeCommunication(sheet, year.school.orgId, writing, {
    id: communicationId,
    conversationId: thread !== null && isReply ? thread.id : null,
    replyToId: thread?.lastId ?? null,
    state,
    stateAt,
    revisionId: last.revisionId,
    number: last.number,
    shown,
  })
  if (state === 'sent' && writing.thread !== null) writing.thread.lastId = communicationId
}

/** The text without what slipped in, or without the pictures that may not be shown; null: nothing can be mended. */
function mend(writing: YearWriting, decision: Decision): YearWriting | null {
  const aboutPictures = decision.findings.some(
    (finding) => finding.topic === 'student-media' && finding.effect !== 'remind',
  )
  if (writing.mended === null && !(aboutPictures && writing.attachments.length > 0)) return null
  return {
    ...writing,
    body: writing.mended ?? writing.body,
    mended: null,
    attachments: aboutPictures ? [] : writing.attachments,
  }
}

function follow(
  year: Year,
  lots: Lots,
  sheet: Sheet,
  writing: YearWriting,
  sent: Sent,
  decision: Decision,
): Fate {
  if (decision.outcome === 'allow')
    return dispatchWriting(year, sheet, writing, sent, writing.author, writing.at)
  if (decision.outcome === 'warn') return acknowledgeWriting(year, sheet, writing, sent)
  if (decision.outcome === 'hold') return reviewWriting(year, lots, sheet, writing, sent, decision)
  return { state: 'blocked', stateAt: writing.at }
}
