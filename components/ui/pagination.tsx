import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { LinkButton } from './link-button.tsx'

/** Earlier and later pages as links. `position` says where one is ("1–50 of 213"). */
export function Pagination({
  previousHref,
  nextHref,
  position,
}: {
  previousHref?: string | null
  nextHref?: string | null
  position?: string
}) {
  const t = useTranslations('common')
  if (!previousHref && !nextHref) return null
  return (
    <nav aria-label={t('pages')} className="flex flex-wrap items-center justify-between gap-4 py-6">
      {previousHref ? (
        <LinkButton
          href={previousHref}
          rel="prev"
          icon={<ChevronLeft aria-hidden="true" size={18} className="rtl:-scale-x-100" />}
        >
          {t('previous')}
        </LinkButton>
      ) : (
        <span />
      )}
      {position && <bdi className="text-meta text-faint tabular-nums">{position}</bdi>}
      {nextHref ? (
        <LinkButton
          href={nextHref}
          rel="next"
          className="flex-row-reverse"
          icon={<ChevronRight aria-hidden="true" size={18} className="rtl:-scale-x-100" />}
        >
          {t('next')}
        </LinkButton>
      ) : (
        <span />
      )}
    </nav>
  )
}
