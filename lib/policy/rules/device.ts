/** 1.6: school matters from a device the school enrolled. Arises only in the portal, where sessions are known. */
import type { Rule } from './types.ts'

export const device: Rule = {
  meta: {
    id: 'device',
    topic: 'device',
    kind: 'routing',
    clauses: ['1.6'],
    title: 'School devices for school matters',
    needs: ['server'],
    inBrowser: 'skip',
    rows: ['device'],
    messages: ['device-not-enrolled'],
    examples: {
      fires: [],
      passes: [{ text: 'Device cart 3 is not enrolled yet.', from: 'office', to: 'staff' }],
    },
  },
  check({ facts, party, message, body }) {
    if (party !== 'staff' || message.kind === 'personal-piece' || facts.server?.deviceEnrolled !== false)
      return []
    return [{ row: 'device', segment: body, start: 0, end: 0, messageId: 'device-not-enrolled' }]
  },
}
