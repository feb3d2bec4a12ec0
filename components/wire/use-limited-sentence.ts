'use client'

import { useFormatter, useTranslations } from 'next-intl'
import type { ActionState } from '#lib/wire/types.ts'

/** Until when somebody has to wait, where an action answers `limited` with a time. Needs the area `door`. */
export function useLimitedSentence(state: ActionState<unknown>): string | undefined {
  const t = useTranslations('door')
  const format = useFormatter()
  if (state.status !== 'refused' || !(state.details.until instanceof Date)) return undefined
  const time = format.dateTime(state.details.until, { hour: 'numeric', minute: '2-digit', hourCycle: 'h23' })
  return t('limitedUntil', { time })
}
