import { sequenceEvents } from '#lib/audit/sequence-events.ts'
import { setupActor } from '#lib/directory/setup-actor.ts'
import { acceptPolicy } from '#lib/identity/accept-policy.ts'
import { chooseAcceptance } from '#lib/identity/choose-acceptance.ts'
import { now, setClock } from '#lib/runtime/clock.ts'
import { ensurePolicyVersion } from '#lib/settings/ensure-policy-version.ts'
import { buildSchool } from './build-school.ts'
import { listSettings } from './list-settings.ts'
import { listTraffic } from './list-traffic.ts'
import { playWriting } from './play-writing.ts'

const DAYS = 86_400_000

/**
 * Fills an empty database with the demo school and a month of what happens in one, through the use cases a real school
 * runs: every item was judged, decided and released by the same code, at a clock moved back. Ends with the clock as it was.
 */
export async function loadDemoSchool(): Promise<void> {
  const today = now()
  try {
    setClock(new Date(today.getTime() - 31 * DAYS))
    const school = await buildSchool()
    await ensurePolicyVersion(setupActor(school.orgId), listSettings())
    for (const actor of school.actors.values())
      await acceptPolicy(actor, chooseAcceptance(actor.role).textVersion)
    for (const writing of listTraffic()) await playWriting(school, writing, today)
  } finally {
    setClock(null)
  }
  // The worker's sequencer looks a quarter of an hour back; these events are a month old.
  while ((await sequenceEvents('all')).sequenced > 0);
}
