'use client'

import { Languages } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { LOCALE_COOKIE, LOCALE_NAMES, LOCALES } from '#lib/i18n/types.ts'
import { rememberChoice } from './remember-choice.ts'

/** The language before signing in; an account has its own. Before JavaScript the browser's languages decide. */
export function LanguageChoice() {
  const t = useTranslations('shell')
  const locale = useLocale()
  const router = useRouter()
  return (
    <label className="relative inline-flex items-center gap-2">
      <Languages aria-hidden="true" size={18} className="pointer-events-none absolute start-3 text-faint" />
      <span className="sr-only">{t('language')}</span>
      <select
        className="control min-h-10 w-auto ps-9 text-meta"
        value={locale}
        onChange={(event) => {
          rememberChoice(LOCALE_COOKIE, event.target.value)
          router.refresh()
        }}
      >
        {LOCALES.map((one) => (
          <option key={one} value={one} lang={one}>
            {LOCALE_NAMES[one]}
          </option>
        ))}
      </select>
    </label>
  )
}
