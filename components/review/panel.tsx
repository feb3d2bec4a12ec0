'use client'

import type { ReactNode } from 'react'
import { buttonClass } from '#components/ui/button-class.ts'
import { cx } from '#components/ui/cx.ts'
import type { ActionState } from '#lib/wire/types.ts'
import { Key } from './key.tsx'

/** How a choice stands in the bar. */
export interface PanelLook {
  /** Its key; no letter is shown for it while `keys` is off. */
  open: string
  label: string
  keys: boolean
  icon?: ReactNode
  wide?: boolean
  primary?: boolean
}

/**
 * A choice that needs words: opens over the bar, one at a time, without JavaScript too. What came back refused is open
 * again, with what was typed.
 */
export function Panel({
  open,
  label,
  icon,
  keys,
  wide = false,
  primary = false,
  state,
  children,
}: PanelLook & { state: ActionState<unknown>; children: ReactNode }) {
  const cameBack = state.status === 'refused' || state.status === 'invalid'
  return (
    <details
      name="decide"
      open={cameBack || undefined}
      className={cx('group', (wide || primary) && 'col-span-2')}
    >
      <summary
        data-key={open}
        className={cx(
          buttonClass({ variant: primary ? 'primary' : 'secondary', wide: true }),
          'min-h-14 cursor-pointer px-2! md:px-3! group-open:border-spruce group-open:bg-spruce-soft group-open:text-spruce md:min-h-11',
        )}
      >
        {icon}
        <span>
          {label}
          <Key show={keys}>{open.toUpperCase()}</Key>
        </span>
      </summary>
      <div className="absolute inset-x-0 bottom-full max-h-[65dvh] overflow-y-auto border-t border-edge bg-raised p-4 shadow-float md:rounded-t-md md:border-x">
        {children}
      </div>
    </details>
  )
}
