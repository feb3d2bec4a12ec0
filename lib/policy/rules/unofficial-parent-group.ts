/** 2.2a: no pages on behalf of the school outside the register. */
import { groupsAsked } from '../detectors/app-verdicts.ts'
import { spanIn } from '../read-message.ts'
import type { Rule } from './types.ts'

export const unofficialParentGroup: Rule = {
  meta: {
    id: 'unofficial-parent-group',
    topic: 'unofficial-parent-group',
    kind: 'content',
    clauses: ['2.2a', '1.5'],
    title: 'No unofficial pages of school or parents',
    needs: ['public'],
    inBrowser: 'partial',
    rows: ['unofficial-group'],
    messages: ['unofficial-group', 'unofficial-group-family-side'],
    examples: {
      fires: [
        { text: 'Join the MACS Moms and Dads group on Facebook.', to: 'class' },
        { text: 'Únase al grupo de Facebook "Padres de MACS".' },
      ],
      passes: [
        { text: 'Our school page is facebook.com/macsexampleofficial.', to: 'class' },
        { text: 'There is no official parents group on Facebook.', to: 'class' },
        { text: 'The parents group meets on Tuesday in the library.', to: 'class' },
      ],
    },
  },
  check: (reading) =>
    groupsAsked(reading).map((group) => ({
      row: 'unofficial-group' as const,
      segment: group.segment,
      ...spanIn(group.segment, group.start, group.end),
      messageId:
        reading.party === 'family'
          ? ('unofficial-group-family-side' as const)
          : ('unofficial-group' as const),
      features: group.features,
    })),
}
