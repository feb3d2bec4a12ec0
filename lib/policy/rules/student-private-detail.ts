/** 3.1, 1.3a: what is private about a child goes to its own guardians only. */
import { isOwnChild } from '../detectors/children/private-details.ts'
import { privateDetailsTold } from '../detectors/children/private-details-told.ts'
import { type Segment, sentenceAt, spanIn } from '../read-message.ts'
import type { RawFinding, Rule } from './types.ts'

export const studentPrivateDetail: Rule = {
  meta: {
    id: 'student-private-detail',
    topic: 'student-pii',
    kind: 'content',
    clauses: ['3.1', '1.3a'],
    title: 'Private details of a child',
    needs: ['public', 'actor'],
    inBrowser: 'skip',
    rows: ['private-detail'],
    messages: ['private-detail', 'private-detail-family-side', 'private-detail-staff'],
    examples: {
      fires: [
        { text: 'Mark Oyelaran was suspended for two days.', about: ['Ximena Peñaloza'] },
        { text: 'Luz Quintanilla sacó 5 de 20 en el examen.', to: 'class' },
        { text: 'Ioana Drăgulescu, student ID 27016, 8 Larkspur Lane.', to: 'class' },
      ],
      passes: [
        { text: 'Owen had a mild asthma flare at recess.', about: ['Owen Castleberry'] },
        { text: 'May is Asthma Awareness Month.', to: 'class' },
        { text: 'Peanut allergy reminder: our room is nut free.', to: 'class' },
        { text: 'Raffle ticket 27033 wins the pumpkin pie.', to: 'class' },
      ],
    },
  },
  check(reading) {
    const out: RawFinding[] = []
    const told = new Set<string>()
    for (const detail of privateDetailsTold(reading)) {
      const { name } = detail
      if (isOwnChild(reading, name.studentIds)) continue
      const segment: Segment = name.segment
      const sentence = sentenceAt(segment, name.start)
      const key = `${segment.field} ${sentence.start} ${name.studentIds.join(' ')}`
      if (told.has(key)) continue
      told.add(key)
      const inside = detail.at.start >= sentence.start && detail.at.end <= sentence.end
      const from = inside ? Math.min(name.start, detail.at.start) : name.start
      const to = inside ? Math.max(name.end, detail.at.end) : name.end
      const span = spanIn(segment, from, to)
      out.push({
        row: 'private-detail',
        segment,
        ...span,
        messageId:
          reading.party === 'family'
            ? 'private-detail-family-side'
            : reading.audience === 'staff'
              ? 'private-detail-staff'
              : 'private-detail',
        features: [detail.kind, `${name.kind}-name`],
        repair: { kind: 'split-private' },
      })
    }
    return out
  },
}
