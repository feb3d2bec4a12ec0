/** Terms the Director added, found word by word like the built-in lists, with the effect of their topic. */
import { foldText } from '#lib/text/fold-text.ts'
import { tokenizeText } from '#lib/text/tokenize-text.ts'
import { wordsOf } from '../detectors/segment-words.ts'
import type { EffectRowId } from '../effects.ts'
import { spanIn } from '../read-message.ts'
import type { Topic } from '../types.ts'
import type { RawFinding, Rule } from './types.ts'

const ROW: Readonly<Partial<Record<Topic, EffectRowId>>> = {
  'personal-phone': 'personal-phone',
  'personal-email': 'personal-email',
  'personal-social': 'personal-social',
  'off-platform-invite': 'invite-explicit',
  'family-contact': 'family-contact',
  'student-pii': 'private-detail',
  unprofessional: 'tone',
  'classroom-social-media': 'classroom-social',
  'underage-platform': 'underage-platform',
  'unofficial-parent-group': 'unofficial-group',
}
const MAX_FOUND = 100

export const ownTerms: Rule = {
  meta: {
    id: 'own-terms',
    topic: 'unprofessional',
    kind: 'content',
    clauses: ['3.1'],
    title: 'The school’s own terms',
    needs: ['public'],
    inBrowser: 'partial',
    rows: ['tone'],
    messages: ['own-term'],
    examples: { fires: [], passes: [{ text: 'Nothing special is said here.', to: 'class' }] },
  },
  check({ facts, segments }) {
    const out: RawFinding[] = []
    for (const { term, topic } of facts.public.settings.ownTerms) {
      const wanted = tokenizeText(foldText(term).text).map((t) => t.text)
      const row = ROW[topic]
      if (wanted.length === 0 || !row) continue
      for (const segment of segments) {
        const { tokens } = wordsOf(segment)
        for (let i = 0; i + wanted.length <= tokens.length && out.length < MAX_FOUND; i++) {
          if (!wanted.every((w, k) => tokens[i + k]?.text === w)) continue
          const last = tokens[i + wanted.length - 1]
          const first = tokens[i]
          if (!first || !last) continue
          out.push({
            row,
            topic,
            segment,
            ...spanIn(segment, first.start, last.end),
            messageId: 'own-term',
            features: ['own-term'],
          })
        }
      }
    }
    return out
  },
}
