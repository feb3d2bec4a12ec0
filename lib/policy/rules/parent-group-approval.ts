/** 2.2b: whatever a parent group sends to families waits for the Director. */
import type { Rule } from './types.ts'

export const parentGroupApproval: Rule = {
  meta: {
    id: 'parent-group-approval',
    topic: 'parent-group-approval',
    kind: 'routing',
    clauses: ['2.2b'],
    title: 'Parent group posts go through the Director',
    needs: ['public'],
    inBrowser: 'partial',
    rows: ['parent-group-approval'],
    messages: ['parent-group-approval'],
    examples: {
      fires: [{ text: 'Plant sale on Saturday.', from: 'parent-group', to: 'school', kind: 'post' }],
      passes: [
        { text: 'Plant sale on Saturday.', from: 'parent-group', to: 'staff' },
        { text: 'Friends of MACS sell plants on Saturday.', from: 'teacher', to: 'class' },
      ],
    },
  },
  check({ message, party, body }) {
    if (party !== 'group' || message.kind === 'personal-piece') return []
    return [
      { row: 'parent-group-approval', segment: body, start: 0, end: 0, messageId: 'parent-group-approval' },
    ]
  },
}
