/** 1.1b, 1.7: a personal mail address is a personal channel. */
import { contactFinding, contactsFor } from '../contact-finding.ts'
import type { Rule } from './types.ts'

export const personalEmail: Rule = {
  meta: {
    id: 'personal-email',
    topic: 'personal-email',
    kind: 'content',
    clauses: ['1.1b', '1.7'],
    title: 'No personal e-mail addresses',
    needs: ['public', 'actor', 'server'],
    inBrowser: 'partial',
    rows: ['personal-email', 'business-email'],
    messages: ['personal-email-own', 'personal-email-family-side', 'personal-email-business'],
    examples: {
      fires: [
        { text: 'My home email is imani dot okafor at example dot net.' },
        { text: 'Mi correo personal es consuelo.b@example.net.' },
        { text: 'Cedar Lane Music rents violins: rentals@cedarlanemusic.example.com.', to: 'class' },
      ],
      passes: [
        { text: 'Write to cbarrientos@macs.example.org.', to: 'class' },
        { text: 'Groups: groups@pineconeridge.example.com.', to: 'class' },
        { text: 'Snacks @ 10:15, recess @ 12.', to: 'class' },
        { text: 'My email is rosa.k@example.net.', from: 'family', to: 'staff' },
      ],
    },
  },
  check: (reading) =>
    contactsFor(reading, 'email', ['self', 'colleague', 'unknown', 'business']).map((c) =>
      contactFinding(reading, c),
    ),
}
