/** From a contact to what the contact rules say about it, with the repair that fits. */
import type { Contact } from './detectors/contacts/contacts.ts'
import { contactsOf } from './detectors/contacts/contacts.ts'
import { contextOf, type Owner } from './detectors/contacts/owner.ts'
import { tokenFrom, wordsOf } from './detectors/segment-words.ts'
import type { Reading } from './read-message.ts'
import { fittingLine, type OfficialLine, type RegisterIndex } from './registers.ts'
import type { RawFinding } from './rules/types.ts'
import type { Repair } from './types.ts'

export function contactsFor(
  reading: Reading,
  kind: Contact['kind'],
  owners: readonly Owner[],
): readonly Contact[] {
  return contactsOf(reading).filter((c) => c.kind === kind && owners.includes(c.owner))
}

/** A field that can be rewritten in the composer; what is inside a file cannot. */
const isEditable = (field: string) => field === 'body' || field === 'subject' || field.endsWith('altText')

function colleagueMail(reading: Reading, contact: Contact): string | null {
  const { staff } = reading.facts.public.registers
  const sentence = contextOf(contact.segment, contact.from, contact.to)
  const { tokens } = wordsOf(contact.segment)
  for (let i = tokenFrom(contact.segment, sentence.start); i < tokens.length; i++) {
    const token = tokens[i]
    if (!token || token.end > sentence.end) return null
    const person = staff.find((s) => s.surnames.includes(token.text) && s.record.email !== '')
    if (person) return person.record.email
  }
  return null
}

/** Every number of a sentence is told the same line. */
let lastAsked: { registers: RegisterIndex; about: string; line: OfficialLine | null } | null = null

function lineFor(registers: RegisterIndex, about: string): OfficialLine | null {
  if (lastAsked?.registers !== registers || lastAsked.about !== about)
    lastAsked = { registers, about, line: fittingLine(registers, about) }
  return lastAsked.line
}

function repairOf(reading: Reading, contact: Contact): Repair | undefined {
  const { field } = contact.segment
  if (!isEditable(field))
    return contact.segment.attachment === null ? undefined : dropAttachment(reading, contact)
  const place = { field, start: contact.start, end: contact.end }
  if (contact.owner === 'family') return { kind: 'remove', ...place }
  if (contact.kind === 'phone') {
    const sentence = contextOf(contact.segment, contact.from, contact.to)
    const about = contact.segment.folded.text.slice(Math.max(0, sentence.start - 200), sentence.end)
    const line = lineFor(reading.facts.public.registers, about)
    return line
      ? { kind: 'replace', ...place, with: line.number, label: line.label }
      : { kind: 'remove', ...place }
  }
  if (contact.kind === 'email') {
    const mail = colleagueMail(reading, contact)
    return mail
      ? { kind: 'replace', ...place, with: mail, label: mail }
      : { kind: 'replace', ...place, with: 'a reply here in the portal', label: 'reply here in the portal' }
  }
  return { kind: 'remove', ...place }
}

function dropAttachment(reading: Reading, contact: Contact): Repair {
  const index = contact.segment.attachment as number
  return { kind: 'drop-attachments', indexes: [index], keep: reading.message.attachments.length - 1 }
}

export function contactFinding(reading: Reading, contact: Contact): RawFinding {
  const isFamily = contact.owner === 'family' && contact.kind !== 'social'
  const isBusiness = contact.owner === 'business'
  const side = reading.party === 'family' ? 'family-side' : null
  const repair = repairOf(reading, contact)
  return {
    row: isFamily ? 'family-contact' : `${isBusiness ? 'business' : 'personal'}-${contact.kind}`,
    segment: contact.segment,
    start: contact.start,
    end: contact.end,
    messageId: isFamily
      ? `family-contact-${side ?? 'shared'}`
      : `personal-${contact.kind}-${isBusiness ? 'business' : (side ?? 'own')}`,
    features: contact.features,
    readAs: contact.value,
    ...(repair ? { repair } : {}),
  }
}
