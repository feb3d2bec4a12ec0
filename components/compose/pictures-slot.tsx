'use client'

import { useTranslations } from 'next-intl'
import { FieldError } from '#components/ui/field-error.tsx'
import { chooseConsentChannels } from '#lib/consent/choose-consent-channels.ts'
import { audienceOf } from './open-engine.ts'
import { PictureField } from './picture-field.tsx'
import { parsePictures } from './picture-types.ts'
import type { ComposeValues } from './types.ts'

/** Where the pictures stand in the composer; a family's own readers are the staff who get its message. */
export function PicturesSlot({
  values,
  error,
  onChange,
}: {
  values: ComposeValues
  error: string | null
  onChange: (attachments: string) => void
}) {
  const t = useTranslations('compose')
  const audience = audienceOf(values)
  return (
    <section aria-label={t('pictures')} className="flex flex-col gap-2">
      <input type="hidden" name="attachments" value={values.attachments} />
      <PictureField
        value={parsePictures(values.attachments)}
        onChange={(pictures) => onChange(JSON.stringify(pictures))}
        channels={chooseConsentChannels(audience, values.channels)}
        ownStudentIds={audience?.type === 'households' ? audience.studentIds : []}
      />
      {error && <FieldError id="pictures-error">{error}</FieldError>}
    </section>
  )
}
