import { authorize } from '#lib/access/authorize.ts'
import type { Actor } from '#lib/access/types.ts'
import { commit, FactsChanged } from '#lib/audit/commit.ts'
import { fail, ok, type Result } from '#lib/runtime/result.ts'
import { type MediaReleaseInput, mediaReleaseSchema } from './schema.ts'
import { selectGuardian } from './store.ts'
import type { RecordedRelease } from './types.ts'
import { writeMediaRelease } from './write-media-release.ts'

/**
 * Records what a guardian says about a child's pictures, voice, work and name: the guardian's own answer, or from a signed
 * paper by the office. `not-allowed` also where there is no such child or no right to consent: it tells nothing about either.
 * `invalid` names the field with a sentence key. Throws on input the schema refuses: the form's action has parsed it.
 */
export async function recordMediaRelease(
  actor: Actor,
  input: MediaReleaseInput,
  today: string,
): Promise<
  Result<RecordedRelease, 'not-allowed'> | { ok: false; code: 'invalid'; fields: { endsOn: string } }
> {
  const given = mediaReleaseSchema.parse(input)
  const { orgId } = actor
  const { studentId } = given
  const guardianId = given.source === 'portal' ? actor.personId : (given.guardianId ?? actor.personId)
  const guardian = await selectGuardian(undefined, { orgId, studentId, guardianId, today })
  const allowed = authorize(actor, 'consent.record', {
    orgId,
    source: given.source,
    isOwnChild: guardian !== null && guardianId === actor.personId,
    mayConsent: guardian?.mayConsent ?? false,
  })
  if (!allowed.ok) return fail('not-allowed')
  if (given.endsOn !== undefined && given.endsOn < (given.beginsOn ?? today))
    return fail('invalid', { fields: { endsOn: 'consent.field.endsOn' } })
  try {
    return ok(
      await commit((tx, record) => writeMediaRelease(tx, record, { ...given, guardianId }, today, actor)),
    )
  } catch (error) {
    if (error instanceof FactsChanged && error.reason === 'guardianship') return fail('not-allowed')
    throw error
  }
}
