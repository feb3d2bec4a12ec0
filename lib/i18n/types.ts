/** The languages the interface speaks. Bodies are shown as written, in any language. */
export const LOCALES = ['en', 'es', 'pt', 'ar'] as const
export type Locale = (typeof LOCALES)[number]
export const DEFAULT_LOCALE: Locale = 'en'

/** Each language by its own name, for the one who looks for it. */
export const LOCALE_NAMES: Readonly<Record<Locale, string>> = {
  en: 'English',
  es: 'Español',
  pt: 'Português',
  ar: 'العربية',
}

/** Holds the language chosen before signing in, or on this device. */
export const LOCALE_COOKIE = 'crosswalk-language'
/** Holds `light` or `dark` where the reader chose; absent means the system's setting. */
export const THEME_COOKIE = 'crosswalk-theme'

export const THEMES = ['light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

/** The zone used until a school is set up; every school has its own. */
export const FALLBACK_ZONE = 'America/New_York'
