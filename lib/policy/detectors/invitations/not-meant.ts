/** An app that is named and not to be used: quoted, looked at as a word, denied, only told of, or the school's own page. */
import { type Reading, type Segment, sentenceAt } from '../../read-message.ts'
import { type FoundPlatform, namesOfficialPage } from '../contacts/platforms.ts'
import { isDenied, isPolicyTalk, isQuoted, isUnplugged, isWordStudy, LONG_REACH } from '../guards.ts'
import { hasWithin } from '../segment-words.ts'
import { isDisowned } from './disowned.ts'
import { isOnlyTold } from './invitation-guards.ts'

export function isNotMeant(reading: Reading, segment: Segment, p: FoundPlatform): boolean {
  const { start, end } = sentenceAt(segment, p.start)
  return (
    hasWithin(segment, 'official', start, end) ||
    namesOfficialPage(reading, segment, p.start) ||
    isQuoted(segment, p.start) ||
    isWordStudy(segment, p.start) ||
    isPolicyTalk(segment, p.start) ||
    isUnplugged(segment, p.start) ||
    isDisowned(segment, p.start) ||
    isOnlyTold(segment, p) ||
    isDenied(segment, p.start, p.end, LONG_REACH)
  )
}
