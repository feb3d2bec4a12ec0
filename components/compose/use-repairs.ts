'use client'

import { type RefObject, useCallback, useState } from 'react'
import type { Repair } from '#lib/policy/types.ts'
import { appendix, applyEdit, type Edit, moveCaret, removal } from './apply-repair.ts'
import type { ComposeValues, ToOption } from './types.ts'

type TextControl = HTMLInputElement | HTMLTextAreaElement

/**
 * Carries out repairs at once and can take the last one back. In the text they go through the browser's own editing
 * where it allows, so that Ctrl+Z knows them too, and the caret stays where the person was writing.
 */
export function useRepairs({
  values,
  change,
  fields,
  options,
}: {
  values: ComposeValues
  change: (change: Partial<ComposeValues>) => void
  fields: { subject: RefObject<HTMLInputElement | null>; body: RefObject<HTMLTextAreaElement | null> }
  options: readonly ToOption[]
}) {
  const [last, setLast] = useState<{ before: ComposeValues; after: string } | null>(null)
  const text = JSON.stringify(values)

  const repair = useCallback(
    (one: Repair) => {
      const done = (after: Partial<ComposeValues>) =>
        setLast({ before: values, after: JSON.stringify({ ...values, ...after }) })
      const edit = (field: 'subject' | 'body', what: Edit) => {
        const next = applyEdit(values[field], what)
        const control = fields[field].current
        const caret = moveCaret(control?.selectionStart ?? what.start, what)
        if (control === null || !typeInto(control, what, next, caret)) change({ [field]: next })
        done({ [field]: next })
      }
      switch (one.kind) {
        case 'replace':
          if (one.field === 'subject' || one.field === 'body')
            edit(one.field, { start: one.start, end: one.end, insert: one.with })
          return
        case 'remove':
          if (one.field === 'subject' || one.field === 'body')
            edit(one.field, removal(values[one.field], one.start, one.end))
          return
        case 'insert-disclaimer':
          edit('body', appendix(values.body, one.with))
          return
        case 'drop-attachments': {
          const all = JSON.parse(values.attachments) as unknown[]
          const kept = all.filter((_, index) => !one.indexes.includes(index))
          const next = { attachments: JSON.stringify(kept) }
          change(next)
          done(next)
          return
        }
        case 'narrow-audience': {
          const next = narrowed(one.to, options)
          if (next === null) return
          change(next)
          done(next)
          return
        }
        case 'split-private': {
          const next = { to: options.some((o) => o.kind === 'family') ? 'families' : '', families: [] }
          change(next)
          done(next)
        }
      }
    },
    [values, change, fields, options],
  )

  const undo =
    last !== null && last.after === text
      ? () => {
          change(last.before)
          setLast(null)
        }
      : null
  return { repair, undo }
}

/** The nearest narrower audience the writer has; families still have to be chosen. */
function narrowed(to: string, options: readonly ToOption[]): Partial<ComposeValues> | null {
  const kind = to === 'class' ? 'class' : to === 'staff' ? 'staff' : to === 'school' ? 'school' : null
  if (kind === null) return { to: 'families', families: [], channels: [] }
  const option = options.find((one) => one.kind === kind)
  return option ? { to: option.value, channels: [] } : { channels: [] }
}

/** False where the browser cannot (a phone would open its keyboard for it); then the value is set from outside. */
function typeInto(control: TextControl, { start, end, insert }: Edit, next: string, caret: number): boolean {
  if (matchMedia('(pointer: coarse)').matches) return false
  control.focus({ preventScroll: true })
  control.setSelectionRange(start, end)
  const typed =
    insert === '' ? document.execCommand('delete') : document.execCommand('insertText', false, insert)
  if (!typed || control.value !== next) return false
  control.setSelectionRange(caret, caret)
  return true
}
