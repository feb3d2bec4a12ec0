'use client'

import { useTranslations } from 'next-intl'
import { useSyncExternalStore } from 'react'
import { formatInstant } from '#lib/i18n/format-instant.ts'
import type { Locale } from '#lib/i18n/types.ts'

const unchanging = () => () => {}
const readerZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone

/** The reader's own time in brackets, only where it differs from the school's. The server does not know it: nothing there. */
export function ReaderTime({
  at,
  zone,
  locale,
  now,
}: {
  at: string
  zone: string
  locale: Locale
  now: string
}) {
  const t = useTranslations('common')
  const own = useSyncExternalStore(unchanging, readerZone, () => zone)
  const instant = new Date(at)
  const day = new Date(now)
  const here = formatInstant(instant, { locale, zone: own, now: day })
  if (here === formatInstant(instant, { locale, zone, now: day })) return null
  return <span className="text-faint"> ({t('yourTime', { time: here })})</span>
}
