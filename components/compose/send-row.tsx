'use client'

import { Hand, Hourglass, Send } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import type { SendPlan } from './plan-send.ts'
import type { SendProblem } from './use-sending.ts'

/** The foot of the sheet: what was saved, and the one button. On a phone it stays within the thumb's reach. */
export function SendRow({
  plan,
  label,
  busy,
  problem,
  line,
  notice,
  onRetry,
}: {
  plan: SendPlan
  label: string
  busy: boolean
  problem: SendProblem
  line: ReactNode
  notice: ReactNode
  onRetry: () => void
}) {
  const t = useTranslations('compose')
  const tCommon = useTranslations('common')
  const tWire = useTranslations('wire')
  const stops = plan.kind === 'findings' || plan.kind === 'warnings'
  const Icon = plan.kind === 'findings' ? Hand : plan.kind === 'approval' ? Hourglass : Send
  return (
    <div className="contents lg:col-start-1 lg:flex lg:flex-col lg:gap-3">
      {notice}
      {problem === 'blocked' && (
        <Notice tone="bad" live title={t('outcome.blockedTitle')}>
          {t('outcome.blockedText')}
        </Notice>
      )}
      {problem === 'acknowledge' && (
        <Notice tone="info" live title={t('outcome.acknowledgeTitle')}>
          {t('outcome.acknowledgeText')}
        </Notice>
      )}
      {problem === 'unknown' && (
        <Notice tone="care" live action={<Button onClick={onRetry}>{t('tryAgain')}</Button>}>
          {t('sendFailed')}
        </Notice>
      )}
      {problem === 'not-allowed' && (
        <Notice tone="bad" live>
          {tWire('code.forbidden')}
        </Notice>
      )}
      <div className="sticky bottom-[calc(4rem+env(safe-area-inset-bottom))] z-10 -mx-4 flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-t border-line bg-paper px-4 py-3 md:bottom-0 md:mx-0 md:px-0 lg:static">
        {line}
        <Button
          type="submit"
          variant={stops ? (plan.kind === 'findings' ? 'danger' : 'secondary') : 'primary'}
          icon={<Icon aria-hidden="true" size={18} className="rtl:-scale-x-100" />}
          busy={busy}
          busyLabel={tCommon('sending')}
          className="max-md:w-full"
        >
          {label}
        </Button>
      </div>
    </div>
  )
}
