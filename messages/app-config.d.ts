import type { Locale as AppLocale } from '../lib/i18n/types.ts'
import type { en } from './en.ts'

/** Makes every `t('…')` in the code check its key and its parameters against the English catalogue. */
declare module 'use-intl' {
  interface AppConfig {
    Locale: AppLocale
    Messages: typeof en
  }
}
