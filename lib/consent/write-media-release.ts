import type { AnyActor } from '#lib/access/types.ts'
import { FactsChanged, type RecordEvent } from '#lib/audit/commit.ts'
import type { Tx } from '#lib/db/client.ts'
import { now } from '#lib/runtime/clock.ts'
import { newId } from '#lib/runtime/random.ts'
import { openTakeDowns } from './open-take-downs.ts'
import { type MediaReleaseInput, mediaReleaseSchema } from './schema.ts'
import { bumpConsentVersion, selectAnswers, selectGuardian, selectYearEnd, upsertAnswers } from './store.ts'
import type { ConsentState, RecordedRelease } from './types.ts'

/**
 * Writes one guardian's answers inside a transaction at hand; `recordMediaRelease` is the way for a person, this one also for a seed that
 * batches many. A no that follows a yes is stored as withdrawn and opens a take-down for what is out. A yes holds to the
 * end of the school year unless `endsOn` says otherwise; a no has no end.
 * Throws FactsChanged('guardianship') when, under the lock, the person may not consent for the child.
 */
export async function writeMediaRelease(
  tx: Tx,
  record: RecordEvent,
  input: MediaReleaseInput & { guardianId: string },
  today: string,
  by: AnyActor,
): Promise<RecordedRelease> {
  const { orgId } = by
  const given = mediaReleaseSchema.parse(input)
  const { studentId, source } = given
  const { guardianId } = input
  const factVersion = await bumpConsentVersion(tx, orgId, studentId)
  const guardian = await selectGuardian(tx, { orgId, studentId, guardianId, today })
  if (factVersion === null || guardian?.mayConsent !== true) throw new FactsChanged('guardianship')

  const before = new Map(
    (await selectAnswers(tx, { orgId, studentIds: [studentId], guardianId })).map((row) => [
      `${row.channel} ${row.kind}`,
      row,
    ]),
  )
  const beginsOn = given.beginsOn ?? today
  const endsOn = given.endsOn ?? (await selectYearEnd(tx, orgId, beginsOn))
  const said = given.answers.map((answer) => {
    const old = before.get(`${answer.channel} ${answer.kind}`)
    const state: ConsentState =
      answer.state === 'refused' && (old?.state === 'granted' || old?.state === 'withdrawn')
        ? 'withdrawn'
        : answer.state
    const until = state === 'granted' ? endsOn : null
    const changed = old?.state !== state || old.ends_on !== until
    return { ...answer, state, endsOn: until, changed, lost: old?.state === 'granted' && state !== 'granted' }
  })
  // A form sent twice repeats its answers: they are written once more rather than not recorded at all.
  const changed = said.some((answer) => answer.changed) ? said.filter((answer) => answer.changed) : said
  const stored = await upsertAnswers(
    tx,
    {
      orgId,
      studentId,
      guardianId,
      beginsOn,
      source,
      recordedById: by.personId ?? guardianId,
      recordedAt: now(),
    },
    changed.map(({ channel, kind, state, endsOn: until }) => ({
      id: newId(),
      channel,
      kind,
      state,
      endsOn: until,
    })),
  )
  const stateOf = new Map(changed.map((answer) => [`${answer.channel} ${answer.kind}`, answer.state]))
  record({
    actor: by,
    type: 'consent.recorded',
    subject: { type: 'student', id: studentId },
    payload: {
      guardianId,
      source,
      changes: stored.map((row) => ({
        mediaReleaseId: row.id,
        channel: row.channel,
        kind: row.kind,
        state: stateOf.get(`${row.channel} ${row.kind}`)!,
        version: row.version,
      })),
      beginsOn,
      endsOn,
      factVersion,
    },
  })
  const takeDowns = await openTakeDowns(
    tx,
    record,
    studentId,
    said.filter((answer) => answer.lost),
    by,
  )
  const granted = changed.filter((answer) => answer.state === 'granted').length
  return { factVersion, granted, refused: changed.length - granted, takeDowns }
}
