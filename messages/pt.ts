import { en } from './en.ts'
import { acceptance } from './pt/acceptance.ts'
import { common } from './pt/common.ts'
import { compose } from './pt/compose.ts'
import { consent } from './pt/consent.ts'
import { door } from './pt/door.ts'
import { errors } from './pt/errors.ts'
import { family } from './pt/family.ts'
import { inquiries } from './pt/inquiries.ts'
import { messages } from './pt/messages.ts'
import { pictures } from './pt/pictures.ts'
import { publicPages } from './pt/public-pages.ts'
import { rules } from './pt/rules.ts'
import { shell } from './pt/shell.ts'
import { signIn } from './pt/sign-in.ts'
import { standing } from './pt/standing.ts'
import { wire } from './pt/wire.ts'
import type { Messages } from './types.ts'

/** Portuguese: everything a family sees. Staff parts stay English. */
export const pt = {
  ...en,
  acceptance,
  common,
  compose,
  consent,
  door,
  errors,
  family,
  inquiries,
  messages,
  pictures,
  publicPages,
  rules,
  shell,
  signIn,
  standing,
  wire,
} satisfies Messages
