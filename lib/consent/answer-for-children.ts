import type { Actor } from '#lib/access/types.ts'
import { fail, ok, type Result } from '#lib/runtime/result.ts'
import { listMediaReleases } from './list-media-releases.ts'
import { recordMediaRelease } from './record-media-release.ts'
import type { SaidAnswer } from './schema.ts'

export interface AnsweredForChildren {
  granted: number
  refused: number
  takeDowns: number
  /** What to say to have it back: every answer that was changed as it stood; one never given becomes a no. */
  before: { studentId: string; answers: SaidAnswer[] }[]
}

/**
 * Records a guardian's answers for one or several of their own children, each by `recordMediaRelease`. Refused as a whole
 * when the guardian may not consent for one of them, before anything is recorded.
 */
export async function answerForChildren(
  actor: Actor,
  children: readonly { studentId: string; answers: readonly SaidAnswer[] }[],
  today: string,
): Promise<Result<AnsweredForChildren, 'not-allowed'>> {
  const before: AnsweredForChildren['before'] = []
  for (const { studentId, answers } of children) {
    const stored = await listMediaReleases(actor, { studentId }, today)
    if (!stored.ok || !stored.value.mayConsent) return fail('not-allowed')
    before.push({
      studentId,
      answers: answers.map(({ channel, kind }) => {
        const old = stored.value.answers.find((one) => one.channel === channel && one.kind === kind)
        return { channel, kind, state: old?.state === 'granted' ? 'granted' : 'refused' }
      }),
    })
  }
  const total = { granted: 0, refused: 0, takeDowns: 0 }
  for (const { studentId, answers } of children) {
    const input = { studentId, source: 'portal' as const, answers: [...answers] }
    const recorded = await recordMediaRelease(actor, input, today)
    if (!recorded.ok) return fail('not-allowed')
    total.granted += recorded.value.granted
    total.refused += recorded.value.refused
    total.takeDowns += recorded.value.takeDowns
  }
  return ok({ ...total, before })
}
