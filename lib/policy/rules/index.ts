/** The registry: every rule there is. The order means nothing. */
import { accessibility } from './accessibility.ts'
import { administrationApproval } from './administration-approval.ts'
import { audienceReminder } from './audience-reminder.ts'
import { device } from './device.ts'
import { mediaMetadata } from './media-metadata.ts'
import { missingDisclaimer } from './missing-disclaimer.ts'
import { parentGroupApproval } from './parent-group-approval.ts'
import { resharingReminder } from './resharing-reminder.ts'
import type { Rule } from './types.ts'

export const RULES: readonly Rule[] = [
  accessibility,
  administrationApproval,
  audienceReminder,
  device,
  mediaMetadata,
  missingDisclaimer,
  parentGroupApproval,
  resharingReminder,
]
