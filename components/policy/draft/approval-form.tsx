'use client'

import { useTranslations } from 'next-intl'
import { RadioGroup } from '#components/ui/radio-group.tsx'
import { SectionFrame } from './section-frame.tsx'
import { type SectionAction, useSectionForm } from './use-section-form.ts'

const READINGS = ['hold-school-and-public', 'hold-all'] as const

/** How the school reads clause 1.1c. */
export function ApprovalForm({
  token,
  current,
  action,
}: {
  token: string
  current: (typeof READINGS)[number]
  action: SectionAction
}) {
  const t = useTranslations('policySettings')
  const form = useSectionForm(action)
  return (
    <SectionFrame section="approval" token={token} form={form}>
      <RadioGroup
        name="administrationApproval"
        legend={t('draft.section.approval.title')}
        defaultValue={form.typed('administrationApproval') ?? current}
        error={form.error('administrationApproval')}
        options={READINGS.map((value) => ({
          value,
          label: t(`reading.${value}.label`),
          hint: t(`reading.${value}.hint`),
        }))}
      />
    </SectionFrame>
  )
}
