'use client'

import { Dialog as Base } from '@base-ui/react/dialog'
import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactElement, ReactNode } from 'react'
import { cx } from './cx.ts'
import { BACKDROP, CENTRED, EDGE } from './floating-class.ts'

export interface DialogProps {
  title: ReactNode
  description?: ReactNode
  /** The element that opens it; leave out where `open` is controlled from elsewhere. */
  trigger?: ReactElement
  open?: boolean
  onOpenChange?: (open: boolean) => void
  children?: ReactNode
  /** The row of buttons at the bottom, the main one last. */
  footer?: ReactNode
}

/** A window over the page; Escape, the cross and a click outside close it. */
export function Dialog(props: DialogProps) {
  return <Floating {...props} look={CENTRED} />
}

/** The same from the bottom edge on a phone and from the end side on a desk: for things to look at beside the page. */
export function Sheet(props: DialogProps) {
  return <Floating {...props} look={EDGE} />
}

function Floating({
  title,
  description,
  trigger,
  open,
  onOpenChange,
  children,
  footer,
  look,
}: DialogProps & { look: string }) {
  const t = useTranslations('common')
  return (
    <Base.Root open={open} onOpenChange={(next) => onOpenChange?.(next)}>
      {trigger && <Base.Trigger render={trigger} />}
      <Base.Portal>
        <Base.Backdrop className={BACKDROP} />
        <Base.Popup className={look}>
          <div className="flex items-start justify-between gap-4 px-6 pt-5">
            <div className="flex flex-col gap-1">
              <Base.Title className="text-read leading-snug font-semibold">{title}</Base.Title>
              {description && (
                <Base.Description className="text-meta text-faint">{description}</Base.Description>
              )}
            </div>
            <Base.Close
              aria-label={t('close')}
              className="-me-2 -mt-1.5 inline-flex size-10 shrink-0 items-center justify-center rounded-md text-faint hover:bg-sunk hover:text-ink"
            >
              <X aria-hidden="true" size={20} />
            </Base.Close>
          </div>
          <div className={cx('min-h-0 overflow-y-auto px-6 pt-3', footer ? 'pb-4' : 'pb-6')}>{children}</div>
          {footer && (
            <div className="flex flex-wrap justify-end gap-2 border-t border-line px-6 py-4 max-sm:[&>*]:flex-1">
              {footer}
            </div>
          )}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}
