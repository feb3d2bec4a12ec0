import type { ComponentProps } from 'react'
import { cx } from './cx.ts'
import { Field, type FieldProps } from './field.tsx'

/** A bare multi-line input that grows with its text where the browser can, for use inside `Field`. */
export function TextArea({ className, ...rest }: ComponentProps<'textarea'>) {
  return (
    <textarea
      dir="auto"
      rows={4}
      {...rest}
      className={cx('control field-sizing-content min-h-24', className)}
    />
  )
}

/** A labelled multi-line input. */
export function TextAreaField({
  label,
  hint,
  error,
  required,
  optional,
  hideLabel,
  className,
  ...input
}: FieldProps & Omit<ComponentProps<'textarea'>, 'className'>) {
  return (
    <Field {...{ label, hint, error, required, optional, hideLabel, className }}>
      {(control) => <TextArea {...input} {...control} />}
    </Field>
  )
}
