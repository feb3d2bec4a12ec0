/** 1.1b, 1.4, 1.9a: school talk stays in the portal. */
import { childAccountsAsked, invitationsMade, ownPagesShown } from '../detectors/app-verdicts.ts'
import { contactsOf, isOfficialPhone } from '../detectors/contacts/contacts.ts'
import { phonesIn } from '../detectors/numbers/phones.ts'
import { type Reading, type Segment, sentenceAt, spanIn } from '../read-message.ts'
import type { Rule } from './types.ts'

const OWN_DEVICE = /\b(?:cell|cellphone|mobile|personal|private|home|own|celular|movil|privado|particular)\b/

/** "Text me at" and then a school line: that is the school's way, not one's own device. */
function offersSchoolLine(
  reading: Reading,
  { segment, start, end }: { segment: Segment; start: number; end: number },
) {
  const { text } = segment.folded
  return phonesIn(segment).some(
    (phone) =>
      phone.start >= end &&
      phone.start - end < 40 &&
      isOfficialPhone(reading, phone.digits) &&
      !OWN_DEVICE.test(text.slice(start, phone.start)),
  )
}

/** Words that ask the reader to write or to be added, not only to follow. */
const WRITES =
  /\b(?:add|message|dm|text|write|chat|call|snap|msg)\b|agreg|escrib|adicion|ajout|ekri|nhan|ket ban|[\u0080-\uffff]/
const FOLLOWS = /تابع|फलो|关注|подпис/
const ALSO_WRITES = /راسل|كلم|اكتب|ضيف|تواصل|ابعث|ابعت|थप|लेख|सन्देश|加我|加一?下|私信|找我|聊|发|пиш|добав|связ/

/** Somebody of the writer's is in the sentence. */
const OURSELVES =
  /\b(?:i|me|my|us|we|our|yo|nosotros|conmigo|eu|meu|minha|comigo|je|moi|mon|nous|m|mwen|nou|toi|minh)\b|मलाई|मसँग|मेरो|हामी|हाम्रो|(?:^|\s)म\s|我|咱|мне|меня|мно|мои|мою|нам|нас|ني|معي|نا(?:\s|$)/

/** How far an account may stand from the words that ask for it. */
const NEXT_SENTENCE = 40

/** An account told with its handle and "follow me there": the account's topic alone. */
function onlyFollows(said: string): boolean {
  return FOLLOWS.test(said) ? !ALSO_WRITES.test(said) : !WRITES.test(said)
}

export const offPlatformInvite: Rule = {
  meta: {
    id: 'off-platform-invite',
    topic: 'off-platform-invite',
    kind: 'content',
    clauses: ['1.1b', '1.4', '1.7', '1.9a'],
    title: 'No invitation off the portal',
    needs: ['public', 'actor', 'server'],
    inBrowser: 'partial',
    rows: ['invite-explicit', 'invite-hinted'],
    messages: ['invite-explicit', 'invite-hinted', 'invite-family-side', 'invite-families'],
    examples: {
      fires: [
        { text: 'Just text my cell tonight, you already have it.' },
        { text: 'Agrégueme en Facebook y hablamos de la tarea por Messenger.' },
        { text: 'This is easier somewhere less official than here. You know where to find me online.' },
      ],
      passes: [
        { text: 'WhatsApp is not a school channel, so please write to me here in the portal.' },
        { text: 'Read the text on page 40, then call on a partner.', to: 'class' },
        { text: 'Please do not message staff on WhatsApp.', to: 'class' },
        { text: 'On the other hand, the trip is on Friday.', to: 'class' },
        { text: 'If you are late, text me at 603-555-0110.', to: 'class' },
      ],
    },
  },
  check(reading) {
    const contacts = contactsOf(reading).filter((c) => c.owner !== 'business' && c.owner !== 'recipient')
    const pages = ownPagesShown(reading)
    const childAccounts = childAccountsAsked(reading).filter((account) => account.opens)
    return invitationsMade(reading).flatMap((invitation) => {
      const { segment } = invitation
      const sentence = sentenceAt(segment, invitation.start)
      // A contact with its detail is the detail's topic alone, unless an app is named as well.
      if (contacts.length > 0 && invitation.platform === null) return []
      if (invitation.platform === null && offersSchoolLine(reading, invitation)) return []
      const shownHandle = contacts.some(
        (c) => c.kind === 'social' && c.segment === segment && c.from < sentence.end && c.to > sentence.start,
      )
      if (
        shownHandle &&
        invitation.features[0] === 'asked-onto-app' &&
        onlyFollows(segment.folded.text.slice(invitation.start, invitation.end))
      )
        return []
      // "Add me on Snap, I am pete_reads there": the account is told, and asking for it says no more.
      if (
        invitation.platform !== null &&
        contacts.some(
          (c) =>
            c.kind === 'social' &&
            c.segment === segment &&
            (c.platform === invitation.platform || c.features[0] === 'account-name') &&
            (c.owner === 'self' || c.owner === 'unknown') &&
            c.from < sentence.end + NEXT_SENTENCE &&
            c.to > sentence.start - NEXT_SENTENCE,
        )
      )
        return []
      if (pages.some((p) => p.segment === segment && p.start < sentence.end && p.end > sentence.start))
        return []
      // "Open a Discord for her, there is a server": the child is asked there, not the reader.
      if (
        !OURSELVES.test(segment.folded.text.slice(sentence.start, sentence.end)) &&
        childAccounts.some((f) => f.segment === segment && f.start < sentence.end && f.end > sentence.start)
      )
        return []
      const familyToStaff = reading.party === 'family' && reading.audience === 'staff'
      if (familyToStaff && invitation.platform === null && invitation.features[0] !== 'friend-request')
        return []
      const span = spanIn(segment, invitation.start, invitation.end)
      return [
        {
          row: invitation.explicit ? ('invite-explicit' as const) : ('invite-hinted' as const),
          segment,
          ...span,
          messageId:
            reading.party === 'family'
              ? familyToStaff
                ? ('invite-family-side' as const)
                : ('invite-families' as const)
              : invitation.explicit
                ? ('invite-explicit' as const)
                : ('invite-hinted' as const),
          features: invitation.features,
        },
      ]
    })
  },
}
