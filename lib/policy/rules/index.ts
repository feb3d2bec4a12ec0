/** The registry: every rule there is. The order means nothing. */
import { accessibility } from './accessibility.ts'
import { administrationApproval } from './administration-approval.ts'
import { audienceReminder } from './audience-reminder.ts'
import { captionPrivacy } from './caption-privacy.ts'
import { classroomSocialMedia } from './classroom-social-media.ts'
import { device } from './device.ts'
import { familyContact } from './family-contact.ts'
import { mediaMetadata } from './media-metadata.ts'
import { missingDisclaimer } from './missing-disclaimer.ts'
import { offPlatformInvite } from './off-platform-invite.ts'
import { ownTerms } from './own-terms.ts'
import { parentGroupApproval } from './parent-group-approval.ts'
import { personalEmail } from './personal-email.ts'
import { personalPage } from './personal-page.ts'
import { personalPhone } from './personal-phone.ts'
import { personalSocial } from './personal-social.ts'
import { publicationNotice } from './publication-notice.ts'
import { resharingReminder } from './resharing-reminder.ts'
import { studentMedia } from './student-media.ts'
import { studentNameOptOut } from './student-name-opt-out.ts'
import { studentPrivateDetail } from './student-private-detail.ts'
import type { Rule } from './types.ts'
import { underagePlatform } from './underage-platform.ts'
import { unofficialParentGroup } from './unofficial-parent-group.ts'
import { unprofessional } from './unprofessional.ts'

export const RULES: readonly Rule[] = [
  accessibility,
  administrationApproval,
  audienceReminder,
  captionPrivacy,
  classroomSocialMedia,
  device,
  familyContact,
  mediaMetadata,
  missingDisclaimer,
  offPlatformInvite,
  ownTerms,
  parentGroupApproval,
  personalEmail,
  personalPage,
  personalPhone,
  personalSocial,
  publicationNotice,
  resharingReminder,
  studentMedia,
  studentNameOptOut,
  studentPrivateDetail,
  underagePlatform,
  unofficialParentGroup,
  unprofessional,
]
