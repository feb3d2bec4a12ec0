import { createTranslator } from 'use-intl/core'
import { chooseLocale } from '#lib/i18n/choose-locale.ts'
import { DEFAULT_LOCALE, type Locale } from '#lib/i18n/types.ts'
import { mail as ar } from '#messages/ar/mail.ts'
import { mail as en } from '#messages/en/mail.ts'
import { mail as es } from '#messages/es/mail.ts'
import { mail as pt } from '#messages/pt/mail.ts'

const catalogues = { en, es, pt, ar } as const

function open(locale: Locale) {
  // The other catalogues have the same keys and arguments: `satisfies` and a test hold that.
  return createTranslator({ locale, messages: catalogues[locale] as typeof en, timeZone: 'UTC' })
}

export type MailTranslator = ReturnType<typeof open>

const opened = new Map<Locale, MailTranslator>()

/** The words of e-mail in the reader's language, English where we do not have it. */
export function translateMail(readerLocale: string): { t: MailTranslator; locale: Locale } {
  const locale = chooseLocale({ account: readerLocale, school: DEFAULT_LOCALE })
  let t = opened.get(locale)
  if (t === undefined) {
    t = open(locale)
    opened.set(locale, t)
  }
  return { t, locale }
}
