import { loadConsent } from '#lib/consent/load-consent.ts'
import type { Tx } from '#lib/db/client.ts'
import { compileRoster, type RosterIndex } from '#lib/policy/detectors/children/roster-index.ts'
import { evaluate } from '#lib/policy/evaluate.ts'
import { compileRegisters, type RegisterIndex } from '#lib/policy/registers.ts'
import type { Decision, FamilyContact, PolicySettings, StudentRecord } from '#lib/policy/types.ts'
import { toMessage } from '../facts/to-message.ts'
import {
  type JudgedRow,
  readContactsNow,
  readRosterNow,
  readStoredRoster,
  type Surroundings,
} from './store.ts'

/** What stays the same through a replay, and the rosters met on the way. */
export interface Standing {
  orgId: string
  settings: PolicySettings
  registers: RegisterIndex
  contacts: readonly FamilyContact[]
  rosters: Map<string, { roster: RosterIndex; stored: boolean }>
}

export async function readStanding(tx: Tx, orgId: string, settings: PolicySettings): Promise<Standing> {
  return {
    orgId,
    settings,
    registers: compileRegisters(settings.registers),
    contacts: await readContactsNow(tx, orgId),
    rosters: new Map(),
  }
}

/** Rosters compiled at once: a year has a few dozen, and messages come in the order of time. */
const ROSTERS_KEPT = 3

async function rosterOf(tx: Tx, standing: Standing, hash: string | undefined) {
  const key = hash ?? ''
  const known = standing.rosters.get(key)
  if (known !== undefined) return known
  const stored = hash === undefined ? null : await readStoredRoster(tx, standing.orgId, hash)
  const students: StudentRecord[] = stored ?? (await readRosterNow(tx, standing.orgId))
  const fresh = { roster: compileRoster(students), stored: stored !== null }
  if (standing.rosters.size >= ROSTERS_KEPT) {
    const [oldest] = standing.rosters.keys()
    if (oldest !== undefined) standing.rosters.delete(oldest)
  }
  standing.rosters.set(key, fresh)
  return fresh
}

export interface StoredJudgement {
  decision: Decision
  withoutRoster: boolean
  consentRead: boolean
}

/**
 * Today's code and the given settings over one stored wording, with the roster, consents, exceptions, readers and
 * conversation of its day. A consent that nobody asked about then is read for that day; contacts are today's.
 */
export async function judgeStored(
  tx: Tx,
  standing: Standing,
  row: JudgedRow,
  around: Surroundings,
): Promise<StoredJudgement> {
  const { inputs } = row
  const { roster, stored } = await rosterOf(tx, standing, inputs.names)
  const known = new Map(
    (inputs.consent ?? []).map((answer) => [
      `${answer.studentId} ${answer.channel} ${answer.kind}`,
      answer.granted,
    ]),
  )
  const unknown = new Set<string>()
  let answers: Awaited<ReturnType<typeof loadConsent>> | null = null
  const message = toMessage(
    { kind: row.kind, capacity: row.capacity, content: row },
    {
      previous: around.previous.get(row.decisionId) ?? [],
      personsAreStaff: around.toStaff.has(row.decisionId),
      recipientStudents: around.recipients.get(row.decisionId) ?? [],
    },
  )
  const run = () =>
    evaluate({
      at: 'server',
      message,
      public: { settings: standing.settings, registers: standing.registers, today: row.day },
      actor: { roster },
      server: {
        consent: (studentId, channel, kind) => {
          const then = known.get(`${studentId} ${channel} ${kind}`)
          if (then !== undefined) return then
          unknown.add(studentId)
          return answers?.granted(studentId, channel, kind) ?? false
        },
        familyContacts: standing.contacts,
        exceptions: inputs.exceptions ?? [],
        deviceEnrolled: null,
      },
    })
  let decision = run()
  if (unknown.size > 0) {
    answers = await loadConsent(standing.orgId, [...unknown], row.day, tx)
    decision = run()
  }
  return { decision, withoutRoster: !stored, consentRead: unknown.size > 0 }
}
