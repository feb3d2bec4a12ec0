import { useTranslations } from 'next-intl'

/** Marks a made-up school, on every page. */
export function DemoBanner() {
  const t = useTranslations('shell')
  return (
    <aside
      aria-label={t('demoLabel')}
      className="no-print bg-spruce-soft px-4 py-1.5 text-center text-meta text-spruce md:px-8"
    >
      {t('demo')}
    </aside>
  )
}
