/** What is said around a number: whose it is, what kind, whether numbers are played with. */
import { type Segment, sentenceAt } from '../read-message.ts'
import { hasWithin, hitsWithin } from './segment-words.ts'

const OWN_SIGN = /\b(?:my|our|mi|meu|mon)\s(?:cell\s|phone\s)?#/

export interface Near {
  strong: boolean
  phone: boolean
  number: boolean
  label: boolean
  /** A comma stands between the label and the number. */
  apart: boolean
  /** The label stands right before the number. */
  tied: boolean
  /** Numbers are played with: counted, read aloud, made up. */
  play: boolean
  reversed: boolean
}

const CUE_REACH = 70
/** How far a cue in the neighbouring sentence reaches. */
const SHORT_REACH = 36
const LABEL_REACH = 34
const LIST_REACH = 110

/** What stands near a number and says what it is. */
export function near(segment: Segment, start: number, end: number): Near {
  const sentence = sentenceAt(segment, start)
  const until = sentenceAt(segment, Math.max(start, end - 1)).end
  const from = Math.max(sentence.start, start - CUE_REACH)
  const to = Math.min(until, end + CUE_REACH)
  const any = (category: 'personal-phone' | 'phone' | 'number' | 'reversed' | 'ask-text' | 'me') =>
    hasWithin(segment, category, from, to)
  const labels = hitsWithin(segment, 'number-label', Math.max(sentence.start, start - LABEL_REACH), start)
  const label = labels.length > 0 || hasWithin(segment, 'number-label', end, end + 18)
  // "For tickets, the theatre: …": what the label labels came before the comma.
  const sold = labels.length > 0 && hasWithin(segment, 'business', sentence.start, until)
  const apart =
    labels.length > 0 &&
    labels.every((l) => /[,;]\s/.test(segment.folded.text.slice(l.end, start)) || (sold && start - l.end > 2))
  const phone =
    any('phone') ||
    segment.folded.text.slice(from, to).includes('☎') ||
    (/\bau\s$/.test(segment.folded.text.slice(start - 3, start)) &&
      /^0[1-9]/.test(segment.folded.text.slice(start, end))) ||
    segment.folded.text.startsWith('tel:')
  // "603, three fives, 0142. That's my cell."
  const beside = () =>
    hasWithin(segment, 'personal-phone', Math.max(0, start - SHORT_REACH), start) ||
    hasWithin(segment, 'personal-phone', end, end + SHORT_REACH)
  return {
    strong:
      any('personal-phone') ||
      OWN_SIGN.test(segment.folded.text.slice(from, start)) ||
      any('ask-text') ||
      (!label && ((phone && any('me')) || beside())),
    phone,
    number: any('number'),
    label,
    apart,
    tied: labels.some((l) => start - l.end <= 2),
    play: hasWithin(segment, 'number-play', Math.max(0, sentence.start - 40), until + 60),
    reversed: any('reversed'),
  }
}

/** "Serials 603-5550142 through 603-5550150": what labels a number labels the next of its list. */
export function continuesLabel(segment: Segment, start: number): boolean {
  const from = Math.max(sentenceAt(segment, start).start, start - LIST_REACH)
  return (
    hasWithin(segment, 'number-label', from, start) &&
    /\d/.test(segment.folded.text.slice(Math.max(0, start - 24), start))
  )
}
