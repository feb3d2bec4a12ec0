/** 1.8a: student pictures, work and information do not go on personal pages. */
import { ownPagesShown } from '../detectors/app-verdicts.ts'
import { spanIn } from '../read-message.ts'
import type { Rule } from './types.ts'

export const personalPage: Rule = {
  meta: {
    id: 'personal-page',
    topic: 'personal-social',
    kind: 'content',
    clauses: ['1.8a'],
    title: 'No student pictures or work on personal pages',
    needs: ['public'],
    inBrowser: 'partial',
    rows: ['personal-page'],
    messages: ['personal-page-media', 'personal-page-family-side'],
    examples: {
      fires: [
        { text: 'I posted the pictures of the class on my Instagram.', to: 'class' },
        { text: 'Voy a publicar las fotos de los niños en mi Facebook.', to: 'class' },
      ],
      passes: [
        { text: 'Pictures of the class are on the official school page.', to: 'class' },
        { text: 'I never post pictures of students on my Facebook.', to: 'class' },
        { text: 'My page of the story is on the wall.', to: 'class' },
      ],
    },
  },
  check: (reading) =>
    ownPagesShown(reading).map((page) => ({
      row: 'personal-page' as const,
      segment: page.segment,
      ...spanIn(page.segment, page.start, page.end),
      messageId:
        reading.party === 'family'
          ? ('personal-page-family-side' as const)
          : ('personal-page-media' as const),
      features: ['own-page', 'student-work'],
    })),
}
