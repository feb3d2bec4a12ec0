'use client'

import { useTranslations } from 'next-intl'
import { useMemo, useState } from 'react'
import { Chip } from '#components/ui/chip.tsx'
import { TextField } from '#components/ui/text-input.tsx'

export interface TaggableStudent {
  id: string
  fullName: string
  classTitle: string | null
}

const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** Choosing the children shown: a search, a list of checkboxes by class, and the chosen ones as chips. */
export function PictureTags({
  students,
  chosen,
  onChange,
}: {
  students: readonly TaggableStudent[]
  chosen: readonly string[]
  onChange: (ids: string[]) => void
}) {
  const t = useTranslations('pictures')
  const [words, setWords] = useState('')
  const groups = useMemo(() => {
    const wanted = fold(words.trim())
    const found = new Map<string, TaggableStudent[]>()
    for (const student of students) {
      if (!fold(student.fullName).includes(wanted)) continue
      const title = student.classTitle ?? ''
      found.set(title, [...(found.get(title) ?? []), student])
    }
    return [...found]
  }, [students, words])
  const toggle = (id: string) =>
    onChange(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id])
  return (
    <div className="flex flex-col gap-3">
      <p className="text-meta text-faint" aria-live="polite">
        {t('tagged', { count: chosen.length })}
      </p>
      {chosen.length > 0 && (
        <ul className="flex flex-wrap gap-2">
          {chosen.map((id) => {
            const name = students.find((student) => student.id === id)?.fullName ?? '…'
            return (
              <li key={id}>
                <Chip onRemove={() => toggle(id)} removeLabel={t('untag', { name })}>
                  <span dir="auto">{name}</span>
                </Chip>
              </li>
            )
          })}
        </ul>
      )}
      <TextField
        label={t('find')}
        type="search"
        autoComplete="off"
        value={words}
        onChange={(event) => setWords(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.preventDefault()
        }}
      />
      {groups.length === 0 ? (
        <p className="text-meta text-faint">{t('findNone', { words: words.trim() })}</p>
      ) : (
        <div className="max-h-64 overflow-y-auto border-y border-line py-1">
          {groups.map(([title, members]) => (
            <fieldset key={title} className="flex min-w-0 flex-col">
              <legend className="pt-2 text-meta font-semibold text-faint">
                {title === '' ? t('noClass') : title}
              </legend>
              <div className="grid gap-x-6 sm:grid-cols-2">
                {members.map((student) => (
                  <label key={student.id} className="flex min-h-10 items-center gap-3">
                    <input
                      type="checkbox"
                      className="size-5 shrink-0"
                      checked={chosen.includes(student.id)}
                      onChange={() => toggle(student.id)}
                    />
                    <span dir="auto" className="leading-snug">
                      {student.fullName}
                    </span>
                  </label>
                ))}
              </div>
            </fieldset>
          ))}
        </div>
      )}
    </div>
  )
}
