/**
 * The shapes the policy engine speaks. Pure data: no functions, no I/O.
 * The stable outside form is the policy command line (scripts/policy-check.ts); these are the inside names.
 */
import type { RosterIndex } from './detectors/children/roster-index.ts'
import type { RegisterIndex } from './registers.ts'

export const EFFECTS = ['remind', 'warn', 'hold', 'block'] as const
export type Effect = (typeof EFFECTS)[number]

export const OUTCOMES = ['allow', 'warn', 'hold', 'block'] as const
export type Outcome = (typeof OUTCOMES)[number]

export const SENDER_ROLES = [
  'teacher',
  'office',
  'admin',
  'nurse',
  'counselor',
  'coach',
  'paraprofessional',
  'director',
  'parent-group',
  'family',
] as const
export type SenderRole = (typeof SENDER_ROLES)[number]

export const AUDIENCES = ['direct', 'class', 'school', 'public', 'staff'] as const
export type AudienceScope = (typeof AUDIENCES)[number]

export const KINDS = ['message', 'post', 'alert', 'note', 'personal-piece'] as const
export type CommunicationKind = (typeof KINDS)[number]

export const CHANNELS = ['portal', 'website', 'official-page'] as const
export type MessageChannel = (typeof CHANNELS)[number]

export const CONTENT_TOPICS = [
  'personal-phone',
  'personal-email',
  'personal-social',
  'off-platform-invite',
  'family-contact',
  'student-pii',
  'student-media',
  'unprofessional',
  'classroom-social-media',
  'underage-platform',
  'unofficial-parent-group',
  'missing-disclaimer',
  'media-metadata',
  'accessibility',
  'rule-failed',
] as const
export const ROUTING_TOPICS = [
  'administration-approval',
  'publication-notice',
  'parent-group-approval',
  'device',
] as const
export const REMINDER_TOPICS = ['audience-reminder', 'resharing-reminder'] as const
export type Topic =
  | (typeof CONTENT_TOPICS)[number]
  | (typeof ROUTING_TOPICS)[number]
  | (typeof REMINDER_TOPICS)[number]

export const ATTACHMENT_KINDS = ['image', 'video', 'audio', 'pdf', 'docx', 'xlsx', 'pptx', 'other'] as const
export type AttachmentKind = (typeof ATTACHMENT_KINDS)[number]

/** `students` holds student ids. `shown` is what the author said: tagged, nobody recognisable, or not said. */
export interface MessageAttachment {
  kind: AttachmentKind
  filename: string
  students: readonly string[]
  shown: 'tagged' | 'untagged' | 'none'
  text: string
  altText: string
  links: readonly string[]
  qr: readonly string[]
  exif: Readonly<Record<string, unknown>>
  metadata: Readonly<Record<string, string>>
}

/** What is judged. `previous`: the same sender's last messages in the thread, oldest first. */
export interface Message {
  senderRole: SenderRole
  audience: AudienceScope
  kind: CommunicationKind
  channels: readonly MessageChannel[]
  previous: readonly string[]
  subject: string
  body: string
  /** Ids of the students whose guardians a direct message goes to; for a family sender, its own children. */
  recipientStudents: readonly string[]
  attachments: readonly MessageAttachment[]
}

/** One child as a roster fact. `mediaConsent` is filled only in server facts. */
export interface StudentRecord {
  id: string
  first: string
  last: string
  full: string
  aliases: readonly string[]
  grade: string
  room: string
  directoryOptOut: boolean
}

export type MediaKind = 'photo' | 'video' | 'voice' | 'work' | 'name'
export type ConsentChannel = 'class' | 'portal' | 'website' | 'official-page'

/** True only where every guardian who answered agreed, today, for this child × channel × kind. Anything else is no. */
export type ConsentLookup = (studentId: string, channel: ConsentChannel, kind: MediaKind) => boolean

export interface StaffRecord {
  name: string
  role: string
  grade: string
  room: string
  email: string
}

/** Registers and settings a Director keeps; public to everybody who writes. */
export interface Registers {
  schoolName: string
  region: string
  timezone: string
  officialPhones: readonly { number: string; label: string }[]
  publicServiceNumbers: readonly string[]
  officialShortCodes: readonly string[]
  officialEmailDomains: readonly string[]
  officialPages: readonly string[]
  officialHandles: readonly string[]
  approvedDomains: readonly string[]
  videoHosts: readonly string[]
  approvedVendors: readonly { name: string; phone?: string; email?: string; domain?: string }[]
  staff: readonly StaffRecord[]
}

/** Topic × sender × audience overrides, above the floors (effects.ts), and the school's own reading of 1.1c. */
export interface PolicySettings {
  registers: Registers
  effects: Readonly<Record<string, Effect | 'off'>>
  administrationApproval: 'hold-all' | 'hold-school-and-public'
  ownTerms: readonly { term: string; topic: Topic; language: string }[]
}

export interface PublicFacts {
  settings: PolicySettings
  registers: RegisterIndex
  today: string
}
/** Names in the actor's own classes (browser), or the whole roster (server). */
export interface RosterFacts {
  roster: RosterIndex
}
export interface FamilyContact {
  kind: 'phone' | 'email'
  value: string
  studentIds: readonly string[]
}
export interface ServerFacts {
  consent: ConsentLookup
  familyContacts: readonly FamilyContact[]
  /** Fingerprints of findings of this very content the Director excepted. */
  exceptions: readonly string[]
  /** Is the staff session's device enrolled (1.6)? null where the rule does not apply. */
  deviceEnrolled: boolean | null
}

/**
 * Everything `evaluate` may know. On the server all parts are present; a missing one makes the rules that need it
 * fail to hold. In the browser `server` is absent by design and such rules answer `not-evaluated-here`.
 */
export interface Facts {
  at: 'server' | 'browser'
  message: Message
  public: PublicFacts
  actor?: RosterFacts
  server?: ServerFacts
}

export type Repair =
  | { kind: 'replace'; field: string; start: number; end: number; with: string; label: string }
  | { kind: 'remove'; field: string; start: number; end: number }
  | { kind: 'insert-disclaimer'; with: string }
  | { kind: 'drop-attachments'; indexes: readonly number[]; keep: number }
  | { kind: 'narrow-audience'; to: AudienceScope }
  | { kind: 'split-private' }

/** `start`/`end`: UTF-16 offsets into the original field, half open. */
export interface Finding {
  rule: string
  topic: Topic
  kind: 'content' | 'routing' | 'reminder'
  clauses: readonly string[]
  effect: Effect
  field: string
  start: number
  end: number
  text: string
  messageId: string
  params: Readonly<Record<string, string | number>>
  evidence: { readAs?: string; features: readonly string[] }
  repair?: Repair
  /** Follows the same finding into the next run: rule, field and folded words; not the position. */
  fingerprint: string
}

export interface Decision {
  outcome: Outcome
  findings: readonly Finding[]
  /** Rules this place could not judge (browser only). */
  notEvaluatedHere: readonly string[]
}
