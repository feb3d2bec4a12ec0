'use client'

import { AlertDialog as Base } from '@base-ui/react/alert-dialog'
import { useTranslations } from 'next-intl'
import type { ReactElement, ReactNode } from 'react'
import { Button } from './button.tsx'
import { buttonClass } from './button-class.ts'
import { BACKDROP, CENTRED } from './floating-class.ts'

/**
 * A question that must be answered. The title says what happens to whom ("Take this down from the website?"), the
 * confirming button repeats the verb. It closes itself unless `busy`; `onConfirm` may instead submit a form given by id.
 */
export function AlertDialog({
  title,
  description,
  trigger,
  open,
  onOpenChange,
  confirm,
  cancel,
  tone = 'primary',
  form,
  busy = false,
  onConfirm,
  children,
}: {
  title: ReactNode
  description?: ReactNode
  trigger?: ReactElement
  open?: boolean
  onOpenChange?: (open: boolean) => void
  confirm: string
  cancel?: string
  tone?: 'primary' | 'danger'
  form?: string
  busy?: boolean
  onConfirm?: () => void
  children?: ReactNode
}) {
  const t = useTranslations('common')
  return (
    <Base.Root open={open} onOpenChange={(next) => onOpenChange?.(next)}>
      {trigger && <Base.Trigger render={trigger} />}
      <Base.Portal>
        <Base.Backdrop className={BACKDROP} />
        <Base.Popup className={CENTRED}>
          <div className="flex flex-col gap-2 overflow-y-auto px-6 py-5">
            <Base.Title className="text-read leading-snug font-semibold">{title}</Base.Title>
            {description && <Base.Description className="text-faint">{description}</Base.Description>}
            {children}
          </div>
          <div className="flex flex-wrap justify-end gap-2 border-t border-line px-6 py-4 max-sm:[&>*]:flex-1">
            <Base.Close className={buttonClass()}>{cancel ?? t('cancel')}</Base.Close>
            <Base.Close
              render={
                <Button
                  variant={tone}
                  busy={busy}
                  form={form}
                  type={form ? 'submit' : 'button'}
                  onClick={onConfirm}
                >
                  {confirm}
                </Button>
              }
            />
          </div>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}
