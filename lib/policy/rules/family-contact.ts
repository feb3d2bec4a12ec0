/** 1.9b(ii): one family's details do not go to another family without a person looking. */
import { contactFinding, contactsFor } from '../contact-finding.ts'
import type { Rule } from './types.ts'

export const familyContact: Rule = {
  meta: {
    id: 'family-contact',
    topic: 'family-contact',
    kind: 'content',
    clauses: ['1.9b', 'X8'],
    title: "Another family's contact details",
    needs: ['public', 'actor', 'server'],
    inBrowser: 'partial',
    rows: ['family-contact'],
    messages: ['family-contact-shared', 'family-contact-family-side'],
    examples: {
      fires: [
        { text: "Hope's mom can drive too. Her number is 603-555-0161.", about: ['Owen Castleberry'] },
        { text: 'El papá de Chase pide que lo llamen al 603-555-0165.', from: 'family', to: 'class' },
      ],
      passes: [
        { text: 'We have 603-555-0162 on file for you. Is that still right?' },
        { text: "Joy's dad will pick both girls up. He's at 603-555-0163.", from: 'family', to: 'staff' },
        { text: 'Please call the main office, 603-555-0100.', to: 'class' },
      ],
    },
  },
  check: (reading) =>
    [...contactsFor(reading, 'phone', ['family']), ...contactsFor(reading, 'email', ['family'])].map((c) =>
      contactFinding(reading, c),
    ),
}
