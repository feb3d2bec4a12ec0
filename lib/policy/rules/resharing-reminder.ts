/** 1.3b: with pictures of children, families are reminded that pictures travel. Never gates. */
import type { Rule } from './types.ts'

export const resharingReminder: Rule = {
  meta: {
    id: 'resharing-reminder',
    topic: 'resharing-reminder',
    kind: 'reminder',
    clauses: ['1.3b'],
    title: 'Pictures can travel',
    needs: ['public'],
    inBrowser: 'partial',
    rows: ['resharing-reminder'],
    messages: ['resharing-reminder'],
    examples: {
      fires: [
        {
          text: 'Bean plant day.',
          to: 'class',
          attach: {
            kind: 'image',
            shown: 'tagged',
            students: ['Hope Lindqvist'],
            altText: 'A child with a plant.',
          },
        },
      ],
      passes: [
        {
          text: 'New shelves.',
          to: 'class',
          attach: { kind: 'image', shown: 'none', altText: 'Empty shelves.' },
        },
        { text: 'No pictures today.', to: 'class' },
      ],
    },
  },
  check({ message, body }) {
    const shows = message.attachments.some(
      (a) => (a.kind === 'image' || a.kind === 'video') && (a.shown !== 'none' || a.students.length > 0),
    )
    if (!shows) return []
    return [{ row: 'resharing-reminder', segment: body, start: 0, end: 0, messageId: 'resharing-reminder' }]
  },
}
