import { cookies, headers } from 'next/headers'
import { getRequestConfig } from 'next-intl/server'
import { currentActor } from '#lib/identity/current-actor.ts'
import { now } from '#lib/runtime/clock.ts'
import { findSchool } from '#lib/settings/find-school.ts'
import type { en } from '#messages/en.ts'
import { chooseLocale } from './choose-locale.ts'
import { loadMessages } from './load-messages.ts'
import { speaksOwnLanguage } from './speaks-own-language.ts'
import { DEFAULT_LOCALE, FALLBACK_ZONE, LOCALE_COOKIE } from './types.ts'

/**
 * What next-intl asks for on each request: the reader's language, the school's zone, the whole catalogue (only what
 * `ClientMessages` names reaches the browser). The page that says "we are out of order" must still speak, so a
 * database that does not answer costs the account's language and the school's zone, not the words.
 */
export default getRequestConfig(async ({ locale: asked }) => {
  const school = await findSchool().catch(() => null)
  const locale = asked ?? (await readLocale(school?.locale))
  return {
    locale,
    messages: (await loadMessages(locale)) as typeof en,
    timeZone: school?.timezone ?? FALLBACK_ZONE,
    now: now(),
  }
})

async function readLocale(school: string | undefined) {
  const actor = await currentActor().catch(() => null)
  if (actor !== null && !speaksOwnLanguage(actor.role)) return DEFAULT_LOCALE
  const jar = await cookies()
  return chooseLocale({
    account: actor?.locale,
    cookie: jar.get(LOCALE_COOKIE)?.value,
    acceptLanguage: (await headers()).get('accept-language'),
    school,
  })
}
