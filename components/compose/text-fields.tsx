'use client'

import { useTranslations } from 'next-intl'
import { type Ref, useId } from 'react'
import { cx } from '#components/ui/cx.ts'
import { FieldError } from '#components/ui/field-error.tsx'
import { MarkedTextArea } from '#components/ui/marked-text-area.tsx'
import { buildMarks } from './build-marks.ts'
import type { NumberedFinding } from './number-findings.ts'
import type { ComposeValues } from './types.ts'

/** Subject and text on one sheet of paper, marks under the words. */
export function TextFields({
  values,
  numbered,
  active,
  errors,
  subject,
  body,
  withSubject,
  placeholder,
  onChange,
  onCaret,
}: {
  values: ComposeValues
  numbered: readonly NumberedFinding[]
  active: number | null
  errors: Readonly<Record<string, string | null>>
  subject: Ref<HTMLInputElement>
  body: Ref<HTMLTextAreaElement>
  withSubject: boolean
  placeholder?: string
  onChange: (change: Partial<ComposeValues>) => void
  /** Which mark the caret stands in. */
  onCaret: (number: number | null) => void
}) {
  const t = useTranslations('compose')
  const id = useId()
  const marked = (field: string) => numbered.filter((finding) => finding.field === field)
  const described = (field: 'subject' | 'body') =>
    cx(
      Boolean(errors[field]) && `${id}-${field}-error`,
      ...marked(field).map((finding) => `finding-${finding.number}`),
    ) || undefined
  return (
    <div className="flex flex-col gap-2">
      <div className="rounded-md border border-edge bg-raised focus-within:border-spruce focus-within:ring-2 focus-within:ring-spruce">
        {withSubject && (
          <div className="border-b border-line">
            <label htmlFor={`${id}-subject`} className="sr-only">
              {t('subject')}
            </label>
            <input
              ref={subject}
              id={`${id}-subject`}
              name="subject"
              type="text"
              dir={values.subject === '' ? undefined : 'auto'}
              lang={values.lang}
              maxLength={500}
              value={values.subject}
              autoComplete="off"
              placeholder={t('subjectPlaceholder')}
              aria-invalid={errors.subject ? true : undefined}
              aria-describedby={described('subject')}
              onChange={(event) => onChange({ subject: event.target.value })}
              onKeyDown={(event) => {
                if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) event.preventDefault()
              }}
              className={cx(
                'w-full bg-transparent px-3 py-2.5 text-read font-semibold outline-none',
                marked('subject').length > 0 && 'underline decoration-wavy underline-offset-4',
                marked('subject').some((one) => one.effect === 'block') && 'decoration-brick',
              )}
            />
          </div>
        )}
        <label htmlFor={`${id}-body`} className="sr-only">
          {t('body')}
        </label>
        <MarkedTextArea
          ref={body}
          id={`${id}-body`}
          name="body"
          dir={values.body === '' ? undefined : 'auto'}
          className={withSubject ? 'min-h-56' : 'min-h-32'}
          lang={values.lang}
          value={values.body}
          segments={buildMarks(values.body, 'body', numbered)}
          active={active}
          placeholder={placeholder ?? t('bodyPlaceholder')}
          aria-invalid={errors.body ? true : undefined}
          aria-describedby={described('body')}
          onChange={(event) => onChange({ body: event.target.value })}
          onSelect={(event) => {
            const caret = event.currentTarget.selectionStart
            const here = numbered.find(
              (one) => one.field === 'body' && one.end > one.start && caret >= one.start && caret <= one.end,
            )
            onCaret(here?.number ?? null)
          }}
        />
      </div>
      {errors.subject && <FieldError id={`${id}-subject-error`}>{errors.subject}</FieldError>}
      {errors.body && <FieldError id={`${id}-body-error`}>{errors.body}</FieldError>}
    </div>
  )
}
