/**
 * Every contact detail of a message, each once: official, vendor and public ones taken out first, the rest with its
 * owner. The contact rules choose from this list, so one cause gives one finding.
 */
import { splitSentences } from '#lib/text/split-sentences.ts'
import type { Span } from '#lib/text/types.ts'
import { type Reading, type Segment, sentenceAt, spanIn } from '../../read-message.ts'
import { canonicalPhone } from '../../registers.ts'
import { continued } from '../continued.ts'
import { isClassHandle, isClassPost } from '../invitations/class-posts.ts'
import { type FoundPhone, isTollFree } from '../numbers/phone-shapes.ts'
import { phonesIn } from '../numbers/phones.ts'
import { phoneAcross } from '../numbers/phones-in-pieces.ts'
import { hasWithin, hitsOf } from '../segment-words.ts'
import { begunName } from './begun-names.ts'
import { emailsIn } from './emails.ts'
import { toldEmail } from './emails-told.ts'
import { type FoundHandle, handlesIn } from './handles.ts'
import { type FoundLink, linksIn } from './links.ts'
import { familyInThread, type Owner, ownerOf } from './owner.ts'
import { platformsIn } from './platforms.ts'
import { steppedAccount } from './told-in-steps.ts'

export interface Contact {
  kind: 'phone' | 'email' | 'social'
  segment: Segment
  /** Folded offsets. */
  from: number
  to: number
  /** Original offsets. */
  start: number
  end: number
  value: string
  owner: Owner
  /** Platform id, where one is named. */
  platform: string | null
  features: readonly string[]
}

const MAX_CONTACTS = 1000

function knownFamily(reading: Reading, kind: 'phone' | 'email', value: string): Owner | null {
  const contacts = reading.facts.server?.familyContacts ?? []
  if (contacts.length === 0) return null
  const index = reading.once(`family-${kind}`, () => {
    const map = new Map<string, readonly string[]>()
    for (const c of contacts) {
      if (c.kind === kind)
        map.set(kind === 'phone' ? canonicalPhone(c.value) : c.value.trim().toLowerCase(), c.studentIds)
    }
    return map
  })
  const students = index.get(value)
  if (!students) return null
  const own = students.some((s) => reading.message.recipientStudents.includes(s))
  if (reading.party === 'family') return own ? 'self' : 'family'
  return own && reading.audience === 'direct' ? 'recipient' : 'family'
}

/** "Text me at …" from staff is their own number, though the school may have it on file as a parent's: some are both. */
const offeredAsOwn = (reading: Reading, said: Owner) => said === 'self' && reading.party !== 'family'

/** A school line, a vendor's or a public service's number. */
export function isOfficialPhone(reading: Reading, digits: string): boolean {
  const { phones, shortNumbers } = reading.facts.public.registers
  if (phones.has(digits) || shortNumbers.has(digits)) return true
  // A local form of a school line: the last seven digits.
  return digits.length === 7 && [...phones].some((p) => p.length === 10 && p.endsWith(digits))
}

function phoneContact(reading: Reading, phone: FoundPhone): Contact | null {
  const span = spanIn(phone.segment, phone.start, phone.end)
  const alone = ownerOf(reading, phone.segment, phone.start, phone.end)
  const said =
    alone === 'unknown' && familyInThread(reading, phone.segment, phone.features.includes('continued'))
      ? 'family'
      : alone
  const known = offeredAsOwn(reading, said) ? said : (knownFamily(reading, 'phone', phone.digits) ?? said)
  // What a riddle of one's own number seems to come to is a guess; nobody hides the office's as a parent's.
  const hidden = said === 'family' && hasWithin(phone.segment, 'joined', phone.end, phone.end + 60)
  if (isOfficialPhone(reading, phone.digits) && !phone.features.includes('riddle') && !hidden) return null
  const owner = isTollFree(phone.digits) && known !== 'family' ? 'business' : known
  return {
    kind: 'phone',
    segment: phone.segment,
    from: phone.start,
    to: phone.end,
    ...span,
    value: phone.digits,
    owner,
    platform: null,
    features: [...phone.features, `owner-${owner}`],
  }
}

function linkContact(reading: Reading, link: FoundLink): Contact | null {
  if ((link.use !== 'profile' && link.use !== 'phone') || isClassPost(reading, link)) return null
  const span = spanIn(link.segment, link.start, link.end)
  const kind = link.use === 'phone' ? 'phone' : 'social'
  if (kind === 'phone' && isOfficialPhone(reading, link.value)) return null
  const said = ownerOf(reading, link.segment, link.start, link.end)
  const known = kind === 'phone' ? knownFamily(reading, 'phone', link.value) : null
  const owner = offeredAsOwn(reading, said) ? said : (known ?? said)
  return {
    kind,
    segment: link.segment,
    from: link.start,
    to: link.end,
    ...span,
    value: link.value,
    owner,
    platform: link.platform,
    features: ['link', `owner-${owner}`],
  }
}

const MIRROR_LIMIT = 4000

/** A text that says it is to be read from its end, turned round; offsets still lead to the original. */
function mirrored(segment: Segment): Segment[] {
  const { text, from, to, originalLength } = segment.folded
  if (text.length > MIRROR_LIMIT || hitsOf(segment, 'reversed').length === 0) return []
  const turned = [...text].reverse().join('')
  if (turned.length !== text.length) return []
  const last = text.length - 1
  const folded = {
    text: turned,
    from: Uint32Array.from(text, (_, i) => (from ? (from[last - i] as number) : last - i)),
    to: Uint32Array.from(text, (_, i) => (to ? (to[last - i] as number) : last - i + 1)),
    originalLength,
  }
  return [{ ...segment, folded, sentences: splitSentences(turned) }]
}

const TURNED_NEAR = 160
/** A number of the mirrored text that stands near the words that say so. */
function isTurnedThere(reading: Reading, mirror: Segment, { start, end }: Span): boolean {
  const { text } = mirror.folded
  const source = reading.segments.find((s) => s.field === mirror.field)
  if (!source || !/\d/.test(text.slice(start, end))) return false
  const from = text.length - end - TURNED_NEAR
  return hasWithin(source, 'reversed', Math.max(0, from), text.length - start + TURNED_NEAR)
}

/** A text that says its letters are moved, by the thirteen places that most know; for addresses alone. */
function rotated(segment: Segment): Segment[] {
  const { text } = segment.folded
  if (text.length > MIRROR_LIMIT || !text.includes('@') || hitsOf(segment, 'shifted').length === 0) return []
  const turned = text.replace(/[a-z]/g, (c) => String.fromCharCode(97 + ((c.charCodeAt(0) - 97 + 13) % 26)))
  return [{ ...segment, folded: { ...segment.folded, text: turned } }]
}

/** A span read from a mirrored text has its ends the wrong way round. */
const upright = (span: { start: number; end: number }) =>
  span.start < span.end ? span : { start: span.end - 1, end: span.start + 1 }

function asContact(
  segment: Segment,
  kind: 'email' | 'social',
  found: Span,
  value: string,
  owner: Owner,
  features: readonly string[],
  platform: string | null = null,
): Contact {
  const { start: from, end: to } = found
  const span = spanIn(segment, from, to)
  return {
    kind,
    segment,
    from,
    to,
    ...span,
    value,
    owner,
    platform,
    features: [...features, `owner-${owner}`],
  }
}

function socialContact(reading: Reading, segment: Segment, handle: FoundHandle): Contact {
  const owner = ownerOf(reading, segment, handle.start, handle.end)
  return asContact(segment, 'social', handle, handle.handle, owner, handle.features, handle.platform)
}

/** A mirrored name belongs to what is said round it, and that reads the usual way. */
function turnedContact(reading: Reading, mirror: Segment, handle: FoundHandle): Contact {
  const source = reading.segments.find((s) => s.field === mirror.field) ?? mirror
  const { length } = mirror.folded.text
  const start = length - handle.end
  const end = length - handle.start
  const sentence = sentenceAt(source, start)
  const app = platformsIn(source).find((p) => p.plain && p.start >= sentence.start && p.end <= sentence.end)
  const platform = app?.platform.id ?? handle.platform
  return socialContact(reading, source, { ...handle, start, end, platform })
}

export function contactsOf(reading: Reading): readonly Contact[] {
  return reading.once('contacts', () => {
    const out: Contact[] = []
    const seen = new Set<string>()
    const add = (found: Contact | null) => {
      if (!found || out.length >= MAX_CONTACTS) return
      const contact = { ...found, ...upright(found) }
      const overlaps = out.some(
        (c) => c.segment.field === contact.segment.field && c.start < contact.end && contact.start < c.end,
      )
      const key = `${contact.segment.field} ${contact.kind} ${contact.value}`
      if (overlaps || (contact.segment.role !== 'body' && contact.segment.role !== 'text' && seen.has(key)))
        return
      seen.add(key)
      out.push(contact)
    }
    for (const segment of reading.segments.flatMap((s) => [s, ...mirrored(s)])) {
      const isMirror = !reading.segments.includes(segment)
      for (const link of linksIn(reading, segment)) add(linkContact(reading, link))
      for (const email of emailsIn(reading, segment)) {
        const owner = knownFamily(reading, 'email', email.address) ?? email.owner
        add(asContact(segment, 'email', email, email.address, owner, email.features))
      }
      const told = toldEmail(reading, segment)
      if (told) add(asContact(segment, 'email', told, 'told', told.owner, ['told-by-looks']))
      for (const phone of phonesIn(segment))
        if (!isMirror || isTurnedThere(reading, segment, phone)) add(phoneContact(reading, phone))
      const stepped = isMirror ? null : steppedAccount(segment)
      if (stepped)
        add(asContact(segment, 'social', stepped, 'told', 'self', ['told-in-steps'], stepped.platform))
      for (const handle of handlesIn(reading, segment)) {
        if (isMirror && !/[@_\d.]/.test(handle.handle)) continue
        const contact = isMirror
          ? turnedContact(reading, segment, handle)
          : socialContact(reading, segment, handle)
        if (!isClassHandle(reading, contact)) add(contact)
      }
    }
    for (const segment of reading.segments.flatMap(rotated))
      for (const email of emailsIn(reading, segment))
        add(asContact(segment, 'email', email, email.address, 'self', email.features))
    const thread = out.length === 0 ? continued(reading) : null
    if (thread) {
      const { segment, seam } = thread
      const into = { ...segment, sentences: [0] }
      // Marked in this message, from its beginning where the detail began before.
      const here = (c: Contact): Contact => ({
        ...c,
        segment: reading.body,
        from: Math.max(0, c.from - seam),
        to: c.to - seam,
        features: [...c.features, 'continued'],
      })
      for (const email of emailsIn(reading, into))
        if (email.end > seam)
          add(here(asContact(into, 'email', email, email.address, email.owner, email.features)))
      const told = toldEmail(reading, into)
      if (told && told.end > seam)
        add(here(asContact(into, 'email', told, 'told', told.owner, ['told-by-looks'])))
      for (const handle of handlesIn(reading, into))
        if (handle.end > seam) add(here(socialContact(reading, into, handle)))
    }
    const begun = out.length === 0 ? begunName(reading) : null
    if (begun)
      add(asContact(reading.body, begun.kind, begun, begun.name, 'self', ['continued'], begun.platform))
    if (!out.some((c) => c.kind === 'phone')) {
      const subject = reading.segments.filter((s) => s.role === 'subject')
      const phone = phoneAcross([...reading.previous, ...subject], reading.body)
      if (phone) add(phoneContact(reading, phone))
    }
    return out
  })
}
