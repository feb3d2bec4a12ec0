'use client'

import { useTranslations } from 'next-intl'
import type { DeskKeys } from './use-desk-keys.ts'

/** Single-letter keys can be switched off (WCAG 2.1.4). */
export function KeySwitch({ keys }: { keys: DeskKeys }) {
  const t = useTranslations('review.desk')
  return (
    <label className="inline-flex min-h-11 items-center gap-2 text-meta text-faint">
      <input type="checkbox" checked={keys.on} onChange={(event) => keys.set(event.target.checked)} />
      <span>{t('keysOn')}</span>
    </label>
  )
}
