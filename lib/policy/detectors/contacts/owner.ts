/**
 * Whose a contact detail is. The owner, with sender and audience, decides the effect; so the cue must stand in the
 * same sentence, or in the one before when the sentence only says "her", "their" ….
 */
import type { Span, Token } from '#lib/text/types.ts'
import { type Reading, type Segment, sentenceAt, spanIn } from '../../read-message.ts'
import { namesIn } from '../children/names.ts'
import { ALL_FAMILIES, isTheirs, isTheirsAfter, kinOf, ownsWithin } from '../kin.ts'
import { hasWithin, hitsWithin, tokenFrom, wordsOf } from '../segment-words.ts'
import { isAskedAbout, isMineAfter, saysOwnNumber } from './asked-still.ts'
import { isPrivateFile } from './private-file.ts'
import { beginsWithThem, isSaidOfThem, saysSelf } from './said-of-them.ts'
import { calledThem, isCalledBusiness, namesHouse, nearest } from './whose-words.ts'

export type Owner = 'self' | 'colleague' | 'family' | 'recipient' | 'business' | 'unknown'

/** The sentence, and what a pronoun in it leans on. */
export function contextOf(segment: Segment, start: number, end: number): Span {
  const at = sentenceAt(segment, start)
  const last = sentenceAt(segment, Math.max(start, end - 1))
  return { start: at.start, end: Math.max(at.end, last.end) }
}

/** "Yo contesto": in Creole "yo" is "they". */
const SPANISH_I = /^yo\s(?:\p{L}+o|estoy|soy|voy|les|la|lo|le|me)\s/u

function leansBack(segment: Segment, sentence: Span): Span {
  if (sentence.start === 0) return sentence
  const joined = segment.folded.text.slice(Math.max(0, sentence.start - 2), sentence.start).includes(';')
  const head = hitsWithin(
    segment,
    'pronoun',
    sentence.start,
    Math.min(sentence.end, sentence.start + 24),
  ).filter((h) => !SPANISH_I.test(segment.folded.text.slice(h.start, h.end + 14)))
  if (head.length === 0 && !joined) return sentence
  return { start: sentenceAt(segment, Math.max(0, sentence.start - 2)).start, end: sentence.end }
}

function hasStaffName(reading: Reading, segment: Segment, span: Span): boolean {
  const { staffSurnames } = reading.facts.public.registers
  const { tokens } = wordsOf(segment)
  for (let i = tokenFrom(segment, span.start); i < tokens.length; i++) {
    const token = tokens[i] as Token
    if (token.end > span.end) return false
    if (staffSurnames.has(token.text)) return true
  }
  return false
}

const TITLE =
  /(?:\b(?:mr|mrs|ms|miss|sra|sr|senora|senor|madame|mme|monsieur|madan|dona|frau)\.?|السيده|السيد|श्रीमती|श्री|госпожа|г-жа)\s$/

/** "Mrs. Mutasa", "Castleberry 603-…": an enrolled surname behind a title or right before the detail. */
function hasTitledSurname(reading: Reading, segment: Segment, span: Span, detail = -1): boolean {
  const roster = reading.facts.actor?.roster
  if (!roster) return false
  const { tokens } = wordsOf(segment)
  const { staffSurnames } = reading.facts.public.registers
  for (let i = tokenFrom(segment, span.start); i < tokens.length; i++) {
    const token = tokens[i] as Token
    if (token.end > span.end) return false
    const household = token.text.endsWith('s') && roster.surnames.has(token.text.slice(0, -1))
    const enrolled = roster.surnames.has(token.text) && !staffSurnames.has(token.text)
    if (!household && !enrolled) continue
    const before = segment.folded.text.slice(Math.max(0, token.start - 12), token.start)
    if (household && /\bthe\s$/.test(before)) return true
    if (!enrolled) continue
    if (/\b(?:los|les|os|nha)\s$/.test(before) || TITLE.test(before)) return true
    if (detail >= token.end && detail - token.end <= 3) return true
  }
  return false
}

/** Without its marks "mẹ" is "me" of other languages. */
const VIETNAMESE_PARENT = /(?<!\p{L})(?:mẹ|bố|má)(?!\p{L})/iu

/** "Nhà Chase", "la famille de Chase". */
const HOUSE_OF = /(?:^|[^\p{L}])(?:nha|fanmi|famille de|famille d'|chez|семьи|семье|дома у)\s?$/u

/** A child's family is meant: a kin word, with a name or without, or an enrolled surname behind a title. */
function speaksOfFamily(reading: Reading, segment: Segment, span: Span, detail?: Span): boolean {
  if (kinOf(segment, span, detail).length > 0 || hasTitledSurname(reading, segment, span)) return true
  const written = spanIn(segment, span.start, span.end)
  if (VIETNAMESE_PARENT.test(segment.original.slice(written.start, written.end))) return true
  return namesIn(reading, segment).some(
    (n) =>
      n.start >= span.start &&
      n.end <= span.end &&
      (n.kind === 'full' ||
        HOUSE_OF.test(segment.folded.text.slice(Math.max(span.start, n.start - 14), n.start))),
  )
}

export function ownerOf(reading: Reading, segment: Segment, start: number, end: number): Owner {
  const said = ownerWithin(reading, segment, start, end)
  if (
    segment.role === 'filename' &&
    reading.party === 'staff' &&
    said === 'unknown' &&
    isPrivateFile(segment)
  )
    return 'colleague'
  if (said !== 'unknown' && said !== 'business') return said
  if (namesFamilyBefore(reading, segment, start, end)) return 'family'
  return said === 'unknown' ? ownerAround(reading, segment, start, end) : said
}

const FEW_LETTERS = 32
const BEFORE = 220
/** "Hope's mother can take them both. Here you go: …", "… Ela atende no …": a child's own people named right before. */
function namesFamilyBefore(reading: Reading, segment: Segment, start: number, end: number): boolean {
  const sentence = contextOf(segment, start, end)
  const { text } = segment.folded
  const letters = (said: string) => said.replace(/[^\p{L}]/gu, '').length
  const before = letters(text.slice(sentence.start, start))
  const bare = before + letters(text.slice(end, sentence.end)) <= FEW_LETTERS
  if (!bare && !isSaidOfThem(reading, segment, sentence, start, before)) return false
  if (saysSelf(segment, sentence)) return false
  let at = sentence.start
  for (let lines = 0; lines < 4 && at > 0 && start - at < BEFORE; lines++) {
    const before = sentenceAt(segment, at - 1)
    at = before.start
    if (!/\p{L}/u.test(text.slice(before.start, before.end))) continue
    if (namesFamily(reading, segment, { start: at, end: before.end })) return true
    if (/\p{L}{3}.*\p{L}{3}/u.test(text.slice(at, before.end)) && !beginsWithThem(segment, before))
      return false
  }
  return false
}

/** One child's people: kin beside a name, and nothing of the writer's own. */
function namesFamily(reading: Reading, segment: Segment, span: Span): boolean {
  if (hasWithin(segment, 'self-owns', span.start, span.end)) return false
  const { text } = segment.folded
  const kin = kinOf(segment, span).filter((k) => !ALL_FAMILIES.test(text.slice(k.start, k.end)))
  const written = spanIn(segment, span.start, span.end)
  const parent = VIETNAMESE_PARENT.test(segment.original.slice(written.start, written.end))
  if (kin.length === 0 && !parent) return false
  if (namesIn(reading, segment).some((n) => n.start >= span.start && n.end <= span.end)) return true
  return kin.some((k) => {
    const { start, end } = spanIn(segment, k.start, k.end)
    return (
      /\p{Lu}\p{Ll}+(?:['’]s?)?\s$/u.test(segment.original.slice(Math.max(0, start - 30), start)) ||
      /^(?:\s\p{Ll}{1,4}'?)?\s\p{Lu}\p{Ll}/u.test(segment.original.slice(end, end + 12))
    )
  })
}

/** What a bare number answers or goes on with: whose the message before speaks of. */
export function familyInThread(reading: Reading, segment: Segment, isSplit = false): boolean {
  const { text } = segment.folded
  if (segment.role !== 'body' || text.length > BEFORE) return false
  if (!isSplit && text.replace(/[^\p{L}]/gu, '').length > FEW_LETTERS) return false
  if (hasWithin(segment, 'self-owns', 0, text.length)) return false
  return reading.previous
    .slice(-2)
    .some((p) => namesFamily(reading, p, { start: 0, end: p.folded.text.length }))
}

/** "Nor during church" between the digits is no place of business. */
const hasOutside = (segment: Segment, span: Span, start: number, end: number) =>
  hitsWithin(segment, 'business', span.start, span.end).some((h) => h.end <= start || h.start >= end)

/** "… join them and her mother answers". */
const JOINED_REACH = 60
const AROUND = 160
const BARE_LINE = 16

/** "… Dial that number, it is my cell." */
function isClaimedAfter(segment: Segment, end: number): boolean {
  if (end >= segment.folded.text.length) return false
  const next = sentenceAt(segment, end)
  const has = (kind: 'dial-it' | 'personal-phone' | 'kin') => hasWithin(segment, kind, next.start, next.end)
  return has('dial-it') && has('personal-phone') && !has('kin')
}

/** A line with little but the detail belongs to the lines above it; what is in a file, to what is said of the file. */
function ownerAround(reading: Reading, segment: Segment, start: number, end: number): Owner {
  const sentence = contextOf(segment, start, end)
  const letters = segment.folded.text
    .slice(sentence.start, start)
    .concat(segment.folded.text.slice(end, sentence.end))
    .replace(/[^\p{L}]/gu, '').length
  if (letters <= BARE_LINE && sentence.start > 0) {
    const from = Math.max(0, sentence.start - AROUND)
    const near = { start: from, end: sentence.end }
    // "My cell goes in lines:", "write down her number:", and then the lines.
    const opened = /:\s*$/.test(segment.folded.text.slice(from, sentence.start))
    const announced = opened ? ownerWithin(reading, segment, sentence.start - 1, sentence.start) : 'unknown'
    if (announced !== 'unknown') return announced
    if (hasOutside(segment, near, start, end)) return 'business'
    if (segment.role === 'text' && speaksOfFamily(reading, segment, near)) return 'family'
  }
  if (isMineAfter(segment, sentence) || isClaimedAfter(segment, sentence.end)) return 'self'
  const joined = hitsWithin(segment, 'joined', end, end + JOINED_REACH)[0]
  if (joined && joined.start >= sentence.end) return ownerWithin(reading, segment, joined.start, joined.start)
  if (segment.role !== 'qr' && segment.role !== 'link' && segment.role !== 'filename') return 'unknown'
  for (const other of reading.segments) {
    const sameFile = other.attachment === segment.attachment && other !== segment
    if (!(sameFile && (other.role === 'text' || other.role === 'alt')) && other.role !== 'body') continue
    for (const hit of hitsWithin(other, 'scan-word', 0, other.folded.text.length).slice(0, 5)) {
      const owner = ownerWithin(reading, other, hit.start, hit.end)
      if (owner !== 'unknown') return owner
    }
    const whole = { start: 0, end: Math.min(other.folded.text.length, 400) }
    if (sameFile && hasWithin(other, 'business', whole.start, whole.end)) return 'business'
  }
  return 'unknown'
}

function ownerWithin(reading: Reading, segment: Segment, start: number, end: number): Owner {
  const sentence = contextOf(segment, start, end)
  const theirs = isTheirs(segment, sentence)
  const wide =
    theirs && sentence.start > 0
      ? { start: sentenceAt(segment, Math.max(0, sentence.start - 2)).start, end: sentence.end }
      : leansBack(segment, sentence)
  const has = (category: 'self-owns' | 'recipient' | 'business') =>
    hasWithin(segment, category, sentence.start, sentence.end)
  const toOneFamily = reading.audience === 'direct' && reading.party !== 'family'
  const them = toOneFamily ? calledThem(segment, sentence, start) : null
  if (them && (namesHouse(segment, them) || speaksOfFamily(reading, segment, them, { start, end })))
    return 'family'
  if (toOneFamily && isAskedAbout(reading, segment, sentence, { start, end })) return 'recipient'
  if (
    toOneFamily &&
    has('recipient') &&
    !saysOwnNumber(segment, sentence, start) &&
    (!has('self-owns') ||
      nearest(segment, start, end, 'recipient', sentence) <=
        nearest(segment, start, end, 'self-owns', sentence)) &&
    !hasWithin(segment, 'kin', wide.start, wide.end) &&
    !hasStaffName(reading, segment, isToldOf(segment, sentence) ? wide : sentence)
  ) {
    return 'recipient'
  }
  if (isCalledBusiness(segment, sentence, start)) return 'business'
  const owns = !theirs && ownsWithin(segment, sentence, reading.party)
  if (owns && !speaksOfOtherKin(segment, sentence)) return 'self'
  if (owns && reading.party === 'family') return 'self'
  if (
    !theirs &&
    asksForSelf(segment, sentence) &&
    !hasWithin(segment, 'kin', Math.max(sentence.start, start - 24), start)
  )
    return 'self'
  if (addressesKin(segment, sentence, start)) return 'self'
  const family = speaksOfFamily(reading, segment, wide, { start, end })
  if (owns && !family) return 'self'
  if (!owns && hasTitledSurname(reading, segment, sentence, start)) return 'family'
  if (hasStaffName(reading, segment, wide)) return 'colleague'
  if (
    owns &&
    nearest(segment, start, end, 'self-owns', sentence) <= nearest(segment, start, end, 'kin', sentence)
  )
    return 'self'
  if (family || (!owns && isTheirsAfter(segment, sentence.start, sentence.end))) return 'family'
  if (asksForSelf(segment, sentence)) return 'self'
  if (hasOutside(segment, wide, start, end)) return 'business'
  if (!theirs && saysSelf(segment, sentence)) return 'self'
  return 'unknown'
}

/** "La maestra no vino; su número es …": hers; nobody is asked whether it is still right. */
const isToldOf = (segment: Segment, { start, end }: Span) =>
  !/\?|regist|archiv|expedient|ficha|file|record|confirm|actualiz|atualiz/.test(
    segment.folded.text.slice(start, end),
  )

/** "Good evening, mother of Hope, call me at …": who is spoken to is not who is to be called. */
function addressesKin(segment: Segment, span: Span, detail: number): boolean {
  const kin = hitsWithin(segment, 'kin', span.start, detail).at(-1)
  if (!kin) return false
  const me = hitsWithin(segment, 'me', kin.end, detail)[0]
  if (!me || hasWithin(segment, 'pronoun', kin.end, detail)) return false
  return /[,،!]/.test(segment.folded.text.slice(kin.end, me.start))
}

/** "Dear parents", "nha phụ huynh": spoken to. */
const CALLED = /(?:^|[^\p{L}])(?:dear|cher|chers|cheres|nha|nhe|thua|дорогие|уважаемые)\s$/u

/** "My husband and I" are the writer's own people; any other kin is a child's. */
function speaksOfOtherKin(segment: Segment, span: Span): boolean {
  return hitsWithin(segment, 'kin', span.start, span.end).some(
    (k) =>
      !CALLED.test(segment.folded.text.slice(Math.max(span.start, k.start - 14), k.start)) &&
      !hitsWithin(segment, 'self-owns', Math.max(span.start, k.start - 12), k.start).some(
        (s) => k.start - s.end <= 1,
      ),
  )
}

/** "I'll be at the museum, call me at …": the writer asks for themselves, whatever place is named. */
function asksForSelf(segment: Segment, span: Span): boolean {
  return (['personal-phone', 'ask-text', 'ask-me'] as const).some((c) =>
    hitsWithin(segment, c, span.start, span.end).some((h) => hasWithin(segment, 'me', h.start, h.end)),
  )
}
