'use client'

import { Play, Square } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { useSayTime } from '#components/communication/use-say-time.ts'
import { Button } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { ProgressBar } from '#components/ui/progress-bar.tsx'
import { RadioGroup } from '#components/ui/radio-group.tsx'
import { TextField } from '#components/ui/text-input.tsx'
import type { ReplayPolicy } from '#lib/communications/replaying/types.ts'
import { ReplayBars } from './replay-bars.tsx'
import { ReplayResults } from './replay-results.tsx'
import type { RuleWords } from './types.ts'
import { useReplay } from './use-replay.ts'

const DAY = /^\d{4}-\d{2}-\d{2}$/

/** Choose, start, watch, stop; then what would change. */
export function ReplayPanel({
  offer,
  words,
}: {
  offer: { number: number; draftChangedAt: string | null; from: string; to: string }
  words: RuleWords
}) {
  const t = useTranslations('replay')
  const { time } = useSayTime()
  const { state, start, stop } = useReplay()
  const hasDraft = offer.draftChangedAt !== null
  const [policy, setPolicy] = useState<ReplayPolicy>(hasDraft ? 'draft' : 'in-force')
  const [from, setFrom] = useState(offer.from)
  const [to, setTo] = useState(offer.to)
  const [pressed, setPressed] = useState(false)
  const resultId = useId()
  const running = state.at === 'running'
  const wrongFrom = DAY.test(from) ? null : t('problem.day')
  const wrongTo = !DAY.test(to)
    ? t('problem.day')
    : from > to && DAY.test(from)
      ? t('problem.backwards')
      : null

  function submit() {
    setPressed(true)
    if (running || wrongFrom !== null || wrongTo !== null) return
    void start({ policy, from, to })
  }

  return (
    <>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
        className="flex max-w-measure flex-col gap-5"
      >
        <RadioGroup
          name="policy"
          legend={t('policy')}
          value={policy}
          onValueChange={(value) => setPolicy(value as ReplayPolicy)}
          options={[
            {
              value: 'draft',
              label: t('draft'),
              hint: hasDraft ? t('draftHint', { time: time(offer.draftChangedAt ?? '') }) : t('noDraft'),
              disabled: !hasDraft,
            },
            {
              value: 'in-force',
              label: t('inForce', { number: String(offer.number) }),
              hint: t('inForceHint'),
            },
          ]}
        />
        <div className="flex flex-wrap gap-x-6 gap-y-4">
          <TextField
            className="basis-44"
            type="date"
            label={t('from')}
            value={from}
            max={offer.to}
            error={pressed ? wrongFrom : null}
            onChange={(event) => setFrom(event.target.value)}
          />
          <TextField
            className="basis-44"
            type="date"
            label={t('to')}
            value={to}
            max={offer.to}
            error={pressed ? wrongTo : null}
            onChange={(event) => setTo(event.target.value)}
          />
        </div>
        <div className="flex flex-wrap gap-3">
          {running ? (
            <Button key="stop" icon={<Square aria-hidden="true" size={16} />} onClick={stop}>
              {t('stop')}
            </Button>
          ) : (
            <Button key="start" type="submit" variant="primary" icon={<Play aria-hidden="true" size={16} />}>
              {state.at === 'rest' ? t('start') : t('again')}
            </Button>
          )}
        </div>
      </form>
      <section aria-labelledby={resultId} className="pt-8">
        <h2 id={resultId} className="sr-only">
          {t('counts')}
        </h2>
        {state.at === 'problem' && <Notice tone="bad" live title={t(`problem.${state.problem}`)} />}
        {running && (
          <div className="max-w-measure">
            <ProgressBar
              label={state.total === null ? t('counting') : t('progress')}
              max={Math.max(1, state.total ?? 1)}
              value={state.total === null ? undefined : (state.counts?.done ?? 0)}
              detail={
                state.total === null
                  ? undefined
                  : t('count', { done: state.counts?.done ?? 0, total: state.total })
              }
            />
          </div>
        )}
        {state.at === 'stopped' && (
          <p role="status" className="font-semibold">
            {state.counts === null || state.counts.done === 0
              ? t('stoppedEarly')
              : t('stopped', { done: state.counts.done, total: state.total ?? 0 })}
          </p>
        )}
        {(running || state.at === 'stopped') && state.counts !== null && state.counts.done > 0 && (
          <div className="flex flex-col gap-4 pt-6">
            {running && <p className="font-semibold">{t('running')}</p>}
            <ReplayBars counts={state.counts} />
          </div>
        )}
        {state.at === 'done' &&
          (state.total === 0 ? (
            <EmptyState title={<span role="status">{t('empty')}</span>}>{t('emptyMore')}</EmptyState>
          ) : (
            <ReplayResults {...state} words={words} />
          ))}
      </section>
    </>
  )
}
