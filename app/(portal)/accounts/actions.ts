'use server'

import { getTranslations } from 'next-intl/server'
import { toString as toQrCode } from 'qrcode'
import { z } from 'zod'
import { chooseLocale } from '#lib/i18n/choose-locale.ts'
import { formatDay } from '#lib/i18n/format-day.ts'
import { getDirection } from '#lib/i18n/get-direction.ts'
import { disableAccount } from '#lib/identity/disable-account.ts'
import { enableAccount } from '#lib/identity/enable-account.ts'
import { type InvitationLetter, invitePerson } from '#lib/identity/invite-person.ts'
import { revokeOtherSessions } from '#lib/identity/sessions/revoke-other-sessions.ts'
import { dayOf } from '#lib/runtime/clock.ts'
import { env } from '#lib/runtime/env.ts'
import { fail, ok } from '#lib/runtime/result.ts'
import { getSchool } from '#lib/settings/get-school.ts'
import { formAction } from '#lib/wire/action.ts'

const person = z.object({ person: z.uuid() })

/** A letter in its reader's language, with everything the page prints. */
export type PrintedLetter = {
  readonly lang: string
  readonly dir: 'ltr' | 'rtl'
  readonly qr: string
  readonly code: string
  readonly email: string
  readonly words: Readonly<Record<(typeof lines)[number], string>>
}

const lines = [
  'title',
  'greeting',
  'opening',
  'howTitle',
  'step1',
  'step2',
  'step3',
  'qr',
  'code',
  'email',
  'until',
  'keep',
] as const

async function printLetter(letter: InvitationLetter): Promise<PrintedLetter> {
  const school = await getSchool()
  const locale = chooseLocale({ account: letter.locale, school: school.locale })
  const t = await getTranslations({ locale, namespace: 'door.letter' })
  const svg = await toQrCode(letter.address, { type: 'svg', margin: 0, errorCorrectionLevel: 'M' })
  const address = `${env().publicUrl}/invitation`
  return {
    lang: locale,
    dir: getDirection(locale),
    qr: `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`,
    code: letter.code,
    email: letter.email,
    words: {
      title: t('title', { school: school.name }),
      greeting: t('greeting', { name: letter.displayName }),
      opening: t(letter.isFirst ? 'first' : 'again', { school: school.name }),
      howTitle: t('howTitle'),
      step1: t('step1', { address }),
      step2: t('step2'),
      step3: t('step3'),
      qr: t('qr'),
      code: t('code'),
      email: t('email'),
      until: t('until', { day: formatDay(dayOf(letter.expiresAt, school.timezone), { locale }) }),
      keep: t('keep'),
    },
  }
}

export const writeLetterAction = formAction({
  name: 'write-letter',
  refresh: true,
  input: person.extend({ email: z.string().trim().max(200).optional() }),
  run: async ({ input, actor }) => {
    const invited = await invitePerson(actor, { personId: input.person, email: input.email })
    if (invited.ok) return ok(await printLetter(invited.value))
    return invited.code.startsWith('email-')
      ? fail('invalid', { fields: { email: `wire.code.${invited.code}` } })
      : invited
  },
})

export const endSignInsAction = formAction({
  name: 'end-sign-ins-of',
  refresh: true,
  input: person,
  run: ({ input, actor }) => revokeOtherSessions(actor, input.person),
})

export const disableAccountAction = formAction({
  name: 'disable-account',
  refresh: true,
  input: person,
  run: ({ input, actor }) => disableAccount(actor, input.person),
})

export const enableAccountAction = formAction({
  name: 'enable-account',
  refresh: true,
  input: person,
  run: ({ input, actor }) => enableAccount(actor, input.person),
})
