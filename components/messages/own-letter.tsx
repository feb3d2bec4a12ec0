import { useTranslations } from 'next-intl'
import { useInstant } from '#components/family/use-instant.ts'
import { SubmitButton } from '#components/ui/button.tsx'
import { OutcomeBadge, type OutcomeState } from '#components/ui/outcome-badge.tsx'
import { PlainText } from '#components/ui/plain-text.tsx'
import type { PendingMessage } from '#lib/communications/reading/types.ts'

/** One's own message on its way or waiting: its words, where it stands, and the way to take it back. */
export function OwnLetter({
  pending,
  back,
  takeBack,
}: {
  pending: Pick<PendingMessage, 'communicationId' | 'state' | 'stateAt' | 'body' | 'lang'>
  /** This page's own path. */
  back: string
  takeBack: (form: FormData) => Promise<void>
}) {
  const t = useTranslations('messages')
  const instant = useInstant()
  return (
    <article className="flex flex-col gap-2 rounded-md border border-dashed border-edge px-4 py-3">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-meta text-faint">
        <span className="font-semibold text-ink">{t('you')}</span>
        <OutcomeBadge state={pending.state as OutcomeState} />
      </p>
      <PlainText text={pending.body} lang={pending.lang} />
      <form action={takeBack} className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <input type="hidden" name="communicationId" value={pending.communicationId} />
        <input type="hidden" name="back" value={back} />
        <p className="text-meta text-faint">
          {pending.state === 'held' ? t('heldSince', { time: instant(pending.stateAt) }) : t('takeBackHint')}
        </p>
        <SubmitButton variant="secondary" size="small">
          {t('takeBack')}
        </SubmitButton>
      </form>
    </article>
  )
}
