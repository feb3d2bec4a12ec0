/** 2.1b: families are told before their children are shown or named in public. */
import { attachmentSegment } from '../attachment-segment.ts'
import { namedChildren } from '../detectors/children/named-children.ts'
import { spanIn } from '../read-message.ts'
import type { Rule } from './types.ts'

const SHOWS = new Set(['image', 'video', 'audio'])

export const publicationNotice: Rule = {
  meta: {
    id: 'publication-notice',
    topic: 'publication-notice',
    kind: 'routing',
    clauses: ['2.1b'],
    title: 'Families are told before publication',
    needs: ['public', 'actor'],
    inBrowser: 'skip',
    rows: ['publication-notice'],
    messages: ['publication-notice'],
    examples: {
      fires: [
        {
          text: 'Grade 3 finished its bridge.',
          to: 'public',
          kind: 'post',
          attach: { kind: 'image', shown: 'tagged', students: ['Hope Lindqvist'], altText: 'A child.' },
        },
      ],
      passes: [
        { text: 'Our new front door is open.', to: 'public', kind: 'post' },
        { text: 'Hope Lindqvist leads the line this week.', to: 'class' },
      ],
    },
  },
  check(reading) {
    const { message } = reading
    if (reading.audience !== 'public' || message.kind === 'personal-piece' || reading.party === 'family')
      return []
    // Children shown but not tagged are children shown: their families are told all the same.
    const shown = message.attachments.findIndex(
      (a) => a.students.length > 0 || (a.shown === 'untagged' && SHOWS.has(a.kind)),
    )
    const name = namedChildren(reading)[0]
    if (shown < 0 && !name) return []
    const place =
      shown >= 0
        ? { segment: attachmentSegment(reading, shown), start: 0, end: 0 }
        : name
          ? { segment: name.segment, ...spanIn(name.segment, name.start, name.end) }
          : { segment: reading.body, start: 0, end: 0 }
    return [{ row: 'publication-notice', ...place, messageId: 'publication-notice' }]
  },
}
