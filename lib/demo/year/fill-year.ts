import type { Actor } from '#lib/access/types.ts'
import { commitUnaudited } from '#lib/audit/commit.ts'
import { gatherStandingFacts, snapshotRoster } from '#lib/communications/facts/gather-standing-facts.ts'
import type { RevisionAttachment } from '#lib/communications/types.ts'
import { loadConsent } from '#lib/consent/load-consent.ts'
import type { Audience } from '#lib/directory/schema.ts'
import { dayOf, setClock } from '#lib/runtime/clock.ts'
import { newId } from '#lib/runtime/random.ts'
import { getSchool } from '#lib/settings/get-school.ts'
import type { BuiltSchool } from '../build-school.ts'
import { DEMO_ZONE } from '../list-settings.ts'
import { listStaff } from '../list-staff.ts'
import { drawLots, type Lots } from './draw-lots.ts'
import type { DayFacts } from './judge-writing.ts'
import { planYear } from './plan-year.ts'
import { settleWriting } from './settle-writing.ts'
import { spreadTimes } from './spread-times.ts'
import {
  insertReadMarks,
  type Reached,
  readChannels,
  readGuardianships,
  readPicture,
  readReach,
} from './store.ts'
import type { Year, YearSchool } from './types.ts'
import { emptySheet, writeRows } from './write-rows.ts'

const BATCH = 400
const SEED = 20_260_815
/** How long the auditor takes to look at what was found. */
const TRIAGE_DAYS = 6

export interface YearFiller {
  /** Writes everything that happens before an instant; answers how many communications that were. */
  upTo(instant: Date): Promise<number>
  /** People, or rights of theirs, changed: audiences are resolved anew. */
  forget(): void
}

/**
 * A year of writing, begun at `from` and filled in the order of time as far as it is asked for: `count` communications
 * until `until`, judged by the engine with the facts of their day. The same seed makes the same year.
 */
export async function fillYear(
  built: BuiltSchool,
  pictures: YearSchool['pictures'],
  span: { from: Date; until: Date; count: number },
  progress: (written: number) => void,
): Promise<YearFiller> {
  const school = await gatherSchool(built, pictures)
  const lots = drawLots(SEED)
  const write = planYear(school, lots)
  const times = spreadTimes(lots, span.from, span.until, span.count, DEMO_ZONE)
  const reached = new Map<string, readonly Reached[]>()
  let next = 0
  let written = 0
  let facts: DayFacts | null = null

  const year: Year = {
    school,
    until: span.until,
    facts: null as unknown as DayFacts,
    reach: (audience) => {
      const known = reached.get(JSON.stringify(audience))
      if (known === undefined) throw new Error('demo year: an audience nobody resolved')
      return known
    },
    triage: triageBy(school, lots, span.until),
  }
  const resolve = async (audience: Audience, day: string) => {
    const key = JSON.stringify(audience)
    if (!reached.has(key)) reached.set(key, await readReach(school.orgId, audience, day))
  }

  return {
    forget: () => reached.clear(),
    upTo: async (instant) => {
      let sheet = emptySheet()
      let there = 0
      for (; next < times.length && (times[next] as Date) < instant; next += 1) {
        const at = times[next] as Date
        const day = dayOf(at, DEMO_ZONE)
        if (facts?.day !== day) {
          facts = await gatherDay(school, day)
          const { snapshot, names } = snapshotRoster(facts.standing.roster)
          for (const one of [snapshot, names])
            sheet.rows.fact_snapshot.push({ ...one, org_id: school.orgId, created_at: at })
        }
        year.facts = facts
        const writing = write(at)
        await resolve(writing.audience, day)
        // A reviewer's words go back to whoever wrote; a household sees its own letters.
        await resolve({ type: 'persons', personIds: [writing.author.personId] }, day)
        if (writing.thread !== null) {
          const { householdId, studentId } = writing.thread.family
          await resolve({ type: 'households', householdIds: [householdId], studentIds: [studentId] }, day)
        }
        settleWriting(year, lots, sheet, writing)
        if (sheet.communications < BATCH) continue
        await writeRows(sheet, school.logSalt)
        there += sheet.communications
        written += sheet.communications
        progress(written)
        sheet = emptySheet()
      }
      await writeRows(sheet, school.logSalt)
      written += sheet.communications
      setClock(instant)
      return there + sheet.communications
    },
  }
}

async function gatherSchool(built: BuiltSchool, pictures: YearSchool['pictures']): Promise<YearSchool> {
  const [{ logSalt }, families, channels] = await Promise.all([
    getSchool(built.orgId),
    readGuardianships(built.orgId),
    readChannels(built.orgId),
  ])
  const actors = [...built.actors.values()]
  const guardians = new Map(
    actors.filter(({ role }) => role === 'guardian').map((actor) => [actor.personId, actor]),
  )
  return {
    ...built,
    logSalt,
    channels,
    guardians,
    pictures,
    families: families.filter(({ personId }) => guardians.has(personId)),
    teachers: new Map(
      listStaff().flatMap(({ key, grades, roles }) =>
        grades.length === 1 && roles[0]?.role === 'teacher'
          ? [[grades[0] as string, built.actors.get(key) as Actor] as const]
          : [],
      ),
    ),
  }
}

async function gatherDay(school: YearSchool, day: string): Promise<DayFacts> {
  const children = [...new Set(school.families.map(({ studentId }) => studentId))]
  const [standing, consent] = await Promise.all([
    gatherStandingFacts(school.orgId, day),
    loadConsent(school.orgId, children, day),
  ])
  return { day, standing, consent }
}

/** Most of what is found is confirmed; here and there it was a false alarm. Newer findings are still open. */
function triageBy(school: YearSchool, lots: Lots, until: Date): Year['triage'] {
  const auditor = school.actors.get('mercer') as Actor
  return (sheet, communicationId, decision, findingIds, at) => {
    decision.findings.forEach((finding, index) => {
      if (finding.kind !== 'content' || finding.effect === 'remind') return
      const triagedAt = new Date(at.getTime() + lots.share() * TRIAGE_DAYS * 86_400_000)
      const verdict = lots.weighed([
        ['confirmed', 86],
        ['false-alarm', 9],
        ['needs-talk', 5],
      ] as const)
      if (lots.share() < 0.3 || triagedAt >= until) return
      const id = newId()
      const findingId = findingIds[index] as string
      sheet.rows.finding_triage.push({
        id,
        org_id: school.orgId,
        finding_id: findingId,
        verdict,
        note: '',
        by_id: auditor.personId,
        at: triagedAt,
      })
      sheet.events.push({
        at: triagedAt,
        event: () => ({
          type: 'finding.triaged',
          actor: auditor,
          subject: { type: 'communication', id: communicationId },
          payload: { triageId: id, findingId, verdict },
        }),
      })
    })
  }
}

/** What arrived until three days ago was read, nearly all of it. */
export async function markRead(orgId: string, today: Date): Promise<void> {
  const until = new Date(today.getTime() - 3 * 86_400_000)
  await commitUnaudited('read-mark', (tx) => insertReadMarks(tx, orgId, until), {
    timeoutMilliseconds: 600_000,
  })
}

/** An accepted picture as revisions carry it. */
export async function toAttachment(mediaId: string, altText: string): Promise<RevisionAttachment> {
  const { sha256, contentType, fileName } = await readPicture(mediaId)
  return { mediaId, sha256, contentType, fileName, altText, shown: 'none', studentIds: [] }
}
