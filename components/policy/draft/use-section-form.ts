'use client'

import { type FormEvent, startTransition, useActionState, useEffect, useRef, useState } from 'react'
import { useFormState } from '#components/wire/use-form-state.ts'
import type { ActionState } from '#lib/wire/types.ts'

const idle: ActionState<unknown> = { status: 'idle' }
export type SectionAction = (before: ActionState<unknown>, form: FormData) => Promise<ActionState<unknown>>

/** Rows of many fields travel as one text per column: a form may have a few hundred fields, a register more rows. */
function pack(form: FormData): FormData {
  const packed = new FormData()
  const columns = new Map<string, string[]>()
  for (const [name, value] of form.entries()) {
    if (!name.endsWith('[]') || typeof value !== 'string') packed.append(name, value)
    else columns.set(name, [...(columns.get(name) ?? []), value.replaceAll('\n', ' ')])
  }
  for (const [name, values] of columns) packed.append(name.slice(0, -2), values.join('\n'))
  return packed
}

/**
 * A section's form: sent by script without being emptied, so that what was typed stays whatever the answer; without
 * script the browser posts it. Leaving with unsaved changes is asked about. `saveOver(token)` sends it over a newer save.
 */
export function useSectionForm(action: SectionAction) {
  const [state, send, pending] = useActionState(action, idle)
  const [dirty, setDirty] = useState(false)
  const ref = useRef<HTMLFormElement>(null)

  useEffect(() => {
    if (!dirty) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', ask)
    return () => removeEventListener('beforeunload', ask)
  }, [dirty])

  // The first wrong field is where the eye should go.
  useEffect(() => {
    if (state.status !== 'invalid') return
    setDirty(true)
    ref.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [state])

  const submit = (form: HTMLFormElement, token?: string) => {
    if (pending) return
    const data = pack(new FormData(form))
    if (token !== undefined) data.set('token', token)
    setDirty(false)
    startTransition(() => send(data))
  }
  return {
    state,
    pending,
    ...useFormState(state),
    props: {
      ref,
      action: send,
      noValidate: true,
      onInput: () => setDirty(true),
      onSubmit: (event: FormEvent<HTMLFormElement>) => {
        event.preventDefault()
        submit(event.currentTarget)
      },
    },
    saveOver: (token: string) => {
      if (ref.current !== null) submit(ref.current, token)
    },
  }
}

export type SectionFormState = ReturnType<typeof useSectionForm>
