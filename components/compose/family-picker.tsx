'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useId, useState } from 'react'
import { Chip } from '#components/ui/chip.tsx'
import { TextInput } from '#components/ui/text-input.tsx'
import { callServer } from './call-server.ts'
import type { ToOption } from './types.ts'

interface Family {
  value: string
  label: string
}

/** Several families: found by child or guardian, ticked in a list, shown as chips. */
export function FamilyPicker({
  chosen,
  known,
  active,
  onChange,
}: {
  chosen: readonly string[]
  known: readonly ToOption[]
  active: boolean
  onChange: (chosen: string[]) => void
}) {
  const t = useTranslations('compose')
  const id = useId()
  const [words, setWords] = useState('')
  const [found, setFound] = useState<readonly Family[] | null>(null)
  const [names, setNames] = useState<Readonly<Record<string, string>>>({})
  const search = words.trim()

  useEffect(() => {
    if (!active || search === '') {
      setFound(null)
      return
    }
    const calledOff = new AbortController()
    const timer = setTimeout(async () => {
      const answer = await callServer<{ name: string; about: string[]; value: string }[]>(
        `/api/compose/families?search=${encodeURIComponent(search)}`,
        { signal: calledOff.signal },
      )
      if (answer.status !== 'ok' || calledOff.signal.aborted) return
      setFound(
        answer.value.map(({ name, about, value }) => ({
          value,
          label: t('audience.family', { name, about: about.join(', ') }),
        })),
      )
    }, 250)
    return () => {
      clearTimeout(timer)
      calledOff.abort()
    }
  }, [active, search, t])

  const shown = found ?? known
  const label = (value: string) =>
    names[value] ?? known.find((family) => family.value === value)?.label ?? t('several')
  const toggle = (family: Family) => {
    setNames((all) => ({ ...all, [family.value]: family.label }))
    onChange(
      chosen.includes(family.value)
        ? chosen.filter((one) => one !== family.value)
        : [...chosen, family.value],
    )
  }
  const hidden = chosen.filter((value) => !shown.some((family) => family.value === value))

  return (
    <fieldset className="flex flex-col gap-2 border-s-2 border-line ps-4">
      <legend className="sr-only">{t('familiesLabel')}</legend>
      <div className="flex flex-wrap items-center gap-2">
        <span role="status" className="text-meta text-faint">
          {t('familiesChosen', { count: chosen.length })}
        </span>
        {chosen.map((value) => (
          <Chip key={value} onRemove={() => onChange(chosen.filter((one) => one !== value))}>
            {label(value)}
          </Chip>
        ))}
      </div>
      <label htmlFor={id} className="sr-only">
        {t('familiesSearch')}
      </label>
      <TextInput
        id={id}
        type="search"
        value={words}
        placeholder={t('familiesSearch')}
        autoComplete="off"
        onChange={(event) => setWords(event.target.value)}
        onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
      />
      {hidden.map((value) => (
        <input key={value} type="hidden" name="families[]" value={value} />
      ))}
      <ul className="max-h-64 overflow-y-auto">
        {shown.map((family) => (
          <li key={family.value}>
            <label className="flex min-h-11 items-center gap-3 py-1">
              <input
                type="checkbox"
                name="families[]"
                value={family.value}
                checked={chosen.includes(family.value)}
                onChange={() => toggle(family)}
                className="size-5 shrink-0"
              />
              <span className="leading-snug">{family.label}</span>
            </label>
          </li>
        ))}
      </ul>
      {shown.length === 0 && <p className="text-meta text-faint">{t('familiesNone', { words: search })}</p>}
    </fieldset>
  )
}
