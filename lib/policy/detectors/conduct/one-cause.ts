/**
 * One cause, one finding: what only reads like a remark, and stands where something else is found already, or speaks of
 * the picture sent with it, is no remark beside it.
 */
import { type Reading, sentenceAt } from '../../read-message.ts'
import { childAccountsAsked, classWorkGiven, groupsAsked, invitationsMade } from '../app-verdicts.ts'
import { isOwnChild } from '../children/private-details.ts'
import { privateDetailsTold } from '../children/private-details-told.ts'
import { contactsOf } from '../contacts/contacts.ts'
import type { Abuse } from './conduct.ts'

/** How far above the threshold a remark stands that is one whatever stands elsewhere in the message. */
const PLAIN = 0.3

const MEDIA = new Set(['image', 'video', 'audio'])
const PICTURE =
  /\b(?:photos?|fotos?|fotit[oa]s?|fotinhas?|pics?|pictures?|videos?|selfies?|snapshots?|imagen|imagem|images?|imaj|clichés?|(?:tam|buc|hinh|chup|nhung|cac) anh|anh chup|hinh)\b|صور|فيديو|तस्बिर|तस्वीर|फोटो|भिडियो|照片|相片|视频|фото|снимо?к|видео|картинк/

export function hasOtherCause(reading: Reading, abuse: Abuse): boolean {
  if (abuse.sign !== 'reads-like-one') return false
  const { segment, start, end, margin = 0 } = abuse
  const touches = (one: { start: number; end: number }) => one.start < end && one.end > start
  // What one writes of oneself on one's own page cuts no family.
  if (reading.message.kind === 'personal-piece') return true
  const apps = [
    ...invitationsMade(reading).filter((one) => one.explicit),
    ...childAccountsAsked(reading),
    ...classWorkGiven(reading),
    ...groupsAsked(reading),
  ]
  if (apps.some((one) => one.segment === segment && touches(one))) return true
  const contacts = contactsOf(reading)
  if (contacts.some((c) => c.segment === segment && c.from < end && c.to > start)) return true
  const told = privateDetailsTold(reading).filter((d) => !isOwnChild(reading, d.name.studentIds))
  const from = sentenceAt(segment, start).start
  if (told.some((d) => d.name.segment === segment && d.name.start < end && d.name.end > from)) return true
  if (margin < PLAIN && (told.length > 0 || contacts.length > 0)) return true
  return (
    reading.message.attachments.some((a) => MEDIA.has(a.kind)) &&
    PICTURE.test(segment.folded.text.slice(start, end))
  )
}
