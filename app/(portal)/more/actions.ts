'use server'

import { z } from 'zod'
import { setRoutineMail } from '#lib/delivery/set-routine-mail.ts'
import { LOCALES } from '#lib/i18n/types.ts'
import { changeLanguage } from '#lib/identity/change-language.ts'
import { plainAction } from '#lib/wire/action.ts'

export const changeLanguageAction = plainAction({
  name: 'change-language',
  input: z.object({ language: z.enum(LOCALES) }),
  run: ({ input, actor }) => changeLanguage(actor, input.language),
  // The language and its direction stand on the outermost element, which a redirect alone leaves as it was.
  refresh: true,
  goTo: () => '/more?saved=language',
  otherwise: '/more?failed=language',
})

export const setRoutineMailAction = plainAction({
  name: 'set-routine-mail',
  input: z.object({ routine: z.string().max(10).default('') }),
  run: ({ input, actor }) => setRoutineMail(actor, input.routine !== ''),
  goTo: () => '/more?saved=mail',
  otherwise: '/more?failed=mail',
})
