/** A school file as engine facts. A key the file leaves out is known to be empty, not a missing fact. */
import { compileRoster } from '#lib/policy/detectors/children/roster-index.ts'
import { compileRegisters } from '#lib/policy/registers.ts'
import type {
  ConsentChannel,
  ConsentLookup,
  Facts,
  Message,
  PolicySettings,
  Registers,
} from '#lib/policy/types.ts'
import { foldText } from '#lib/text/fold-text.ts'
import type { CheckLine, School } from './schema.ts'

export interface SchoolFacts {
  settings: PolicySettings
  factsFor(line: CheckLine): Facts
}

const INSIDE: ReadonlySet<ConsentChannel> = new Set(['class', 'portal'])
const key = (name: string) =>
  foldText(name)
    .text.replace(/[\s'-]+/g, ' ')
    .trim()

/** Names lead to every child so called: with two of one name nobody guesses which was meant. */
function idsByName(school: School): Map<string, string[]> {
  const ids = new Map<string, string[]>()
  for (const s of school.students) {
    for (const name of new Set([s.id, s.full, `${s.first} ${s.last}`, ...s.aliases].map(key))) {
      const list = ids.get(name)
      if (list) list.push(s.id)
      else ids.set(name, [s.id])
    }
  }
  return ids
}

function consentOf(school: School): ConsentLookup {
  const consent = new Map(school.students.map((s) => [s.id, s.mediaConsent]))
  return (studentId, channel) => {
    const given = consent.get(studentId)
    return given === 'yes' || (given === 'internal_only' && INSIDE.has(channel))
  }
}

function messageOf(line: CheckLine, ids: Map<string, string[]>): Message {
  /** An unknown name stays a child without any consent on record. */
  const resolve = (names: readonly string[]) => names.flatMap((n) => ids.get(key(n)) ?? [`unknown:${n}`])
  return {
    senderRole: line.senderRole,
    audience: line.audience,
    kind: line.kind,
    channels: line.channels ?? (line.audience === 'public' ? ['website'] : ['portal']),
    previous: line.previous,
    subject: line.subject,
    body: line.body,
    recipientStudents: resolve(line.recipientStudents),
    attachments: line.attachments.map((a) => ({
      kind: a.kind,
      filename: a.filename,
      students: resolve(a.students),
      shown: a.studentsVisible ?? (a.students.length > 0 ? 'tagged' : 'untagged'),
      text: a.text,
      altText: a.altText,
      links: a.links,
      qr: a.qr,
      exif: a.exif ?? {},
      metadata: Object.fromEntries(
        Object.entries(a.metadata ?? {}).map(([k, v]) => [
          k,
          typeof v === 'string' ? v : JSON.stringify(v ?? ''),
        ]),
      ),
    })),
  }
}

export function schoolFacts(school: School): SchoolFacts {
  const { students, name, ...lists } = school
  const registers: Registers = { ...lists, schoolName: name }
  const settings: PolicySettings = {
    registers,
    effects: {},
    administrationApproval: 'hold-school-and-public',
    ownTerms: [],
  }
  const compiled = compileRegisters(registers)
  const roster = compileRoster(students)
  const ids = idsByName(school)
  const consent = consentOf(school)
  return {
    settings,
    factsFor: (line) => ({
      at: 'server',
      message: messageOf(line, ids),
      // Nothing in the engine depends on the day: consent dates are settled before they become facts.
      public: { settings, registers: compiled, today: '1970-01-01' },
      actor: { roster },
      server: { consent, familyContacts: [], exceptions: [], deviceEnrolled: null },
    }),
  }
}
