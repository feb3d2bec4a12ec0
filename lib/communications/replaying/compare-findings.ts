import type { Finding } from '#lib/policy/types.ts'
import { fieldText } from '../facts/with-marked-text.ts'
import { excerptMark } from '../flagged/excerpt-mark.ts'
import type { RevisionContent } from '../types.ts'
import type { ReplayedFinding } from './types.ts'

type Judged = Pick<
  Finding,
  'rule' | 'clauses' | 'messageId' | 'params' | 'field' | 'start' | 'end' | 'effect' | 'fingerprint'
>

/**
 * What differs between two judgements of one text, in its order. Paired by fingerprint, one for one: the same number
 * twice in a text is two findings then and now.
 */
export function compareFindings(
  before: readonly Judged[],
  today: readonly Judged[],
  content: Pick<RevisionContent, 'subject' | 'body' | 'attachments'>,
): ReplayedFinding[] {
  const left = [...today]
  const pairs: { finding: Judged; was: Judged['effect'] | null; isNow: Judged['effect'] | null }[] =
    before.map((finding) => {
      const index = left.findIndex((one) => one.fingerprint === finding.fingerprint)
      const [match] = index === -1 ? [] : left.splice(index, 1)
      return { finding, was: finding.effect, isNow: match?.effect ?? null }
    })
  for (const finding of left) pairs.push({ finding, was: null, isNow: finding.effect })
  return pairs
    .filter((pair) => pair.was !== pair.isNow)
    .map(({ finding, ...effects }) => ({
      rule: finding.rule,
      clauses: finding.clauses,
      messageId: finding.messageId,
      params: finding.params,
      field: finding.field,
      excerpt: excerptMark(fieldText(content, finding.field), finding.start, finding.end),
      ...effects,
    }))
}
