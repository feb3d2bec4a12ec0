import { useTranslations } from 'next-intl'
import { ClientMessages } from '#components/shell/client-messages.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import type { CommunicationState } from '#lib/communications/types.ts'
import type { ActionState } from '#lib/wire/types.ts'
import { Recall, TakeBack, WriteAgain } from './own-actions.tsx'

type Action = (before: ActionState<unknown>, form: FormData) => Promise<ActionState<unknown>>

const WAITS: readonly CommunicationState[] = ['held', 'scheduled', 'sending']
const MENDABLE: readonly CommunicationState[] = ['draft', 'blocked', 'returned']
const OVER: readonly CommunicationState[] = ['withdrawn', 'recalled', 'rejected', 'sent']

/** What its author can do now: change, take back, recall, begin again. */
export function OwnSteps({
  own,
  state,
  published,
  slug,
  people,
  mailed,
  idempotencyKey,
  actions,
}: {
  own: { communicationId: string; composer: '/write' | '/propose' }
  state: CommunicationState
  published: readonly string[]
  slug: string | null
  people: number
  mailed: number
  idempotencyKey: string
  actions: Readonly<Record<'change' | 'withdraw' | 'recall' | 'again', Action>>
}) {
  const t = useTranslations('standing')
  return (
    <ClientMessages areas={['standing']}>
      <div className="flex flex-wrap items-start gap-3">
        {MENDABLE.includes(state) && (
          <LinkButton variant="primary" href={`${own.composer}/${own.communicationId}`}>
            {t('change')}
          </LinkButton>
        )}
        {WAITS.includes(state) && <TakeBack own={own} change={actions.change} withdraw={actions.withdraw} />}
        {slug !== null && (
          <LinkButton variant="secondary" href={`/news/${slug}`}>
            {t('ours.read')}
          </LinkButton>
        )}
        {OVER.includes(state) && (
          <WriteAgain own={own} again={actions.again} idempotencyKey={idempotencyKey} />
        )}
        {state === 'sent' && (
          <Recall own={own} recall={actions.recall} people={people} mailed={mailed} published={published} />
        )}
      </div>
    </ClientMessages>
  )
}
