import { authorize } from '#lib/access/authorize.ts'
import type { Actor } from '#lib/access/types.ts'
import { commit } from '#lib/audit/commit.ts'
import { hashText } from '#lib/audit/hash-text.ts'
import { now } from '#lib/runtime/clock.ts'
import { fail, ok, type Result } from '#lib/runtime/result.ts'
import { getSchool } from '#lib/settings/get-school.ts'
import { findFinding, insertTriage } from './flagged/store.ts'
import type { Triage } from './flagged/types.ts'
import { triageNoteSchema } from './schema.ts'

/**
 * What an auditor or the Director makes of a finding. Nobody triages their own, in whichever capacity they wrote it;
 * the newest verdict counts, all are kept. Throws a ZodError on a note that `triageNoteSchema` refuses.
 */
export async function triageFinding(
  actor: Actor,
  input: { findingId: string; verdict: Triage['verdict']; note: string },
): Promise<Result<undefined, 'not-allowed' | 'not-found'>> {
  const mayRead = authorize(actor, 'flagged.read', { orgId: actor.orgId })
  if (!mayRead.ok) return mayRead
  const note = triageNoteSchema.parse(input.note)
  const finding = await findFinding(actor.orgId, input.findingId)
  if (finding === null) return fail('not-found')
  const may = authorize(actor, 'flagged.triage', {
    orgId: actor.orgId,
    isOwn: finding.authorId === actor.personId,
  })
  if (!may.ok) return may
  const school = await getSchool(actor.orgId)
  await commit(async (tx, record) => {
    const triageId = await insertTriage(tx, {
      orgId: actor.orgId,
      findingId: finding.id,
      verdict: input.verdict,
      note,
      byId: actor.personId,
      at: now(),
    })
    record({
      type: 'finding.triaged',
      actor,
      subject: { type: 'communication', id: finding.communicationId },
      payload: {
        triageId,
        findingId: finding.id,
        verdict: input.verdict,
        noteHash: hashText(school.logSalt, triageId, note),
      },
    })
  })
  return ok()
}
