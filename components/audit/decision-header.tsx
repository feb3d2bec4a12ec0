import { useTranslations } from 'next-intl'
import { useSayTime } from '#components/communication/use-say-time.ts'
import { PageHeader } from '#components/ui/page-header.tsx'
import type { OpenedDecision } from '#lib/communications/open-decision.ts'
import { OutcomeWord, StateWord } from './outcome-word.tsx'

/** Outcome and when; who wrote what to whom; where it stands now. */
export function DecisionHeader({ decision }: { decision: OpenedDecision }) {
  const t = useTranslations('audit')
  const { time } = useSayTime()
  const { audience, sender } = decision
  const { outcome, stage, decidedAt } = decision.decision
  const reach = `reach.${audience.type}` as 'reach.class'
  const kind = `kind.${decision.kind}` as 'kind.message'
  const step = `decision.stage.${stage}` as 'decision.stage.submit'
  return (
    <PageHeader
      back={{ href: '/flagged', label: t('decision.back') }}
      title={t('decision.title', { outcome: t(`outcomeLong.${outcome}`), time: time(decidedAt) })}
      meta={
        <span className="flex flex-col gap-1">
          <span>
            <bdi>
              {t('decision.by', {
                kind: t.has(kind) ? t(kind) : decision.kind,
                name: sender.name,
                label: sender.label,
                to: t.has(reach) ? t(reach, { name: audience.name ?? '' }) : '',
              })}
            </bdi>{' '}
            {t.has(step) && <>({t(step)})</>}
          </span>
          <span className="flex flex-wrap items-center gap-x-3">
            <OutcomeWord outcome={outcome} />
            <span>{t('flagged.now')}</span>
            <StateWord state={decision.state} />
          </span>
        </span>
      }
    />
  )
}
