import { loadConsent } from '#lib/consent/load-consent.ts'
import { evaluate } from '#lib/policy/evaluate.ts'
import type { Decision, Facts, StudentRecord } from '#lib/policy/types.ts'
import type { Capacity, RevisionContent } from '../types.ts'
import { gatherStandingFacts, snapshotRoster } from './gather-standing-facts.ts'
import { areAllStaff, readExceptions, readOwnChildren, readPrevious, readSharedChildren } from './store.ts'
import { toMessage } from './to-message.ts'

/** What is to be judged: the content of a revision, or of a draft that is none yet. */
export interface Subject {
  orgId: string
  communicationId: string
  conversationId: string | null
  kind: string
  senderId: string
  capacity: Capacity
  content: RevisionContent
  /** null before the content was ever stored: nothing can have been excepted for it. */
  releaseHash: Uint8Array | null
}

/** A judgement with everything it rests on. */
export interface Judgement {
  decision: Decision
  policyVersionId: string
  /** Content addresses and versions, stored with the decision. */
  inputs: {
    roster: string
    /** Content address of the roster, so that a replay judges with the names of then. */
    names: string
    consent: { studentId: string; channel: string; kind: string; granted: boolean }[]
    factVersions: Record<string, number>
    exceptions: string[]
  }
  snapshot: { hash: string; kind: 'roster'; data: { version: string; students: number } }
  /** The roster itself under its content's address; the same for as long as nobody on it changes. */
  names: { hash: string; kind: 'roster-names'; data: { students: StudentRecord[] } }
}

/**
 * Reads the facts and evaluates. Consent is read for the children the rules ask about: the engine is pure and
 * synchronous, so a first run notes the questions (everything unknown is a no) and a second one has the answers.
 * `alsoExcepted`: findings being excepted in the transaction this judgement will be written in.
 */
export async function judgeContent(
  subject: Subject,
  today: string,
  alsoExcepted: readonly string[] = [],
): Promise<Judgement> {
  const { orgId, content } = subject
  const [{ policy, roster, contacts }, previous, exceptions, personsAreStaff, recipients] = await Promise.all(
    [
      gatherStandingFacts(orgId, today),
      subject.conversationId === null
        ? []
        : readPrevious(subject.conversationId, subject.senderId, subject.communicationId),
      subject.releaseHash === null ? [] : readExceptions(orgId, subject.releaseHash, alsoExcepted),
      content.audience.type === 'persons' ? areAllStaff(orgId, content.audience.personIds, today) : false,
      recipientStudents(subject, today),
    ],
  )
  const message = toMessage(subject, { previous, personsAreStaff, recipientStudents: recipients })

  const asked = new Map<string, { studentId: string; channel: string; kind: string }>()
  let answers: Awaited<ReturnType<typeof loadConsent>> = { granted: () => false, factVersions: new Map() }
  const facts = (): Facts => ({
    at: 'server',
    message,
    public: { settings: policy.settings, registers: policy.registers, today },
    actor: { roster: roster.roster },
    server: {
      consent: (studentId, channel, kind) => {
        asked.set(`${studentId} ${channel} ${kind}`, { studentId, channel, kind })
        return answers.granted(studentId, channel, kind)
      },
      familyContacts: contacts,
      exceptions,
      deviceEnrolled: null,
    },
  })

  evaluate(facts())
  const children = new Set([...asked.values()].map((question) => question.studentId))
  for (const attachment of content.attachments) for (const id of attachment.studentIds) children.add(id)
  if (content.audience.type === 'households') for (const id of content.audience.studentIds) children.add(id)
  if (children.size > 0) answers = await loadConsent(orgId, [...children], today)
  const decision = evaluate(facts())

  return {
    decision,
    policyVersionId: policy.versionId,
    inputs: {
      roster: roster.version,
      names: roster.hash,
      consent: [...asked.values()].map((question) => ({
        ...question,
        granted: answers.granted(question.studentId, question.channel as never, question.kind as never),
      })),
      factVersions: Object.fromEntries(answers.factVersions),
      exceptions,
    },
    ...snapshotRoster(roster),
  }
}

async function recipientStudents(subject: Subject, today: string): Promise<readonly string[]> {
  const { audience } = subject.content
  if (audience.type === 'households')
    return readSharedChildren(subject.orgId, audience.householdIds, audience.studentIds, today)
  if (subject.capacity.role === 'guardian') return readOwnChildren(subject.orgId, subject.senderId, today)
  return []
}
