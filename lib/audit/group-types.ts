import { AUDIT_EVENT_TYPES, type AuditEventType } from './events.ts'

export const EVENT_GROUPS = ['rights', 'people', 'messages', 'policy', 'audit'] as const
export type EventGroup = (typeof EVENT_GROUPS)[number]

const GROUP_OF: Readonly<Record<string, EventGroup>> = {
  'sign-in': 'rights',
  session: 'rights',
  capacity: 'rights',
  role: 'rights',
  invitation: 'rights',
  account: 'rights',
  person: 'people',
  student: 'people',
  household: 'people',
  'academic-session': 'people',
  class: 'people',
  group: 'people',
  guardianship: 'people',
  'guardianship-order': 'people',
  consent: 'people',
  policy: 'policy',
  school: 'policy',
  settings: 'policy',
  channel: 'policy',
  delegation: 'policy',
  export: 'audit',
  text: 'audit',
  finding: 'audit',
}

/** The types of event by what a reader of the log looks for; what no group claims is about messages. */
export function groupTypes(): Record<EventGroup, AuditEventType[]> {
  const groups: Record<EventGroup, AuditEventType[]> = {
    rights: [],
    people: [],
    messages: [],
    policy: [],
    audit: [],
  }
  for (const type of AUDIT_EVENT_TYPES) groups[GROUP_OF[type.split('.')[0] ?? ''] ?? 'messages'].push(type)
  return groups
}
