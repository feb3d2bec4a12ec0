/** 3.1: the tone of a meeting face to face. Quotations and vocabulary pass; a word alone never blocks. */
import { type Abuse, abuseOf } from '../detectors/conduct/conduct.ts'
import { hasOtherCause } from '../detectors/conduct/one-cause.ts'
import type { MessageId } from '../messages-en.ts'
import type { Reading } from '../read-message.ts'
import { spanIn } from '../read-message.ts'
import type { Rule } from './types.ts'

function messageFor(reading: Reading, abuse: Abuse): MessageId {
  if (abuse.kind === 'snide') return 'tone-snide'
  if (reading.party === 'family' && reading.audience === 'staff') return 'abuse-family-side'
  return reading.audience === 'staff' ? 'abuse-staff' : 'abuse-language'
}

export const unprofessional: Rule = {
  meta: {
    id: 'unprofessional',
    topic: 'unprofessional',
    kind: 'content',
    clauses: ['3.1'],
    title: 'The tone of a meeting face to face',
    needs: ['public'],
    inBrowser: 'partial',
    rows: ['tone', 'abuse'],
    messages: ['tone-snide', 'abuse-language', 'abuse-staff', 'abuse-family-side'],
    examples: {
      fires: [
        { text: 'As I have now explained three times, the form was due Monday.' },
        { text: 'Son una bola de inútiles y ya me tienen harta.', to: 'class' },
        { text: 'Complain about me once more and I will make you sorry.' },
      ],
      passes: [
        {
          text: 'In chapter 4 the bully shouts, "You stupid idiot!" How does the narrator feel?',
          to: 'class',
        },
        { text: 'Vocabulario: terco, perezoso, inútil, tonto.', to: 'class' },
        { text: 'Kill the ball at the net, as we say in volleyball!', to: 'class' },
        { text: 'Please take your trash with you.', to: 'class' },
      ],
    },
  },
  check: (reading) =>
    abuseOf(reading)
      .filter((abuse) => !hasOtherCause(reading, abuse))
      .map((abuse) => ({
        row: abuse.kind === 'snide' ? ('tone' as const) : ('abuse' as const),
        segment: abuse.segment,
        ...spanIn(abuse.segment, abuse.start, abuse.end),
        messageId: messageFor(reading, abuse),
        features: abuse.sign ? [abuse.kind, abuse.sign] : [abuse.kind],
      })),
}
