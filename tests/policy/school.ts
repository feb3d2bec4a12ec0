/** The invented example school as facts, and shorthand messages for rule tables. */
import { compileRoster } from '#lib/policy/detectors/children/roster-index.ts'
import { compileRegisters } from '#lib/policy/registers.ts'
import type { RuleExample } from '#lib/policy/rules/types.ts'
import type { Facts, Message, PolicySettings } from '#lib/policy/types.ts'
import { checkLineSchema, schoolSchema } from '../../scripts/policy-check/schema.ts'
import { schoolFacts } from '../../scripts/policy-check/school-facts.ts'
import schoolJson from './example-school.json' with { type: 'json' }

export const SCHOOL = schoolFacts(schoolSchema.parse(schoolJson))

/** A line of the command line's form, with what is usual left out. */
export function factsOf(line: Record<string, unknown>): Facts {
  return SCHOOL.factsFor(
    checkLineSchema.parse({ id: 't', senderRole: 'teacher', audience: 'direct', ...line }),
  )
}

export function exampleFacts(example: RuleExample): Facts {
  const { attach } = example
  const attachment = attach && {
    kind: attach.kind,
    filename: 'file',
    students: attach.students ?? [],
    studentsVisible: attach.shown,
    altText: attach.altText ?? '',
    text: attach.text ?? '',
    exif: attach.exif ?? {},
    qr: attach.qr ?? [],
  }
  return factsOf({
    senderRole: example.from ?? 'teacher',
    audience: example.to ?? 'direct',
    kind: example.kind ?? 'message',
    ...(example.channels ? { channels: example.channels } : {}),
    body: example.text,
    recipientStudents: example.about ?? [],
    attachments: attachment ? [attachment] : [],
  })
}

export const EMPTY_MESSAGE: Message = {
  senderRole: 'teacher',
  audience: 'direct',
  kind: 'message',
  channels: ['portal'],
  previous: [],
  subject: '',
  body: '',
  recipientStudents: [],
  attachments: [],
}

export function emptyFacts(message: Partial<Message>): Facts {
  const registers = {
    schoolName: '',
    region: 'US',
    timezone: 'UTC',
    officialPhones: [],
    publicServiceNumbers: [],
    officialShortCodes: [],
    officialEmailDomains: [],
    officialPages: [],
    officialHandles: [],
    approvedDomains: [],
    videoHosts: [],
    approvedVendors: [],
    staff: [],
  }
  const settings: PolicySettings = {
    registers,
    effects: {},
    administrationApproval: 'hold-school-and-public',
    ownTerms: [],
  }
  return {
    at: 'server',
    message: { ...EMPTY_MESSAGE, ...message },
    public: { settings, registers: compileRegisters(registers), today: '2026-01-01' },
    actor: { roster: compileRoster([]) },
    server: { consent: () => false, familyContacts: [], exceptions: [], deviceEnrolled: null },
  }
}
