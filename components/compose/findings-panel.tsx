'use client'

import { Eye } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { FindingWords } from '#components/policy/load-finding-words.ts'
import { Button } from '#components/ui/button.tsx'
import type { DraftFinding } from '#lib/communications/composing/types.ts'
import type { Repair } from '#lib/policy/types.ts'
import { EffectWord } from './effect-word.tsx'
import { FindingCard } from './finding-card.tsx'
import type { NumberedFinding } from './number-findings.ts'
import type { Talk } from './talk-types.ts'
import type { ComposeValues } from './types.ts'

/** What stands beside the text: findings with their ways out, then who approves, then quiet reminders. */
export function FindingsPanel({
  numbered,
  findings,
  values,
  say,
  ruleTitles,
  fine,
  talk,
  active,
  acknowledged,
  undo,
  onShow,
  onRepair,
  onAcknowledge,
  exception,
}: {
  numbered: readonly NumberedFinding[]
  findings: readonly DraftFinding[]
  values: ComposeValues
  say: (finding: DraftFinding) => string
  ruleTitles: FindingWords
  /** What each rule lets pass; null for families. */
  fine: Readonly<Record<string, readonly string[]>> | null
  /** null where nobody speaks up: families, and a text that is only rehearsed. */
  talk: Talk | null
  active: number | null
  /** null where nothing will be sent: a warning is read, not ticked. */
  acknowledged: ReadonlySet<string> | null
  /** Takes the last repair back, while nothing was typed after it. */
  undo: (() => void) | null
  onShow: (finding: NumberedFinding) => void
  onRepair: (repair: Repair) => void
  onAcknowledge: (fingerprint: string, read: boolean) => void
  exception: (finding: DraftFinding) => ReactNode
}) {
  const t = useTranslations('compose')
  const routing = findings.filter((finding) => finding.kind === 'routing')
  const reminders = findings.filter((finding) => finding.kind === 'reminder')
  const hasPlace = ({ field, start, end }: DraftFinding) =>
    end > start && (field === 'body' || field === 'subject')
  const quote = ({ field, start, end }: DraftFinding) =>
    field === 'body' || field === 'subject' ? values[field].slice(start, end) : ''
  if (findings.length === 0 && undo === null) return null
  return (
    <div className="flex flex-col gap-6">
      {(numbered.length > 0 || undo !== null) && (
        <section aria-labelledby="findings-title" className="flex flex-col gap-3">
          <h2 id="findings-title" className="text-meta font-semibold text-faint">
            {t('findings.count', { count: numbered.length })}
          </h2>
          {undo !== null && (
            <p className="flex items-center gap-3 text-meta">
              <span role="status">{t('repair.done')}</span>
              <Button size="small" variant="quiet" onClick={undo} data-undo-repair>
                {t('repair.undo')}
              </Button>
            </p>
          )}
          {numbered.map((finding) => (
            <FindingCard
              key={`${finding.fingerprint}-${finding.number}`}
              finding={finding}
              sentence={say(finding)}
              quote={hasPlace(finding) ? quote(finding) : ''}
              active={active === finding.number}
              acknowledged={acknowledged === null ? null : acknowledged.has(finding.fingerprint)}
              ruleTitle={ruleTitles[finding.rule] ?? null}
              fine={fine && (fine[finding.rule] ?? [])}
              talk={talk}
              onShow={hasPlace(finding) ? () => onShow(finding) : null}
              onRepair={onRepair}
              onAcknowledge={(read) => onAcknowledge(finding.fingerprint, read)}
            >
              {exception(finding)}
            </FindingCard>
          ))}
        </section>
      )}
      {routing.length > 0 && <Quiet title={t('findings.approvals')} findings={routing} say={say} />}
      {reminders.length > 0 && (
        <ul aria-label={t('findings.reminders')} className="flex flex-col gap-2 text-meta text-faint">
          {[...new Set(reminders.map(say))].map((sentence) => (
            <li key={sentence} className="flex items-start gap-2">
              <Eye aria-hidden="true" size={16} className="mt-0.5 shrink-0" />
              {sentence}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function Quiet({
  title,
  findings,
  say,
}: {
  title: string
  findings: readonly DraftFinding[]
  say: (finding: DraftFinding) => string
}) {
  const t = useTranslations('compose')
  const sentences = new Map(findings.map((finding) => [say(finding), finding]))
  return (
    <section className="flex flex-col gap-2">
      <h2 className="text-meta font-semibold text-faint">{title}</h2>
      <ul className="flex flex-col gap-3">
        {[...sentences].map(([sentence, finding]) => (
          <li key={sentence} className="flex flex-col gap-0.5 border-s-[3px] border-line ps-4">
            <span className="leading-snug">{sentence}</span>
            <span className="flex flex-wrap items-center gap-x-2 text-meta text-faint">
              {finding.effect !== 'remind' && <EffectWord effect={finding.effect} />}
              {t('findings.clause', {
                count: finding.clauses.length,
                clauses: finding.clauses.join(', '),
              })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
