import { acceptance } from './ar/acceptance.ts'
import { common } from './ar/common.ts'
import { compose } from './ar/compose.ts'
import { consent } from './ar/consent.ts'
import { door } from './ar/door.ts'
import { errors } from './ar/errors.ts'
import { family } from './ar/family.ts'
import { inquiries } from './ar/inquiries.ts'
import { messages } from './ar/messages.ts'
import { pictures } from './ar/pictures.ts'
import { publicPages } from './ar/public-pages.ts'
import { rules } from './ar/rules.ts'
import { shell } from './ar/shell.ts'
import { signIn } from './ar/sign-in.ts'
import { standing } from './ar/standing.ts'
import { wire } from './ar/wire.ts'
import { en } from './en.ts'
import type { Messages } from './types.ts'

/** Arabic: everything a family sees. Staff parts stay English. */
export const ar = {
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
