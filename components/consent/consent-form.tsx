'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { Button, SubmitButton } from '#components/ui/button.tsx'
import { Checkbox } from '#components/ui/checkbox.tsx'
import { FieldError } from '#components/ui/field-error.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { ActionNotice } from '#components/wire/action-notice.tsx'
import { useFormState } from '#components/wire/use-form-state.ts'
import type { AnsweredForChildren } from '#lib/consent/answer-for-children.ts'
import type { ConsentAnswer } from '#lib/consent/types.ts'
import type { ActionState } from '#lib/wire/types.ts'
import { ConsentFields } from './consent-fields.tsx'

type Saved = AnsweredForChildren & { undone: boolean }
type Send = (before: ActionState<Saved>, form: FormData) => Promise<ActionState<Saved>>

/** A guardian's answers for a child: one press for the usual wish, or question by question; then what was saved, with undo. */
export function ConsentForm({
  child,
  siblings,
  answers,
  answer,
}: {
  child: { id: string; name: string }
  /** Other children this guardian may answer for. */
  siblings: readonly { id: string; name: string }[]
  answers: readonly ConsentAnswer[]
  answer: Send
}) {
  const t = useTranslations('consent')
  const common = useTranslations('common')
  const [state, send, sending] = useActionState(answer, { status: 'idle' })
  const { error, typed } = useFormState(state)
  const saved = state.status === 'ok' ? state.value : null
  return (
    <div className="flex flex-col gap-6">
      <ActionNotice state={state} own={{ 'not-allowed': t('notAllowed') }} />
      {saved?.undone && (
        <Notice tone="info" live>
          {t('undone')}
        </Notice>
      )}
      {saved !== null && !saved.undone && (
        <Notice
          tone="good"
          live
          action={
            <form action={send}>
              <input type="hidden" name="studentId" value={child.id} />
              <input type="hidden" name="before" value={JSON.stringify(saved.before)} />
              <Button type="submit" size="small" busy={sending}>
                {common('undo')}
              </Button>
            </form>
          }
        >
          <p>{t('saved')}</p>
          {saved.takeDowns > 0 && <p>{t('takeDowns', { count: saved.takeDowns })}</p>}
        </Notice>
      )}
      <form action={send} key={JSON.stringify(answers)} className="flex flex-col gap-8">
        <input type="hidden" name="studentId" value={child.id} />
        {siblings.length > 0 && (
          <fieldset>
            <legend className="font-semibold">{t('also')}</legend>
            <div className="flex flex-wrap gap-x-6">
              {siblings.map((sibling) => (
                <Checkbox
                  key={sibling.id}
                  name="also[]"
                  value={sibling.id}
                  label={<span dir="auto">{sibling.name}</span>}
                />
              ))}
            </div>
          </fieldset>
        )}
        <section aria-labelledby="consent-quick" className="flex flex-col items-start gap-2">
          <h3 id="consent-quick" className="font-semibold">
            {t('quick')}
          </h3>
          <p className="max-w-measure text-meta text-faint">{t('quickInsideHint')}</p>
          <Button type="submit" name="preset" value="inside" variant="primary" busy={sending}>
            {t('quickInside')}
          </Button>
        </section>
        <section aria-labelledby="consent-single" className="flex flex-col gap-4">
          <h3 id="consent-single" className="font-semibold">
            {t('oneByOne')}
          </h3>
          <ConsentFields answers={answers} typed={typed} />
          {error('answers') && <FieldError id="consent-answers">{error('answers')}</FieldError>}
          <div>
            <SubmitButton variant="secondary">{t('save')}</SubmitButton>
          </div>
        </section>
      </form>
    </div>
  )
}
