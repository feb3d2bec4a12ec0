/** 3.4 and 3.7: one calm line before a wide post. Never gates. */
import type { Rule } from './types.ts'

export const audienceReminder: Rule = {
  meta: {
    id: 'audience-reminder',
    topic: 'audience-reminder',
    kind: 'reminder',
    clauses: ['3.4', '3.7'],
    title: 'Who will read this',
    needs: ['public'],
    inBrowser: 'partial',
    rows: ['audience-reminder'],
    messages: ['audience-reminder'],
    examples: {
      fires: [{ text: 'Winter break starts on Monday.', from: 'director', to: 'school', kind: 'post' }],
      passes: [
        { text: 'Thank you, see you then.', from: 'teacher', to: 'direct' },
        { text: 'Sub plans are on my desk.', from: 'teacher', to: 'staff' },
      ],
    },
  },
  check({ body }) {
    return [{ row: 'audience-reminder', segment: body, start: 0, end: 0, messageId: 'audience-reminder' }]
  },
}
