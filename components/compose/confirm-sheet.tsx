'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Sheet } from '#components/ui/dialog.tsx'
import type { SendPlan } from './plan-send.ts'

/** The one question before something reaches many people: who, how, when, what was decided, what cannot be undone. */
export function ConfirmSheet({
  open,
  onOpenChange,
  plan,
  people,
  who,
  how,
  when,
  warnings,
  label,
  onConfirm,
}: {
  open: boolean
  onOpenChange: (open: boolean) => void
  plan: SendPlan
  /** null while they are being counted. */
  people: number | null
  who: ReactNode
  how: string
  when: string | null
  warnings: readonly string[]
  label: string
  onConfirm: () => void
}) {
  const t = useTranslations('compose')
  const approval = plan.kind === 'approval'
  const title =
    plan.kind === 'publish'
      ? t('confirm.titlePublic')
      : approval
        ? t('confirm.titleApproval')
        : people === null
          ? t('confirm.titlePlain')
          : t('confirm.title', { count: people })
  const lines: [string, ReactNode][] = [
    [t('confirm.who'), who],
    [t('confirm.how'), how],
    [t('confirm.when'), approval ? t('confirm.afterApproval') : (when ?? t('confirm.now'))],
  ]
  return (
    <Sheet
      open={open}
      onOpenChange={onOpenChange}
      title={title}
      footer={
        <>
          <Button onClick={() => onOpenChange(false)}>{t('confirm.cancel')}</Button>
          <Button variant="primary" onClick={onConfirm}>
            {label}
          </Button>
        </>
      }
    >
      <dl className="flex flex-col gap-3">
        {lines.map(([term, value]) => (
          <div key={term} className="flex flex-col">
            <dt className="text-meta text-faint">{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        {warnings.length > 0 && (
          <div className="flex flex-col">
            <dt className="text-meta text-faint">{t('confirm.left')}</dt>
            {warnings.map((sentence) => (
              <dd key={sentence}>{sentence}</dd>
            ))}
          </div>
        )}
      </dl>
      <p className="mt-4 border-t border-line pt-4">
        {t('confirm.record')} <span className="text-meta text-faint">({t('confirm.clause')})</span>
      </p>
    </Sheet>
  )
}
