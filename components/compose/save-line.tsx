'use client'

import { useLocale, useTimeZone, useTranslations } from 'next-intl'
import { Button } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { formatInstant } from '#lib/i18n/format-instant.ts'
import { now } from '#lib/runtime/clock.ts'
import type { SaveState } from './use-autosave.ts'

/** The quiet line under the text: saved when, or being saved. */
export function SaveLine({ state }: { state: SaveState }) {
  const t = useTranslations('compose')
  const format = useSchoolTime()
  const words = () => {
    switch (state.status) {
      case 'saved':
        return t('saved', { time: format(state.at) })
      case 'saving':
        return t('saving')
      case 'dirty':
        return t('unsaved')
      default:
        return ''
    }
  }
  return <span className="text-meta text-faint tabular-nums">{words()}</span>
}

/** What stands in the way of saving, with the way on. The text itself is safe in each case and the line says where. */
export function SaveNotice({
  state,
  back,
  newerAt,
  onRetry,
  onShowNewer,
  onKeepThis,
}: {
  state: SaveState
  back: string
  newerAt: string | null
  onRetry: () => void
  onShowNewer: () => void
  onKeepThis: () => void
}) {
  const t = useTranslations('compose')
  const format = useSchoolTime()
  switch (state.status) {
    case 'offline':
      return (
        <Notice tone="care" live>
          {t('keptHere')}
        </Notice>
      )
    case 'signed-out':
      return (
        <Notice
          tone="care"
          live
          action={
            <a className="link" href={`/sign-in?back=${encodeURIComponent(back)}`}>
              {t('signInAgain')}
            </a>
          }
        >
          {t('signedOut')}
        </Notice>
      )
    case 'failed':
      return (
        <Notice tone="bad" live action={<Button onClick={onRetry}>{t('tryAgain')}</Button>}>
          {t('saveFailed')}
        </Notice>
      )
    case 'newer':
      return (
        <Notice
          tone="care"
          live
          title={t('newerTitle')}
          action={
            <div className="flex flex-wrap gap-2">
              <Button onClick={onShowNewer}>{t('newerShow')}</Button>
              <Button onClick={onKeepThis}>{t('newerKeep')}</Button>
            </div>
          }
        >
          {newerAt && t('newerText', { time: format(newerAt) })}
        </Notice>
      )
    default:
      return null
  }
}

/** An instant in school time, short: the time alone on the same day. */
export function useSchoolTime(): (at: string) => string {
  const locale = useLocale()
  const zone = useTimeZone() ?? 'UTC'
  return (at) => formatInstant(new Date(at), { locale, zone, now: now() })
}
