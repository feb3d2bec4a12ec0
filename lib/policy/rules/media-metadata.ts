/** 1.3a: location and device data are stripped from every file; staff are told that it happened. */
import { attachmentSegment } from '../attachment-segment.ts'
import type { Rule } from './types.ts'

const TELLING =
  /gps|latitude|longitude|location|position|^make$|model|serial|device|camera|lens|owner|artist|creator|hostcomputer|software|datetime|imei|phone/i

export const mediaMetadata: Rule = {
  meta: {
    id: 'media-metadata',
    topic: 'media-metadata',
    kind: 'content',
    clauses: ['1.3a'],
    title: 'Location and device data are removed',
    needs: ['public'],
    inBrowser: 'partial',
    rows: ['media-metadata'],
    messages: ['media-metadata'],
    examples: {
      fires: [
        {
          text: 'Tomatoes.',
          to: 'class',
          attach: { kind: 'image', shown: 'none', altText: 'Tomatoes.', exif: { gps: [42.9, -71.4] } },
        },
      ],
      passes: [
        {
          text: 'The new sign.',
          to: 'class',
          attach: { kind: 'image', shown: 'none', altText: 'A sign.', exif: {} },
        },
        { text: 'We found the school at 42.9, -71.4 with a GPS unit.', to: 'class' },
      ],
    },
  },
  check(reading) {
    return reading.message.attachments.flatMap((a, i) => {
      const telling = Object.entries(a.exif).filter(
        ([key, value]) => TELLING.test(key) && value !== null && value !== '',
      )
      if (telling.length === 0) return []
      const segment = attachmentSegment(reading, i)
      return [
        {
          row: 'media-metadata' as const,
          segment,
          start: 0,
          end: segment.role === 'filename' ? segment.original.length : 0,
          messageId: 'media-metadata' as const,
          features: telling.map(([key]) => key),
        },
      ]
    })
  },
}
