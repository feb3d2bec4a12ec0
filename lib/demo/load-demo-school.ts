import { sequenceEvents } from '#lib/audit/sequence-events.ts'
import type { RevisionAttachment } from '#lib/communications/types.ts'
import { setupActor } from '#lib/directory/setup-actor.ts'
import { acceptPolicy } from '#lib/identity/accept-policy.ts'
import { chooseAcceptance } from '#lib/identity/choose-acceptance.ts'
import { now, setClock } from '#lib/runtime/clock.ts'
import { ensurePolicyVersion } from '#lib/settings/ensure-policy-version.ts'
import { type BuiltSchool, buildSchool } from './build-school.ts'
import { listSettings } from './list-settings.ts'
import { listStaff } from './list-staff.ts'
import { listTraffic } from './list-traffic.ts'
import { drawAndAccept, instant, playWriting } from './play-writing.ts'
import { recordOrders } from './record-orders.ts'
import { fillYear, markRead, toAttachment } from './year/fill-year.ts'

const DAYS = 86_400_000

/**
 * Fills an empty database with the demo school and a month of what happens in one, through the use cases a real school
 * runs: every item was judged, decided and released by the same code, at a clock moved back. Ends with the clock as it was.
 * With `year`, a year of writing of the same people lies before and between it, written straight; answers how much.
 */
export async function loadDemoSchool(
  year: {
    communications: number
    progress: (written: number, what: 'writing' | 'sequencing') => void
  } | null = null,
): Promise<{ communications: number }> {
  const today = now()
  let written = 0
  try {
    const month = new Date(today.getTime() - 31 * DAYS)
    const from = year === null ? month : new Date(today.getTime() - 365 * DAYS)
    setClock(from)
    const school = await buildSchool({ schoolYears: year === null ? 1 : 2 })
    await ensurePolicyVersion(setupActor(school.orgId), listSettings())
    for (const actor of school.actors.values())
      await acceptPolicy(actor, chooseAcceptance(actor.role).textVersion)
    const filler =
      year &&
      (await fillYear(
        school,
        await takePictures(school),
        { from: new Date(from.getTime() + DAYS), until: today, count: year.communications },
        (done) => year.progress(done, 'writing'),
      ))
    const fillUpTo = async (at: Date) => {
      if (filler !== null) written += await filler.upTo(at)
    }
    await fillUpTo(month)
    setClock(month)
    await recordOrders(school)
    filler?.forget()
    for (const writing of listTraffic()) {
      await fillUpTo(instant(today, writing.day, writing.hour))
      await playWriting(school, writing, today)
    }
    await fillUpTo(today)
    if (year !== null) await markRead(school.orgId, today)
  } finally {
    setClock(null)
  }
  // The worker's sequencer looks a quarter of an hour back; these events are older.
  year?.progress(0, 'sequencing')
  for (let done = 0; ; ) {
    const { sequenced } = await sequenceEvents('all')
    if (sequenced === 0) break
    done += sequenced
    year?.progress(done, 'sequencing')
  }
  return { communications: written }
}

/** Two drawn pictures of every class teacher, for a year of class letters. */
async function takePictures(school: BuiltSchool): Promise<Map<string, RevisionAttachment[]>> {
  const pictures = new Map<string, RevisionAttachment[]>()
  for (const { key, grades } of listStaff()) {
    const actor = school.actors.get(key)
    if (actor === undefined || grades.length !== 1) continue
    const taken: RevisionAttachment[] = []
    for (const [scene, words] of [
      ['mural', 'A wall painting of a river, hills and a red bridge.'],
      ['beans', ''],
    ] as const) {
      const mediaId = await drawAndAccept(actor, scene)
      if (mediaId !== null) taken.push(await toAttachment(mediaId, words))
    }
    pictures.set(actor.personId, taken)
  }
  return pictures
}
