import { type ReactNode, useId } from 'react'
import { cx } from './cx.ts'
import { FieldError } from './field-error.tsx'

export interface RadioOption {
  value: string
  label: ReactNode
  hint?: ReactNode
  disabled?: boolean
}

/** Native radio buttons under one legend. `row` puts short answers side by side. */
export function RadioGroup({
  name,
  legend,
  hint,
  error,
  options,
  defaultValue,
  value,
  onValueChange,
  required,
  row = false,
  hideLegend = false,
  className,
}: {
  name: string
  legend: ReactNode
  hint?: ReactNode
  error?: string | null
  options: readonly RadioOption[]
  defaultValue?: string
  value?: string
  onValueChange?: (value: string) => void
  required?: boolean
  row?: boolean
  hideLegend?: boolean
  className?: string
}) {
  const id = useId()
  const described = cx(Boolean(hint) && `${id}-hint`, Boolean(error) && `${id}-error`)
  return (
    <fieldset
      className={cx('flex min-w-0 flex-col gap-1', className)}
      aria-describedby={described || undefined}
      aria-invalid={error ? true : undefined}
    >
      <legend className={cx('font-semibold leading-snug', hideLegend && 'sr-only')}>{legend}</legend>
      {hint && (
        <p id={`${id}-hint`} className="text-meta text-faint">
          {hint}
        </p>
      )}
      <div className={cx('flex', row ? 'flex-wrap gap-x-6' : 'flex-col')}>
        {options.map((option) => (
          <label key={option.value} className="flex min-h-11 items-start gap-3 py-2">
            <input
              type="radio"
              name={name}
              value={option.value}
              required={required}
              disabled={option.disabled}
              className="mt-1 size-5 shrink-0"
              {...(value === undefined
                ? { defaultChecked: option.value === defaultValue }
                : { checked: option.value === value, onChange: () => onValueChange?.(option.value) })}
            />
            <span className="flex flex-col">
              <span className="leading-snug">{option.label}</span>
              {option.hint && <span className="text-meta text-faint">{option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </fieldset>
  )
}
