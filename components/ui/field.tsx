import { useTranslations } from 'next-intl'
import { type ReactNode, useId } from 'react'
import { cx } from './cx.ts'
import { FieldError } from './field-error.tsx'

/** What a control spreads so that its label, hint and error are heard with it. */
export interface ControlProps {
  id: string
  required?: boolean
  'aria-describedby'?: string
  'aria-invalid'?: true
}

export interface FieldProps {
  label: ReactNode
  /** A short sentence under the label: what to write, with an example. */
  hint?: ReactNode
  /** One sentence saying what to do, shown beside the field. */
  error?: string | null
  required?: boolean
  /** Says "optional" after the label; use where most fields are required. */
  optional?: boolean
  hideLabel?: boolean
  className?: string
}

/** Label, hint and error round one control. The child function receives the wiring to spread on it. */
export function Field({
  label,
  hint,
  error,
  required,
  optional,
  hideLabel,
  className,
  children,
}: FieldProps & { children: (control: ControlProps) => ReactNode }) {
  const t = useTranslations('common')
  const id = useId()
  const hintId = `${id}-hint`
  const errorId = `${id}-error`
  const described = cx(Boolean(hint) && hintId, Boolean(error) && errorId)
  return (
    <div className={cx('flex flex-col gap-1.5', className)}>
      <label htmlFor={id} className={cx('text-read font-semibold leading-snug', hideLabel && 'sr-only')}>
        {label}
        {optional && <span className="ms-2 text-meta font-normal text-faint">{t('optional')}</span>}
      </label>
      {hint && (
        <p id={hintId} className="text-meta text-faint">
          {hint}
        </p>
      )}
      {children({
        id,
        ...(required ? { required } : {}),
        ...(described ? { 'aria-describedby': described } : {}),
        ...(error ? { 'aria-invalid': true as const } : {}),
      })}
      {error && <FieldError id={errorId}>{error}</FieldError>}
    </div>
  )
}
