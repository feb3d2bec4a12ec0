/** 1.8b: a child is shown only where its guardians agreed to that channel. No record is a no. */
import { attachmentSegment } from '../attachment-segment.ts'
import { namesWithoutConsent } from '../detectors/children/named-children.ts'
import { isOwnChild } from '../detectors/children/private-details.ts'
import { type Reading, spanIn } from '../read-message.ts'
import type { ConsentChannel, MediaKind, MessageAttachment } from '../types.ts'
import type { RawFinding, Rule } from './types.ts'

const KIND: Readonly<Record<string, MediaKind>> = { image: 'photo', video: 'video', audio: 'voice' }

function channelsOf(reading: Reading): readonly ConsentChannel[] {
  if (reading.audience === 'public') {
    const open = reading.message.channels.flatMap((c) => (c === 'portal' ? [] : [c]))
    return open.length > 0 ? open : ['website']
  }
  return [reading.audience === 'class' ? 'class' : 'portal']
}

function withoutConsent(reading: Reading, attachment: MessageAttachment): readonly string[] {
  const { server } = reading.facts
  if (!server) return []
  const kind = KIND[attachment.kind] ?? 'work'
  const channels = channelsOf(reading)
  return attachment.students.filter(
    (id) => !isOwnChild(reading, [id]) && channels.some((channel) => !server.consent(id, channel, kind)),
  )
}

function ofAttachments(reading: Reading): RawFinding[] {
  const { message } = reading
  const refused = message.attachments.map((a) => withoutConsent(reading, a))
  const drop = refused.flatMap((r, i) => (r.length > 0 ? [i] : []))
  const keep = message.attachments.length - drop.length
  return message.attachments.flatMap((a, i): RawFinding[] => {
    const segment = attachmentSegment(reading, i)
    const place = { segment, start: 0, end: segment === reading.body ? 0 : segment.original.length }
    const count = refused[i]?.length ?? 0
    if (count > 0) {
      return [
        {
          row: 'media-consent' as const,
          ...place,
          messageId:
            reading.party === 'family'
              ? ('media-no-consent-family-side' as const)
              : ('media-no-consent' as const),
          params: { count },
          features: ['no-consent', ...channelsOf(reading)],
          repair: { kind: 'drop-attachments' as const, indexes: drop, keep },
          firm: true,
        },
      ]
    }
    const media = KIND[a.kind] !== undefined
    const unsaid = media && a.students.length === 0 && a.shown !== 'none'
    const alertMedia =
      message.kind === 'alert' && reading.party === 'staff' && (a.students.length > 0 || unsaid)
    if (!unsaid && !alertMedia) return []
    return [
      {
        row: alertMedia ? ('media-consent' as const) : ('media-unsaid' as const),
        ...place,
        messageId: 'media-unsaid' as const,
        features: [alertMedia ? 'alert' : 'not-said'],
        firm: true,
      },
    ]
  })
}

export const studentMedia: Rule = {
  meta: {
    id: 'student-media',
    topic: 'student-media',
    kind: 'content',
    clauses: ['1.8b', 'X2'],
    title: 'Student media needs consent for the channel',
    needs: ['public', 'actor', 'server'],
    inBrowser: 'skip',
    rows: ['media-consent', 'media-unsaid'],
    messages: ['media-no-consent', 'media-no-consent-family-side', 'media-unsaid', 'name-consent'],
    examples: {
      fires: [
        {
          text: 'Bean plant day.',
          to: 'class',
          attach: {
            kind: 'image',
            shown: 'tagged',
            students: ['Rose Baptiste'],
            altText: 'A child with a plant.',
          },
        },
        {
          text: 'Spirit day.',
          to: 'class',
          attach: { kind: 'image', shown: 'untagged', altText: 'A crowd.' },
        },
      ],
      passes: [
        {
          text: 'The volcano.',
          to: 'class',
          attach: {
            kind: 'image',
            shown: 'tagged',
            students: ['Joy Mutasa', 'Hope Lindqvist'],
            altText: 'Two girls.',
          },
        },
        { text: 'New shelves.', to: 'class', attach: { kind: 'image', shown: 'none', altText: 'Shelves.' } },
        { text: 'The sheet.', to: 'class', attach: { kind: 'pdf', text: 'Bring a hat.' } },
      ],
    },
  },
  check(reading) {
    const out = ofAttachments(reading)
    const told = new Set<string>()
    for (const name of namesWithoutConsent(reading)) {
      if (isOwnChild(reading, name.studentIds)) continue
      const key = name.studentIds.join(' ')
      if (told.has(key)) continue
      told.add(key)
      const span = spanIn(name.segment, name.start, name.end)
      out.push({
        row: 'media-consent',
        segment: name.segment,
        ...span,
        messageId: 'name-consent',
        features: ['name', 'no-consent'],
        repair: { kind: 'remove', field: name.segment.field, ...span },
        firm: true,
      })
    }
    return out
  },
}
