/** 1.1b, 1.7: personal accounts stay out of school matters. */
import { contactFinding, contactsFor } from '../contact-finding.ts'
import { groupsAsked } from '../detectors/app-verdicts.ts'
import type { Rule } from './types.ts'

export const personalSocial: Rule = {
  meta: {
    id: 'personal-social',
    topic: 'personal-social',
    kind: 'content',
    clauses: ['1.1b', '1.5', '1.7'],
    title: 'No personal accounts',
    needs: ['public', 'actor'],
    inBrowser: 'partial',
    rows: ['personal-social', 'business-social'],
    messages: ['personal-social-own', 'personal-social-family-side', 'personal-social-business'],
    examples: {
      fires: [
        { text: 'My pottery is on Instagram, my account is @imani_clay_example' },
        { text: 'Mi usuario de Snapchat es dev_dibuja_example.' },
      ],
      passes: [
        { text: 'Pictures are on facebook.com/macsexampleofficial (@macsexampleofficial).', to: 'class' },
        { text: 'Snap passes @ 2:45, lunch bags @ the bench.', to: 'class' },
        { text: 'New words: telegram, signal, discord, messenger.', to: 'class' },
      ],
    },
  },
  check(reading) {
    const groups = groupsAsked(reading)
    return contactsFor(reading, 'social', ['self', 'colleague', 'unknown', 'business', 'family'])
      .filter((c) => !groups.some((g) => g.segment === c.segment && g.start < c.to && c.from < g.end))
      .map((c) => contactFinding(reading, c))
  },
}
