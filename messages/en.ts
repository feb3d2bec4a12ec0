import { acceptance } from './en/acceptance.ts'
import { accounts } from './en/accounts.ts'
import { admin } from './en/admin.ts'
import { asked } from './en/asked.ts'
import { audit } from './en/audit.ts'
import { common } from './en/common.ts'
import { compose } from './en/compose.ts'
import { consent } from './en/consent.ts'
import { door } from './en/door.ts'
import { errors } from './en/errors.ts'
import { family } from './en/family.ts'
import { health } from './en/health.ts'
import { inquiries } from './en/inquiries.ts'
import { messages } from './en/messages.ts'
import { people } from './en/people.ts'
import { pictures } from './en/pictures.ts'
import { policy } from './en/policy.ts'
import { policyMeasured } from './en/policy-measured.ts'
import { policySettings } from './en/policy-settings.ts'
import { publicPages } from './en/public-pages.ts'
import { rehearsal } from './en/rehearsal.ts'
import { replay } from './en/replay.ts'
import { review } from './en/review.ts'
import { rules } from './en/rules.ts'
import { shell } from './en/shell.ts'
import { signIn } from './en/sign-in.ts'
import { staffToday } from './en/staff-today.ts'
import { standing } from './en/standing.ts'
import { wire } from './en/wire.ts'

/** English: complete, for families and staff. One file per area; a screen asks for the areas it speaks. */
export const en = {
  acceptance,
  accounts,
  admin,
  asked,
  audit,
  common,
  compose,
  consent,
  door,
  errors,
  family,
  health,
  inquiries,
  messages,
  people,
  pictures,
  policy,
  policyMeasured,
  policySettings,
  publicPages,
  rehearsal,
  replay,
  review,
  rules,
  shell,
  signIn,
  staffToday,
  standing,
  wire,
} as const
