import { useTranslations } from 'next-intl'
import { useSayTime } from '#components/communication/use-say-time.ts'
import { ClientMessages } from '#components/shell/client-messages.tsx'
import { Badge } from '#components/ui/badge.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Section } from '#components/ui/page-header.tsx'
import type { ListedDelegation } from '#lib/review/types.ts'
import type { ActionState } from '#lib/wire/types.ts'
import { DelegationForm, RevokeDelegation } from './delegation-form.tsx'

type Action = (before: ActionState<unknown>, form: FormData) => Promise<ActionState<unknown>>

/** X3: who decides while the Director is away, signed and dated; what was signed before. */
export function Delegations({
  delegations,
  staff,
  today,
  director,
  signed,
  sign,
  revoke,
}: {
  delegations: readonly ListedDelegation[]
  /** Empty for whoever may only read. */
  staff: readonly { personId: string; name: string }[]
  today: string
  director: string
  signed: boolean
  sign: Action
  revoke: Action
}) {
  const t = useTranslations('review.delegation')
  const maySign = staff.length > 0
  return (
    <Section id="delegation" title={t('title')}>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-x-12 gap-y-8 lg:grid-cols-2">
        <div className="flex flex-col gap-4">
          <p className="max-w-measure">{t('text')}</p>
          {signed && (
            <Notice tone="good" live>
              {t('done')}
            </Notice>
          )}
          {delegations.length === 0 ? (
            <p className="text-faint">{t('none')}</p>
          ) : (
            <ul className="flex flex-col border-t border-line">
              {delegations.map((delegation) => (
                <Delegation key={delegation.id} delegation={delegation} revoke={maySign ? revoke : null} />
              ))}
            </ul>
          )}
        </div>
        {maySign && (
          <div className="flex flex-col gap-4">
            <h3 className="font-semibold">{t('new')}</h3>
            <ClientMessages areas={['review']}>
              <DelegationForm action={sign} staff={staff} today={today} director={director} />
            </ClientMessages>
          </div>
        )}
      </div>
    </Section>
  )
}

function Delegation({ delegation, revoke }: { delegation: ListedDelegation; revoke: Action | null }) {
  const t = useTranslations('review.delegation')
  const { time, day } = useSayTime()
  const { state, beginsOn, endsOn, signedAt, revokedAt } = delegation
  const ends = state === 'running' || state === 'coming'
  const words =
    state === 'revoked'
      ? t('revoked', { time: time(revokedAt ?? signedAt) })
      : state === 'coming'
        ? t('coming', { from: day(beginsOn), to: day(endsOn) })
        : t(state, { day: day(endsOn) })
  return (
    <li className="flex flex-wrap items-center justify-between gap-3 border-b border-line py-3">
      <div className="flex flex-col gap-0.5">
        <span className="flex flex-wrap items-center gap-2">
          <b>{delegation.delegateName}</b>
          <Badge tone={state === 'running' ? 'spruce' : 'plain'}>{words}</Badge>
        </span>
        <span className="text-meta text-faint">
          {t('signed', { name: delegation.directorName, time: time(signedAt) })}
        </span>
      </div>
      {ends && revoke && (
        <ClientMessages areas={['review']}>
          <RevokeDelegation action={revoke} delegationId={delegation.id} name={delegation.delegateName} />
        </ClientMessages>
      )}
    </li>
  )
}
