/** X9: a picture has a description, and words in a picture stand in the message too. */
import { foldText } from '#lib/text/fold-text.ts'
import { tokenizeText } from '#lib/text/tokenize-text.ts'
import { attachmentSegment } from '../attachment-segment.ts'
import type { Rule } from './types.ts'

const words = (text: string) => tokenizeText(foldText(text).text).map((t) => t.text)
/** Reading text out of a picture is never exact; most of its words being there is enough. */
const ENOUGH = 0.6

export const accessibility: Rule = {
  meta: {
    id: 'accessibility',
    topic: 'accessibility',
    kind: 'content',
    clauses: ['X9'],
    title: 'Pictures everybody can read',
    needs: ['public'],
    inBrowser: 'partial',
    rows: ['accessibility'],
    messages: ['alt-text-missing', 'text-in-image'],
    examples: {
      fires: [
        {
          text: 'The practice plan.',
          to: 'class',
          attach: { kind: 'image', shown: 'none', text: 'Monday 3:00' },
        },
      ],
      passes: [
        {
          text: 'The new sign.',
          to: 'class',
          attach: { kind: 'image', shown: 'none', altText: 'A wooden sign.' },
        },
        { text: 'The plan.', to: 'class', attach: { kind: 'pdf', text: 'Monday 3:00' } },
      ],
    },
  },
  check(reading) {
    const { message } = reading
    return message.attachments.flatMap((a, i) => {
      if (a.kind !== 'image') return []
      const described = a.altText.trim() !== ''
      const inImage = words(a.text)
      const around = new Set(words(`${message.subject} ${message.body} ${a.altText}`))
      const covered = inImage.filter((w) => around.has(w)).length
      if (described && (inImage.length === 0 || covered >= inImage.length * ENOUGH)) return []
      const segment = attachmentSegment(reading, i)
      return [
        {
          row: 'accessibility' as const,
          segment,
          start: 0,
          end: segment === reading.body ? 0 : segment.original.length,
          messageId: described ? ('text-in-image' as const) : ('alt-text-missing' as const),
        },
      ]
    })
  },
}
