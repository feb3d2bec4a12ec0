import { authorize } from '#lib/access/authorize.ts'
import type { Actor } from '#lib/access/types.ts'
import type { ConsentChannel } from '#lib/policy/types.ts'
import { dayOf, now } from '#lib/runtime/clock.ts'
import { ok, type Result } from '#lib/runtime/result.ts'
import { getSchool } from '#lib/settings/get-school.ts'
import { loadConsent } from './load-consent.ts'
import { selectTakeDowns, type TakeDownRow } from './take-downs/store.ts'

export interface TakeDown
  extends Pick<
    TakeDownRow,
    'id' | 'openedAt' | 'student' | 'grade' | 'lang' | 'direct' | 'author' | 'releasedAt' | 'live'
  > {
  communicationId: string
  /** Empty for a direct message: its title is the family's. */
  subject: string
  /** Where it may not be shown any more: portal, website, official-page. */
  channels: string[]
  /** The same in the words of consent, where the portal is the class or all families. */
  lost: ConsentChannel[]
  /** The family has agreed again since, to all of it. */
  agreedAgain: boolean
}

/**
 * What is out and shows a child whose family took its consent back, oldest first: for the office, and the Director and
 * deputy. What nobody sees any more is gone from the list, unless a copy stands on a page outside.
 */
export async function listTakeDowns(actor: Actor): Promise<Result<TakeDown[], 'not-allowed'>> {
  const may = authorize(actor, 'task.list', { orgId: actor.orgId, ownerRole: 'office' })
  if (!may.ok) return may
  const rows = await selectTakeDowns(undefined, actor.orgId, 'waiting')
  const { timezone } = await getSchool(actor.orgId)
  const consent = await loadConsent(
    actor.orgId,
    rows.map((row) => row.details.studentId),
    dayOf(now(), timezone),
  )
  return ok(
    rows.map(({ details, doneAt: _doneAt, subject, ...row }) => ({
      ...row,
      subject: row.direct ? '' : subject,
      communicationId: details.communicationId,
      channels: details.channels,
      lost: [...new Set(details.lost.map((one) => one.channel))],
      agreedAgain:
        details.lost.length > 0 &&
        details.lost.every(({ channel, kind }) => consent.granted(details.studentId, channel, kind)),
    })),
  )
}
