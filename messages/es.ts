import { en } from './en.ts'
import { acceptance } from './es/acceptance.ts'
import { common } from './es/common.ts'
import { compose } from './es/compose.ts'
import { consent } from './es/consent.ts'
import { door } from './es/door.ts'
import { errors } from './es/errors.ts'
import { family } from './es/family.ts'
import { inquiries } from './es/inquiries.ts'
import { messages } from './es/messages.ts'
import { pictures } from './es/pictures.ts'
import { publicPages } from './es/public-pages.ts'
import { rules } from './es/rules.ts'
import { shell } from './es/shell.ts'
import { signIn } from './es/sign-in.ts'
import { standing } from './es/standing.ts'
import { wire } from './es/wire.ts'
import type { Messages } from './types.ts'

/** Spanish: everything a family sees. Staff parts stay English. */
export const es = {
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
