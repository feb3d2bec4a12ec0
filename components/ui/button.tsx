'use client'

import type { ButtonHTMLAttributes, MouseEvent, ReactNode, Ref } from 'react'
import { useId } from 'react'
import { useFormStatus } from 'react-dom'
import { type ButtonLook, buttonClass } from './button-class.ts'
import { cx } from './cx.ts'
import { Spinner } from './spinner.tsx'

export interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'disabled'>, ButtonLook {
  icon?: ReactNode
  /** Shows a spinner and ignores clicks; `busyLabel` replaces the words meanwhile. */
  busy?: boolean
  busyLabel?: string
  /** Why it cannot be pressed now. The button stays in the tab order so the sentence is heard. */
  reason?: string | null
  /** Where the reason is shown already elsewhere, pass `false`. */
  showReason?: boolean
  disabled?: boolean
  ref?: Ref<HTMLButtonElement>
}

/** A button that says what it will do, and why it cannot when it cannot. */
export function Button({
  variant,
  size,
  wide,
  icon,
  busy = false,
  busyLabel,
  reason,
  showReason = true,
  disabled,
  className,
  children,
  onClick,
  type = 'button',
  ref,
  ...rest
}: ButtonProps) {
  const reasonId = useId()
  const inert = busy || Boolean(reason)
  function press(event: MouseEvent<HTMLButtonElement>) {
    if (inert) {
      event.preventDefault()
      event.stopPropagation()
      return
    }
    onClick?.(event)
  }
  const button = (
    <button
      {...rest}
      ref={ref}
      type={type}
      disabled={disabled}
      aria-disabled={inert || undefined}
      aria-busy={busy || undefined}
      aria-describedby={reason ? reasonId : rest['aria-describedby']}
      onClick={press}
      className={cx(buttonClass({ variant, size, wide }), className)}
    >
      {busy ? <Spinner /> : icon}
      <span>{busy && busyLabel ? busyLabel : children}</span>
    </button>
  )
  if (!reason) return button
  return (
    <span className={cx('inline-flex flex-col gap-1', wide && 'w-full')}>
      {button}
      <span id={reasonId} className={showReason ? 'text-meta text-faint' : 'sr-only'}>
        {reason}
      </span>
    </span>
  )
}

/** A submit button that is busy while its own form is being sent. */
export function SubmitButton(props: ButtonProps) {
  const { pending } = useFormStatus()
  return <Button variant="primary" {...props} type="submit" busy={pending || props.busy} />
}
