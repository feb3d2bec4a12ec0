import type { ComponentProps } from 'react'
import { cx } from './cx.ts'
import { Field, type FieldProps } from './field.tsx'

export interface SelectOption {
  value: string
  label: string
  disabled?: boolean
}
export interface SelectGroup {
  label: string
  options: readonly SelectOption[]
}

type SelectProps = ComponentProps<'select'> & {
  /** Plain options or groups of them; `children` may be given instead. */
  options?: readonly (SelectOption | SelectGroup)[]
}

function option(item: SelectOption) {
  return (
    <option key={item.value} value={item.value} disabled={item.disabled}>
      {item.label}
    </option>
  )
}

/** The native select: works before JavaScript and with every assistive tool. For use inside `Field`. */
export function Select({ options, className, children, ...rest }: SelectProps) {
  return (
    <select {...rest} className={cx('control', className)}>
      {children}
      {options?.map((item) =>
        'options' in item ? (
          <optgroup key={item.label} label={item.label}>
            {item.options.map(option)}
          </optgroup>
        ) : (
          option(item)
        ),
      )}
    </select>
  )
}

/** A labelled native select. */
export function SelectField({
  label,
  hint,
  error,
  required,
  optional,
  hideLabel,
  className,
  ...select
}: FieldProps & Omit<SelectProps, 'className'>) {
  return (
    <Field {...{ label, hint, error, required, optional, hideLabel, className }}>
      {(control) => <Select {...select} {...control} />}
    </Field>
  )
}
