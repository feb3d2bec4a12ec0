import type { Message } from '#lib/policy/types.ts'
import { audienceScope, senderRole } from '../audience-scope.ts'
import type { Capacity, RevisionContent } from '../types.ts'
import { toPolicyAttachment } from './to-policy-attachment.ts'

/** A revision as the engine judges it, with what was read about its readers and its conversation. */
export function toMessage(
  written: { kind: string; capacity: Capacity; content: Omit<RevisionContent, 'lang' | 'notBeforeAt'> },
  known: { previous: readonly string[]; personsAreStaff: boolean; recipientStudents: readonly string[] },
): Message {
  const { kind, capacity, content } = written
  return {
    senderRole: senderRole(capacity),
    audience: audienceScope(content.audience, content.channels, known.personsAreStaff),
    kind: kind as Message['kind'],
    channels: content.channels as Message['channels'],
    previous: known.previous,
    subject: content.subject,
    body: content.body,
    recipientStudents: known.recipientStudents,
    attachments: content.attachments.map(toPolicyAttachment),
  }
}
