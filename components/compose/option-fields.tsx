'use client'

import { ChevronRight } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { Checkbox } from '#components/ui/checkbox.tsx'
import { SelectField } from '#components/ui/select.tsx'
import { TextField } from '#components/ui/text-input.tsx'
import { LANGUAGES } from '#lib/communications/types.ts'
import type { ComposeValues } from './types.ts'

/** What most messages do not need: language of the text, time, urgency, a day it is wanted by. */
export function OptionFields({
  values,
  writerKind,
  errors,
  open,
  onChange,
}: {
  values: ComposeValues
  writerKind: 'staff' | 'group' | 'family'
  errors: Readonly<Record<string, string | null>>
  open: boolean
  onChange: (change: Partial<ComposeValues>) => void
}) {
  const t = useTranslations('compose')
  const locale = useLocale()
  const names = new Intl.DisplayNames(locale, { type: 'language' })
  return (
    <details open={open || undefined} className="group/more border-t border-line">
      <summary className="flex min-h-12 items-center gap-2 text-meta text-spruce">
        <ChevronRight
          aria-hidden="true"
          size={16}
          className="transition-transform group-open/more:rotate-90 rtl:-scale-x-100 rtl:group-open/more:rotate-90"
        />
        {t('more')}
      </summary>
      <div className="grid gap-x-6 gap-y-4 pb-4 sm:grid-cols-2">
        <SelectField
          label={t('lang')}
          name="lang"
          value={values.lang}
          onChange={(event) => onChange({ lang: event.target.value })}
          options={LANGUAGES.map((code) => ({ value: code, label: names.of(code) ?? code }))}
        />
        {writerKind !== 'family' && (
          <TextField
            label={t('sendAt')}
            hint={t('sendAtHint')}
            name="sendAt"
            type="datetime-local"
            value={values.sendAt}
            error={errors.sendAt}
            onChange={(event) => onChange({ sendAt: event.target.value })}
          />
        )}
        {writerKind === 'group' && (
          <TextField
            label={t('wantedBy')}
            hint={t('wantedByHint')}
            name="wantedBy"
            type="date"
            value={values.wantedBy}
            error={errors.wantedBy}
            onChange={(event) => onChange({ wantedBy: event.target.value })}
          />
        )}
        {writerKind === 'staff' && (
          <>
            <Checkbox
              name="needsAnswer"
              label={t('needsAnswer')}
              hint={t('needsAnswerHint')}
              checked={values.needsAnswer}
              onChange={(event) => onChange({ needsAnswer: event.target.checked })}
            />
            <Checkbox
              name="urgent"
              label={t('urgent')}
              hint={t('urgentHint')}
              checked={values.urgent}
              onChange={(event) => onChange({ urgent: event.target.checked })}
            />
          </>
        )}
      </div>
    </details>
  )
}

/** Where a post to the whole school or to everybody appears besides the portal. */
export function ChannelField({
  values,
  available,
  error,
  onChange,
}: {
  values: ComposeValues
  available: readonly ('website' | 'official-page')[]
  error: string | null
  onChange: (change: Partial<ComposeValues>) => void
}) {
  const t = useTranslations('compose')
  if (available.length === 0) return null
  return (
    <fieldset className="flex flex-col">
      <legend className="text-read font-semibold leading-snug">{t('channels')}</legend>
      <div className="flex flex-wrap gap-x-6">
        <Checkbox label={t('channel.portal')} checked readOnly disabled />
        {available.map((channel) => (
          <Checkbox
            key={channel}
            name="channels[]"
            value={channel}
            label={t(`channel.${channel}`)}
            checked={values.channels.includes(channel)}
            error={channel === available[0] ? error : null}
            onChange={(event) =>
              onChange({
                channels: event.target.checked
                  ? [...values.channels, channel]
                  : values.channels.filter((one) => one !== channel),
              })
            }
          />
        ))}
      </div>
    </fieldset>
  )
}
