import { capacityOf } from '#lib/communications/capacity-of.ts'
import type { StandingFacts } from '#lib/communications/facts/gather-standing-facts.ts'
import { toMessage } from '#lib/communications/facts/to-message.ts'
import type { LoadedConsent } from '#lib/consent/types.ts'
import { evaluate } from '#lib/policy/evaluate.ts'
import type { Decision } from '#lib/policy/types.ts'
import type { YearSchool, YearWriting } from './types.ts'

/** What is known on one day. */
export interface DayFacts {
  day: string
  standing: StandingFacts
  consent: LoadedConsent
}

/** A decision with its inputs, as lib/communications/facts/judge-content.ts stores them. */
export function judgeWriting(
  school: YearSchool,
  facts: DayFacts,
  writing: Pick<
    YearWriting,
    'author' | 'kind' | 'audience' | 'channels' | 'subject' | 'body' | 'attachments' | 'thread'
  >,
  at: Date,
): { decision: Decision; inputs: object } {
  const { policy, roster, contacts } = facts.standing
  const { author, audience, thread } = writing
  const asked = new Map<string, { studentId: string; channel: string; kind: string; granted: boolean }>()
  const children = school.families.filter(({ personId }) => personId === author.personId)
  const message = toMessage(
    { kind: writing.kind, capacity: capacityOf(author), content: writing },
    {
      previous:
        thread?.openedAt == null
          ? []
          : thread.texts
              .filter((text) => text.senderId === author.personId && text.releasedAt < at)
              .slice(-3)
              .map((text) => text.body),
      // Everybody this school's people write to by name works there.
      personsAreStaff: audience.type === 'persons',
      recipientStudents:
        audience.type === 'households'
          ? audience.studentIds
          : author.role === 'guardian'
            ? [...new Set(children.map(({ studentId }) => studentId))].sort()
            : [],
    },
  )
  const decision = evaluate({
    at: 'server',
    message,
    public: { settings: policy.settings, registers: policy.registers, today: facts.day },
    actor: { roster: roster.roster },
    server: {
      consent: (studentId, channel, kind) => {
        const granted = facts.consent.granted(studentId, channel, kind)
        asked.set(`${studentId} ${channel} ${kind}`, { studentId, channel, kind, granted })
        return granted
      },
      familyContacts: contacts,
      exceptions: [],
      deviceEnrolled: null,
    },
  })
  const shown = new Set([
    ...[...asked.values()].map(({ studentId }) => studentId),
    ...writing.attachments.flatMap(({ studentIds }) => studentIds),
    ...(audience.type === 'households' ? audience.studentIds : []),
  ])
  return {
    decision,
    inputs: {
      roster: roster.version,
      names: roster.hash,
      consent: [...asked.values()],
      factVersions: Object.fromEntries(
        [...shown].flatMap((id) => {
          const version = facts.consent.factVersions.get(id)
          return version === undefined ? [] : [[id, version]]
        }),
      ),
      exceptions: [],
    },
  }
}
