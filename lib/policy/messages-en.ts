/**
 * What findings say, by message id, in English. `{param}` placeholders are plain ICU, so the interface formats the
 * same strings. A finding carries id and parameters, never a sentence.
 */
export const MESSAGES_EN = {
  'personal-phone-own':
    'This looks like a personal phone number. Families reach staff through the portal or a school line, so the number cannot go out.',
  'personal-phone-family-side':
    'You are about to share a phone number with other families. You can, if you meant to.',
  'personal-phone-business':
    'This number is not in the school register. Please check that families should have it.',
  'personal-email-own':
    'This looks like a personal e-mail address. Please use a school address or ask families to reply here.',
  'personal-email-family-side':
    'You are about to share an e-mail address with other families. You can, if you meant to.',
  'personal-email-business':
    'This address is not in the school register. Please check that families should have it.',
  'personal-social-own':
    'This points to a personal account. School matters stay on school channels, so it cannot go out.',
  'personal-social-family-side': 'You are about to share a personal account with other families.',
  'personal-social-business':
    'This page is not one of the school’s own. Please check that families should see it.',
  'personal-page-media':
    'Pictures, work or information of students may not go on a personal page. Please use an official page.',
  'personal-page-family-side':
    'This speaks of school pictures on a personal page. Please think of the other children shown.',
  'invite-explicit':
    'This asks someone to talk outside the portal. Please invite a reply here, or a call through a school line.',
  'invite-hinted': 'This can be read as an offer to talk outside the portal. A person will look at it first.',
  'invite-family-side':
    'School staff answer here in the portal, not in private apps. Your message is fine to send.',
  'invite-families': 'This invites other families to a private app. The school cannot see or help there.',
  'family-contact-shared':
    'This gives one family’s contact details to others. Someone at school checks it before it goes out.',
  'family-contact-family-side':
    'This shares another family’s contact details. Someone at school checks it before others see it.',
  'private-detail':
    'This tells others something private about a child. Please write to that child’s family alone.',
  'private-detail-family-side':
    'This tells others something private about a child. Someone at school looks at it before others see it.',
  'private-detail-staff': 'This holds a private detail about a child. Only share it with those who need it.',
  'opt-out-name':
    'This names a child whose family asked not to be listed. Someone at school checks it before it goes out.',
  'name-consent':
    'This names a child on a public page without an agreement for it. Please leave the name out.',
  'caption-privacy':
    'A full name, address or place beside a picture of a child can be found by strangers. A first name is safer.',
  'media-no-consent':
    'For {count, plural, one {one child} other {# children}} shown here there is no agreement for this channel. Please leave the picture out or choose another.',
  'media-no-consent-family-side':
    'This picture shows a child of another family. Someone at school checks it before others see it.',
  'media-unsaid': 'Please say which children can be recognised here, or that none can.',
  'media-metadata': 'Location and device data were removed from this file.',
  'tone-snide': 'This may read as a reproach. A calmer sentence usually gets a quicker answer.',
  'abuse-language': 'This can hurt or threaten someone. A person looks at it before it goes out.',
  'abuse-staff': 'This can hurt someone. Please think of who may read it.',
  'abuse-family-side': 'Your message will be delivered. Plain words usually help it to be heard.',
  'classroom-social':
    'Class work does not use social media ({platform}). Please attach the material or use a school site.',
  'classroom-video': 'Videos on {platform} are checked before a class is sent there.',
  'underage-platform':
    '{platform} is not for children under 13. Please do not ask students to open an account.',
  'underage-platform-family-side': '{platform} is not for children under 13.',
  'unofficial-group':
    'This is not an official page of the school or its parent group, so it cannot be promoted.',
  'unofficial-group-family-side':
    'This page is not run by the school. The official pages are listed in the portal.',
  'disclaimer-missing': 'A personal piece carries the school’s disclaimer. It can be added with one click.',
  'disclaimer-altered':
    'The disclaimer differs from the wording the policy asks for. It can be put right with one click.',
  'disclaimer-misplaced': 'The personal-views disclaimer does not belong on an official channel.',
  'alt-text-missing': 'Please describe this picture in a few words for people who cannot see it.',
  'text-in-image': 'The words in this picture should also stand in the message or its description.',
  'administration-approval': 'The Director or a deputy approves this before it goes out.',
  'administration-self':
    'The deputy looks at this before it goes out; if nobody can, it is marked as self-approved.',
  'publication-notice': 'Families of the children shown or named are told before this is published.',
  'parent-group-approval': 'The Director looks at every parent group post before it goes out.',
  'device-not-enrolled':
    'This device is not enrolled by the school. Please use a school device for school matters.',
  'audience-reminder': 'Many people will read this, and it may be a public record. Worth one more look.',
  'resharing-reminder':
    'Pictures can travel whatever the settings. Please do not tag or re-share other families’ children.',
  'rule-failed': 'One check could not be made, so a person looks at this before it goes out.',
  'own-term': 'The school asks that this expression is looked at first.',
  'too-long': 'This is longer than can be checked at once, so a person looks at it before it goes out.',
} as const

export type MessageId = keyof typeof MESSAGES_EN

/** What a guardian or a parent-group officer can meet; these exist in every language of the interface. */
export const FAMILY_MESSAGE_IDS = [
  'personal-phone-own',
  'personal-phone-family-side',
  'personal-phone-business',
  'personal-email-own',
  'personal-email-family-side',
  'personal-email-business',
  'personal-social-own',
  'personal-social-family-side',
  'personal-social-business',
  'personal-page-media',
  'personal-page-family-side',
  'invite-explicit',
  'invite-hinted',
  'invite-family-side',
  'invite-families',
  'family-contact-shared',
  'family-contact-family-side',
  'private-detail',
  'private-detail-family-side',
  'opt-out-name',
  'name-consent',
  'caption-privacy',
  'media-no-consent',
  'media-no-consent-family-side',
  'media-unsaid',
  'tone-snide',
  'abuse-language',
  'abuse-family-side',
  'underage-platform',
  'underage-platform-family-side',
  'unofficial-group',
  'unofficial-group-family-side',
  'disclaimer-misplaced',
  'alt-text-missing',
  'text-in-image',
  'publication-notice',
  'parent-group-approval',
  'audience-reminder',
  'resharing-reminder',
  'rule-failed',
  'own-term',
  'too-long',
] as const satisfies readonly MessageId[]
export type FamilyMessageId = (typeof FAMILY_MESSAGE_IDS)[number]
