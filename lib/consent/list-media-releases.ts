import { authorize } from '#lib/access/authorize.ts'
import type { Actor } from '#lib/access/types.ts'
import { fail, ok, type Result } from '#lib/runtime/result.ts'
import { selectAnswers, selectGuardian } from './store.ts'
import { CELLS, type ConsentAnswer } from './types.ts'

/**
 * One guardian's own answers for a child, every channel × kind, `state: null` where not answered or where a
 * yes has run out. A guardian reads their own; the office
 * (with `guardianId`) what a paper would change. Never another guardian's to a family: "not agreed", never who refused.
 */
export async function listMediaReleases(
  actor: Actor,
  { studentId, guardianId = actor.personId }: { studentId: string; guardianId?: string },
  today: string,
): Promise<Result<{ answers: ConsentAnswer[]; mayConsent: boolean }, 'not-found'>> {
  const { orgId } = actor
  const guardian = await selectGuardian(undefined, { orgId, studentId, guardianId, today })
  const isOwn = guardianId === actor.personId
  const allowed = authorize(actor, 'consent.read', {
    orgId,
    isOwnChild: isOwn && guardian !== null,
    isOwnStudent: false,
  })
  if (!allowed.ok || guardian === null) return fail('not-found')
  const rows = await selectAnswers(undefined, { orgId, studentIds: [studentId], guardianId })
  const answers = CELLS.map(({ channel, kind }): ConsentAnswer => {
    const row = rows.find((one) => one.channel === channel && one.kind === kind)
    return {
      channel,
      kind,
      state: row === undefined || ranOut(row, today) ? null : row.state,
      beginsOn: row?.begins_on ?? null,
      endsOn: row?.ends_on ?? null,
    }
  })
  return ok({ answers, mayConsent: guardian.mayConsent })
}

function ranOut(row: { state: string; ends_on: string | null }, today: string): boolean {
  return row.state === 'granted' && row.ends_on !== null && row.ends_on < today
}
