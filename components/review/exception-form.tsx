'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useActionState } from 'react'
import { SubmitButton } from '#components/ui/button.tsx'
import { TextAreaField } from '#components/ui/text-area.tsx'
import { ActionNotice } from '#components/wire/action-notice.tsx'
import { useFormState } from '#components/wire/use-form-state.ts'
import type { ActionState } from '#lib/wire/types.ts'
import type { DeskSubject } from './decision-bar.tsx'
import { NotedFindings, notedOf } from './noted-findings.tsx'
import { Panel, type PanelLook } from './panel.tsx'

/** Grants or refuses one exception, with words for its author either way. */
export function ExceptionForm({
  look,
  action,
  item,
  hidden,
}: {
  look: PanelLook
  action: (before: ActionState<unknown>, form: FormData) => Promise<ActionState<unknown>>
  item: DeskSubject
  hidden: ReactNode
}) {
  const t = useTranslations('review.desk')
  const [state, send] = useActionState(action, { status: 'idle' } as ActionState<unknown>)
  const form = useFormState(state)
  return (
    <Panel {...look} state={state}>
      <form action={send} className="flex max-w-measure flex-col gap-4">
        {hidden}
        <input type="hidden" name="communication" value={item.communicationId} />
        <ActionNotice state={state} own={{ 'reason-refused': t('code.reason-refused') }} />
        <NotedFindings findings={notedOf(state)} />
        <TextAreaField
          name="reason"
          label={t('exceptionReason')}
          hint={t('exceptionHint', { name: item.authorName })}
          required
          minLength={3}
          maxLength={2_000}
          rows={3}
          defaultValue={form.typed('reason')}
          error={form.error('reason') && t('noReason')}
        />
        <p className="flex flex-wrap gap-2">
          <SubmitButton name="verdict" value="granted">
            {t('grant')}
          </SubmitButton>
          <SubmitButton variant="danger" name="verdict" value="refused">
            {t('refuse')}
          </SubmitButton>
        </p>
      </form>
    </Panel>
  )
}
