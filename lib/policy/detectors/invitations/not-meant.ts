/** An app that is named and not to be used: quoted, looked at as a word, written about, denied, only told of, or the school's own page. */
import { type Reading, type Segment, sentenceAt } from '../../read-message.ts'
import { type FoundPlatform, namesOfficialPage } from '../contacts/platforms.ts'
import { isDenied, isPolicyTalk, isQuoted, isUnplugged, isWordStudy, LONG_REACH } from '../guards.ts'
import { hasWithin } from '../segment-words.ts'
import { isDisowned } from './disowned.ts'
import { isOnlyTold } from './invitation-guards.ts'

/** "Two rules about TikTok": the app is the subject, not the tool. */
const ABOUT_IT =
  /(?:\b(?:about|sobre(?: [oa])?|a propos de|konsenan|ve) |(?<!\p{L})عن |关于|(?<!\p{L})(?:про|о) )["'«“]?$/u
const BARE_ABOUT = /^["'»”]? ?(?:(?:का|को) ?)?बारे|^["'»”]? ?ko bare/

const isSubject = ({ folded: { text } }: Segment, p: FoundPlatform): boolean =>
  ABOUT_IT.test(text.slice(Math.max(0, p.start - 16), p.start)) ||
  BARE_ABOUT.test(text.slice(p.end, p.end + 12))

/** What speaks against an app's being meant: surely, a denial that may be of something else, or words that may be of another matter. */
export type Doubt = 'sure' | 'denied' | 'possible'

export function doubtAbout(reading: Reading, segment: Segment, p: FoundPlatform): Doubt | null {
  const { start, end } = sentenceAt(segment, p.start)
  if (
    hasWithin(segment, 'official', start, end) ||
    namesOfficialPage(reading, segment, p.start) ||
    isQuoted(segment, p.start) ||
    isPolicyTalk(segment, p.start) ||
    isSubject(segment, p) ||
    isDisowned(segment, p.start)
  )
    return 'sure'
  if (isDenied(segment, p.start, p.end, LONG_REACH)) return 'denied'
  const possible = isWordStudy(segment, p.start) || isUnplugged(segment, p.start) || isOnlyTold(segment, p)
  return possible ? 'possible' : null
}
