/** 1.8b with the directory opt-out: a full name the family asked not to be listed. */

import { namesWithoutConsent } from '../detectors/children/named-children.ts'
import { namesIn } from '../detectors/children/names.ts'
import { isOwnChild } from '../detectors/children/private-details.ts'
import { spanIn } from '../read-message.ts'
import type { RawFinding, Rule } from './types.ts'

export const studentNameOptOut: Rule = {
  meta: {
    id: 'student-name-opt-out',
    topic: 'student-pii',
    kind: 'content',
    clauses: ['1.3a', 'X8'],
    title: 'Names of children not in the directory',
    needs: ['public', 'actor', 'server'],
    inBrowser: 'skip',
    rows: ['opt-out-name'],
    messages: ['opt-out-name'],
    examples: {
      fires: [
        {
          text: 'Our finalists are Zoë Ekström-Ray and Dean Hollowell.',
          from: 'admin',
          to: 'school',
          kind: 'post',
        },
      ],
      passes: [
        { text: 'Our finalist is Zoë Ekström-Ray.', to: 'class' },
        { text: 'The dean will chase late slips.', to: 'class' },
        { text: 'Dean Hollowell read well today.', about: ['Dean Hollowell'] },
      ],
    },
  },
  check(reading) {
    const roster = reading.facts.actor?.roster
    if (!roster) return []
    const refused = new Set(namesWithoutConsent(reading).flatMap((n) => n.studentIds))
    const out: RawFinding[] = []
    const told = new Set<string>()
    for (const segment of reading.segments) {
      for (const name of namesIn(reading, segment)) {
        if (name.kind !== 'full' || isOwnChild(reading, name.studentIds)) continue
        if (!name.studentIds.some((id) => roster.byId.get(id)?.directoryOptOut)) continue
        if (name.studentIds.some((id) => refused.has(id))) continue
        const key = `${segment.field} ${name.studentIds.join(' ')}`
        if (told.has(key) || out.length >= 500) continue
        told.add(key)
        out.push({
          row: 'opt-out-name',
          segment,
          ...spanIn(segment, name.start, name.end),
          messageId: 'opt-out-name',
          features: ['directory-opt-out'],
        })
      }
    }
    return out
  },
}
