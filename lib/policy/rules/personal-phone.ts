/** 1.9a, 1.9b(i): a staff member's personal number does not go to families. */
import { contactFinding, contactsFor } from '../contact-finding.ts'
import type { Rule } from './types.ts'

export const personalPhone: Rule = {
  meta: {
    id: 'personal-phone',
    topic: 'personal-phone',
    kind: 'content',
    clauses: ['1.9a', '1.9b'],
    title: 'No personal phone numbers',
    needs: ['public', 'actor', 'server'],
    inBrowser: 'partial',
    rows: ['personal-phone', 'business-phone'],
    messages: ['personal-phone-own', 'personal-phone-family-side', 'personal-phone-business'],
    examples: {
      fires: [
        { text: 'My cell is 603-555-0141.' },
        {
          text: 'Mi celular personal es el seis cero tres, cinco cinco cinco, cero uno cuatro dos.',
          to: 'class',
        },
        { text: 'The costume shop downtown has capes: 603-555-0190.', to: 'class' },
      ],
      passes: [
        { text: 'The attendance line is 603-555-0110.', to: 'class' },
        { text: 'The book order is 104-220-9183.', to: 'class' },
        { text: "Saturday's scores: 60-35, 55-50 and 14-42.", to: 'class' },
        { text: 'My cell is 603-555-0141.', to: 'staff' },
      ],
    },
  },
  check: (reading) =>
    contactsFor(reading, 'phone', ['self', 'colleague', 'unknown', 'business']).map((c) =>
      contactFinding(reading, c),
    ),
}
