'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Badge } from '#components/ui/badge.tsx'
import { SelectField } from '#components/ui/select.tsx'
import { EFFECT_CHOICES, type EffectColumn, type EffectOption } from '#lib/settings/types.ts'
import { SectionFrame } from './section-frame.tsx'
import { type SectionAction, type SectionFormState, useSectionForm } from './use-section-form.ts'

export interface EffectLine {
  id: string
  title: string
  /** Said where the written policy sets a least for this row. */
  least: string | null
  options: readonly (EffectOption & { column: EffectColumn; inForce: string; allowed: readonly string[] })[]
}

/** The table of effects, a row to be unfolded at a time; what is below a floor is there and cannot be chosen. */
export function EffectsForm({
  token,
  lines,
  action,
}: {
  token: string
  lines: readonly EffectLine[]
  action: SectionAction
}) {
  const form = useSectionForm(action)
  return (
    <SectionFrame section="effects" token={token} form={form}>
      <div className="border-t border-line">
        {lines.map((line) => (
          <EffectRowFields key={line.id} line={line} form={form} />
        ))}
      </div>
    </SectionFrame>
  )
}

function EffectRowFields({ line, form }: { line: EffectLine; form: SectionFormState }) {
  const t = useTranslations('policySettings')
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({})
  const nameOf = (column: EffectColumn) => `${line.id}.${column}`
  const choiceOf = (option: EffectLine['options'][number]) =>
    chosen[option.column] ?? form.typed(nameOf(option.column)) ?? option.current
  const changed = line.options.filter((option) => choiceOf(option) !== option.inForce).length
  const wrong = line.options.some((option) => form.error(nameOf(option.column)) !== undefined)
  return (
    <details className="border-b border-line py-2" open={wrong || undefined}>
      <summary className="min-h-11 cursor-pointer py-2 font-medium">
        <span className="me-3">{line.title}</span>
        {changed > 0 && <Badge tone="spruce">{t('draft.rowChanged', { count: changed })}</Badge>}
      </summary>
      <div className="flex flex-col gap-4 py-3">
        {line.least !== null && <p className="max-w-measure text-meta text-faint">{line.least}</p>}
        <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
          {line.options.map((option) => (
            <SelectField
              key={option.column}
              name={nameOf(option.column)}
              label={
                <span className="inline-block first-letter:uppercase">{t(`column.${option.column}`)}</span>
              }
              defaultValue={form.typed(nameOf(option.column)) ?? option.current}
              error={form.error(nameOf(option.column))}
              onChange={(event) => {
                const { value } = event.target
                setChosen((all) => ({ ...all, [option.column]: value }))
              }}
              options={EFFECT_CHOICES.map((choice) => {
                const effect = t(`effect.${choice}`)
                const below = !option.allowed.includes(choice)
                return {
                  value: choice,
                  disabled: below,
                  label: below
                    ? t('draft.floorChoice', { effect })
                    : choice === option.standard
                      ? t('draft.usual', { effect })
                      : effect,
                }
              })}
            />
          ))}
        </div>
      </div>
    </details>
  )
}
