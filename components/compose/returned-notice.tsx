'use client'

import { useTranslations } from 'next-intl'
import { Notice } from '#components/ui/notice.tsx'
import type { OpenedDraft } from '#lib/communications/composing/types.ts'
import { useSchoolTime } from './save-line.tsx'

/** Who sent it back, when and why; above the text, so that it can be mended. */
export function ReturnedNotice({ opened }: { opened: OpenedDraft | null }) {
  const t = useTranslations('compose')
  const time = useSchoolTime()
  const answer = opened?.review?.answer
  if (opened?.state !== 'returned' || !answer) return null
  return (
    <Notice title={t('outcome.returnedTitle', { name: answer.byName, time: time(answer.at) })}>
      {answer.reason ? <q dir="auto">{answer.reason}</q> : t('outcome.noReason')}
    </Notice>
  )
}
