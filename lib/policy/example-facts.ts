/** A rule's example as facts of the invented school (example-school.ts), under any settings. */
import { compileRoster } from './detectors/children/roster-index.ts'
import { EXAMPLE_STUDENTS } from './example-school.ts'
import { compileRegisters, type RegisterIndex } from './registers.ts'
import type { RuleExample } from './rules/types.ts'
import type { Facts, PolicySettings } from './types.ts'

const roster = compileRoster(EXAMPLE_STUDENTS)
const consents = new Map(EXAMPLE_STUDENTS.map((student) => [student.id, student.mediaConsent]))

/** Names lead to every child so called; an unknown one stays a child without any consent. */
function idsOf(names: readonly string[]): string[] {
  return names.flatMap((name) => {
    const found = EXAMPLE_STUDENTS.filter(
      (s) => s.id === name || s.full === name || s.aliases.includes(name) || `${s.first} ${s.last}` === name,
    )
    return found.length === 0 ? [`unknown:${name}`] : found.map((s) => s.id)
  })
}

/** `registers`: where the caller judges many examples under one setting, compiled once. */
export function exampleFacts(
  example: RuleExample,
  settings: PolicySettings,
  registers: RegisterIndex = compileRegisters(settings.registers),
): Facts {
  const { attach, to = 'direct' } = example
  return {
    at: 'server',
    message: {
      senderRole: example.from ?? 'teacher',
      audience: to,
      kind: example.kind ?? 'message',
      channels: example.channels ?? (to === 'public' ? ['website'] : ['portal']),
      previous: [],
      subject: '',
      body: example.text,
      recipientStudents: idsOf(example.about ?? []),
      attachments: attach
        ? [
            {
              kind: attach.kind,
              filename: 'file',
              students: idsOf(attach.students ?? []),
              shown: attach.shown ?? ((attach.students ?? []).length > 0 ? 'tagged' : 'untagged'),
              text: attach.text ?? '',
              altText: attach.altText ?? '',
              links: [],
              qr: attach.qr ?? [],
              exif: attach.exif ?? {},
              metadata: {},
            },
          ]
        : [],
    },
    public: { settings, registers, today: '1970-01-01' },
    actor: { roster },
    server: {
      consent: (studentId, channel) => {
        const given = consents.get(studentId)
        return given === 'yes' || (given === 'internal_only' && (channel === 'class' || channel === 'portal'))
      },
      familyContacts: [],
      exceptions: [],
      deviceEnrolled: null,
    },
  }
}
