'use client'

import { Info } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import type { DraftCheck } from '#lib/communications/composing/types.ts'

/** "29 adults · 6 languages · 1 left out ⓘ": who will read this, as it stands today. */
export function AudienceSummaryLine({
  audience,
  chosen,
  staff,
  busy,
}: {
  audience: DraftCheck['audience']
  /** Somebody is chosen, so a missing answer means it is being counted. */
  chosen: boolean
  /** The readers are staff, not families. */
  staff: boolean
  busy: boolean
}) {
  const t = useTranslations('compose')
  const locale = useLocale()
  if (!chosen) return null
  if (audience === null)
    return (
      <p role="status" className="text-meta text-faint">
        {busy ? t('counting') : ' '}
      </p>
    )
  const names = new Intl.DisplayNames(locale, { type: 'language', fallback: 'code' })
  const parts = [
    staff ? t('readers', { count: audience.people }) : t('adults', { count: audience.people }),
    audience.languages.length > 1 ? t('languages', { count: audience.languages.length }) : null,
    audience.leftOut ? t('leftOut', { count: audience.leftOut }) : null,
    audience.unreachable ? t('unreachable', { count: audience.unreachable }) : null,
  ].filter((part) => part !== null)
  const hasMore = parts.length > 1
  const line = <span className="tabular-nums">{parts.join(' · ')}</span>
  if (!hasMore)
    return (
      <p role="status" className="text-meta text-faint">
        {line}
      </p>
    )
  return (
    <details className="text-meta text-faint">
      <summary className="inline-flex min-h-9 items-center gap-1.5 rounded-sm hover:text-ink">
        <span role="status">{line}</span>
        <Info aria-hidden="true" size={16} />
      </summary>
      <ul className="flex flex-col gap-1 pt-1 pb-2">
        {audience.languages.length > 1 && (
          <li>
            {audience.languages
              .map(({ locale: code, people }) => `${names.of(code) ?? code} ${people}`)
              .join(' · ')}
          </li>
        )}
        {audience.leftOut ? <li>{t('leftOutWhy')}</li> : null}
        {audience.unreachable ? <li>{t('unreachableWhy')}</li> : null}
      </ul>
    </details>
  )
}
