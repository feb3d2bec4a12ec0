/** 1.1c: who must approve what reaches the whole school or the public. */
import type { Rule } from './types.ts'

export const administrationApproval: Rule = {
  meta: {
    id: 'administration-approval',
    topic: 'administration-approval',
    kind: 'routing',
    clauses: ['1.1c', 'X1'],
    title: 'Whole-school and public posts are approved by the administration',
    needs: ['public'],
    inBrowser: 'partial',
    rows: ['administration-approval'],
    messages: ['administration-approval', 'administration-self'],
    examples: {
      fires: [
        { text: 'Game night is on Friday.', from: 'teacher', to: 'school', kind: 'post' },
        { text: 'Our new front door is open.', from: 'director', to: 'public', kind: 'post' },
      ],
      passes: [
        { text: 'Game night is on Friday.', from: 'teacher', to: 'class' },
        { text: 'Winter break starts on Monday.', from: 'director', to: 'school', kind: 'post' },
        { text: 'Bus 2 is late.', from: 'office', to: 'school', kind: 'alert' },
      ],
    },
  },
  check({ message, party, audience, body, facts }) {
    if (party !== 'staff' || message.kind === 'alert' || message.kind === 'personal-piece') return []
    if (audience === 'staff') return []
    const isAdministration = message.senderRole === 'director' || message.senderRole === 'admin'
    if (isAdministration && audience !== 'public') return []
    const holdAll = facts.public.settings.administrationApproval === 'hold-all'
    if (!holdAll && audience !== 'school' && audience !== 'public') return []
    const inTable = audience === 'school' || audience === 'public'
    return [
      {
        row: 'administration-approval',
        segment: body,
        start: 0,
        end: 0,
        messageId: isAdministration ? 'administration-self' : 'administration-approval',
        ...(inTable ? {} : { effect: 'hold' as const }),
      },
    ]
  },
}
