'use client'

import type { ComponentProps, Ref } from 'react'
import { cx } from './cx.ts'
import { type MarkedSegment, MarkedText } from './marked-text.tsx'

/**
 * A text field with marks under its words. The marks are drawn on a copy behind it, so they never move the text or
 * the caret; segments that do not match the value (typing ahead of the findings) are simply not drawn.
 */
export function MarkedTextArea({
  value,
  segments,
  active,
  className,
  ref,
  ...rest
}: Omit<ComponentProps<'textarea'>, 'value'> & {
  value: string
  segments: readonly MarkedSegment[]
  active?: number | null
  ref?: Ref<HTMLTextAreaElement>
}) {
  const fits = segments.map((segment) => segment.text).join('') === value
  return (
    <div className={cx('marked-area', className)}>
      <MarkedText overlay active={active} segments={fits ? segments : [{ text: value }]} lang={rest.lang} />
      <textarea
        dir="auto"
        rows={3}
        {...rest}
        ref={ref}
        value={value}
        className="relative text-ink outline-none"
      />
    </div>
  )
}
