import type { ComponentProps } from 'react'
import { cx } from './cx.ts'
import { Field, type FieldProps } from './field.tsx'

/** A bare one-line input, for use inside `Field`. */
export function TextInput({ className, ...rest }: ComponentProps<'input'>) {
  return <input type="text" {...rest} className={cx('control', className)} />
}

/** A labelled one-line input. */
export function TextField({
  label,
  hint,
  error,
  required,
  optional,
  hideLabel,
  className,
  ...input
}: FieldProps & Omit<ComponentProps<'input'>, 'className'>) {
  return (
    <Field {...{ label, hint, error, required, optional, hideLabel, className }}>
      {(control) => <TextInput {...input} {...control} />}
    </Field>
  )
}
