import { useTranslations } from 'next-intl'

/** The first thing a keyboard meets: past the navigation, to `#main`. */
export function SkipLink() {
  const t = useTranslations('common')
  return (
    <a
      href="#main"
      className="sr-only focus:not-sr-only focus:fixed focus:start-2 focus:top-2 focus:z-50 focus:rounded-md focus:bg-spruce focus:px-4 focus:py-2 focus:font-semibold focus:text-on-spruce"
    >
      {t('skipToContent')}
    </a>
  )
}
