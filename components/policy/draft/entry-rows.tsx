'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { cx } from '#components/ui/cx.ts'
import { SelectField } from '#components/ui/select.tsx'
import { TextField } from '#components/ui/text-input.tsx'
import type { SectionFormState } from './use-section-form.ts'

export interface EntryColumn {
  name: string
  label: string
  optional?: boolean
  inputMode?: 'tel' | 'email' | 'url' | 'text' | 'numeric'
  options?: readonly { value: string; label: string }[]
}

interface Row {
  id: number
  cells: string[]
}

/**
 * A register as rows of fields, with one empty row at its end; a row left empty is not kept. Problems stand beside
 * their field, also after rows above were taken out.
 */
export function EntryRows({
  title,
  one,
  hint,
  columns,
  entries,
  form,
}: {
  title: string
  /** What one entry is called, for whoever hears the fields. */
  one: string
  hint: string
  columns: readonly EntryColumn[]
  entries: readonly (readonly string[])[]
  form: SectionFormState
}) {
  const t = useTranslations('policySettings.draft')
  const blank = columns.map((column) => column.options?.[0]?.value ?? '')
  const [rows, setRows] = useState<Row[]>(() =>
    [...startingRows(form, columns, entries), blank].map((cells, id) => ({ id, cells: [...cells] })),
  )
  const next = useRef(rows.length)
  const [answered, setAnswered] = useState({ state: form.state, ids: rows.map((row) => row.id) })
  if (answered.state !== form.state) setAnswered({ state: form.state, ids: rows.map((row) => row.id) })
  const focus = useRef<number | null>(null)
  const list = useRef<HTMLFieldSetElement>(null)
  const single = columns.length === 1

  // What was typed before this code was here is taken over, not lost.
  useEffect(() => {
    const typed = new Map(
      [...(list.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])].map((row) => [
        Number(row.dataset.row),
        [...row.querySelectorAll<HTMLInputElement | HTMLSelectElement>('.control')].map((one) => one.value),
      ]),
    )
    setRows((all) => all.map((row) => ({ ...row, cells: typed.get(row.id) ?? row.cells })))
  }, [])

  useEffect(() => {
    if (focus.current === null) return
    list.current?.querySelector<HTMLElement>(`[data-row="${focus.current}"] .control`)?.focus()
    focus.current = null
  })

  const type = (id: number, at: number, value: string) =>
    setRows((all) =>
      all.map((row) =>
        row.id === id ? { ...row, cells: row.cells.map((cell, i) => (i === at ? value : cell)) } : row,
      ),
    )
  const add = () => {
    const id = next.current++
    focus.current = id
    setRows((all) => [...all, { id, cells: [...blank] }])
  }
  const remove = (id: number, index: number) => {
    focus.current = (rows[index + 1] ?? rows[index - 1])?.id ?? null
    setRows((all) => all.filter((row) => row.id !== id))
  }

  return (
    <fieldset ref={list} className="flex flex-col gap-3 border-t border-line pt-4">
      <legend className="float-start w-full text-read font-semibold">{title}</legend>
      <p className="clear-both max-w-measure text-meta text-faint">{hint}</p>
      {rows.map((row, index) => {
        const place = t('row', { name: one, number: String(index + 1) })
        return (
          <div
            key={row.id}
            data-row={row.id}
            className={cx(
              'flex gap-3',
              single
                ? 'items-start'
                : 'flex-col border-b border-line pb-4 sm:flex-row sm:flex-wrap sm:items-end',
            )}
          >
            {columns.map((column, at) => {
              const shared = {
                name: `${column.name}[]`,
                value: row.cells[at] ?? '',
                error: form.error(`${column.name}.${answered.ids.indexOf(row.id)}`) ?? null,
                className: 'min-w-0 flex-1 sm:min-w-40',
                label: single ? place : column.label,
                hideLabel: single,
                optional: column.optional,
              }
              return column.options ? (
                <SelectField
                  key={column.name}
                  {...shared}
                  options={column.options}
                  onChange={(event) => type(row.id, at, event.target.value)}
                />
              ) : (
                <TextField
                  key={column.name}
                  {...shared}
                  dir="auto"
                  inputMode={column.inputMode}
                  autoComplete="off"
                  spellCheck={false}
                  onChange={(event) => type(row.id, at, event.target.value)}
                />
              )
            })}
            <Button
              variant="quiet"
              // Nothing to take out of an empty row; its place is kept, so that the columns stand in line.
              className={cx(
                'self-start',
                row.cells.every((cell, at) => cell === blank[at]) && 'invisible max-sm:hidden',
                !single && 'sm:self-auto',
              )}
              onClick={() => remove(row.id, index)}
              aria-label={t('removeRow', { name: place })}
            >
              {t('remove')}
            </Button>
          </div>
        )
      })}
      <Button className="self-start" onClick={add}>
        {t('add')}
      </Button>
    </fieldset>
  )
}

/** What was posted without script and came back, else what is stored. */
function startingRows(
  form: SectionFormState,
  columns: readonly EntryColumn[],
  entries: readonly (readonly string[])[],
): readonly (readonly string[])[] {
  const { state } = form
  if (state.status !== 'invalid' && state.status !== 'refused') return entries
  const typed = columns.map((column) => state.values[column.name])
  if (!typed.every((list) => Array.isArray(list))) return entries
  const lists = typed as (readonly string[])[]
  const length = Math.max(...lists.map((list) => list.length))
  return Array.from({ length }, (_, i) => lists.map((list) => list[i] ?? ''))
}
