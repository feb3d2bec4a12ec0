/** An app that is named and not to be used: quoted, looked at as a word, written about, denied, only told of, or the school's own page. */
import { type Reading, type Segment, sentenceAt } from '../../read-message.ts'
import { type FoundPlatform, namesOfficialPage } from '../contacts/platforms.ts'
import { isPolicyTalk, isQuoted, isUnplugged, looksAtWords } from '../guards.ts'
import { hasWithin, hitsWithin } from '../segment-words.ts'
import { isAppDenied } from './app-denied.ts'
import { isDisowned } from './disowned.ts'
import { isOnlyTold } from './invitation-guards.ts'
import { cameFromThere } from './not-asked.ts'

/** "Two rules about TikTok": the app is the subject, not the tool. */
const ABOUT_IT =
  /(?:\b(?:about|sobre(?: [oa])?|a propos de|konsenan|ve) |(?<!\p{L})عن |关于|(?<!\p{L})(?:про|о) )["'«“]?$/u
const BARE_ABOUT = /^["'»”]? ?(?:(?:का|को) ?)?बारे|^["'»”]? ?ko bare/

const isSubject = ({ folded: { text } }: Segment, p: FoundPlatform): boolean =>
  ABOUT_IT.test(text.slice(Math.max(0, p.start - 16), p.start)) ||
  BARE_ABOUT.test(text.slice(p.end, p.end + 12))

/** A lesson on words may well be done on an app: then it is where something is done. */
const WHERE_BEFORE =
  /(?:(?<!\p{L})(?:on|via|through|from|into|in|en|por|no|na|pelo|ao|para o|sur|dans|sou|nan|علي|على|في|من|عبر|tren|len|qua|vao|в|во|на|через|из|open\w*|abr\w+|ouvr\w+|accounts?|cuentas?|contas?|comptes?|kont|حساب)\s|[在上去到用从])(?:(?:the|el|la|o|le|l'|class|our|su|sua|nuestr\w+|noss\w+|notre)\s){0,2}$/u
const WHERE_AFTER = /^\s?(?:मा|बाट|(?:ma|bata)\b|[上里])/
const isPlace = ({ folded: { text } }: Segment, p: FoundPlatform): boolean =>
  WHERE_BEFORE.test(text.slice(Math.max(0, p.start - 30), p.start)) ||
  WHERE_AFTER.test(text.slice(p.end, p.end + 8))

/** "Lên Facebook tìm ba quảng cáo": advertisements are looked for there, none is made for it. */
const ADVERTS =
  /(?<!\p{L})(?:ads?|adverts?|commercials?|anuncios?|publicidad\p{L}*|comercia\p{L}+|propagandas?|publicites?|pubs?|reklam|piblisite|slogans?|logos?|quang cao|реклам\p{L}*|логотип\p{L}*)(?!\p{L})/u
function isLookedThrough(segment: Segment, p: FoundPlatform): boolean {
  const { start, end } = sentenceAt(segment, p.start)
  const { text } = segment.folded
  if (!isPlace(segment, p) || !ADVERTS.test(text.slice(start, end))) return false
  const others = hitsWithin(segment, 'unplugged', Math.max(0, start - 60), Math.min(text.length, end + 60))
  return (
    others.every((h) => ADVERTS.test(text.slice(h.start, h.end))) &&
    !hasWithin(segment, 'parenting', start, end) &&
    hasWithin(segment, 'task', start, end)
  )
}

/** "A mother wrote to me on WhatsApp and I answered in the portal". */
const isAnsweredElsewhere = (segment: Segment, from: number, end: number): boolean =>
  (['portal', 'declines', 'here-only'] as const).some((kind) =>
    hasWithin(segment, kind, from, Math.min(segment.folded.text.length, end + 40)),
  )

/** What speaks against an app's being meant: surely, or words that may be of another matter. */
type Doubt = 'sure' | 'possible'

export function doubtAbout(reading: Reading, segment: Segment, p: FoundPlatform): Doubt | null {
  const { start, end } = sentenceAt(segment, p.start)
  if (
    hasWithin(segment, 'official', start, end) ||
    namesOfficialPage(reading, segment, p.start) ||
    isQuoted(segment, p.start) ||
    isPolicyTalk(segment, p.start) ||
    isSubject(segment, p) ||
    isDisowned(segment, p.start) ||
    isAppDenied(segment, p) ||
    cameFromThere(segment, p.start)
  )
    return 'sure'
  const told = isOnlyTold(segment, p)
  if (told && isAnsweredElsewhere(segment, p.end, end)) return 'sure'
  const possible =
    (looksAtWords(segment, p.start) && !isPlace(segment, p)) ||
    (isUnplugged(segment, p.start) && !isLookedThrough(segment, p)) ||
    told
  return possible ? 'possible' : null
}
