import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useSayTime } from '#components/communication/use-say-time.ts'
import { EffectWord } from '#components/compose/effect-word.tsx'
import { cx } from '#components/ui/cx.ts'
import { MarkNumber } from '#components/ui/marked-text.tsx'
import type { OpenedFinding } from '#lib/communications/open-decision.ts'
import { useFieldWord } from './decision-text.tsx'
import { ExcerptText } from './excerpt-text.tsx'
import { VerdictWord } from './outcome-word.tsx'
import { findClause, ruleTitle } from './rule-title.ts'
import { useEvidenceWords } from './use-evidence-words.ts'

const EDGES = {
  remind: 'border-line',
  warn: 'border-blue',
  hold: 'border-amber',
  block: 'border-brick',
} as const

/** One finding in full: rule, clauses in words, what its author read, the evidence, what triage said. */
export function DecisionFinding({
  finding,
  sentence,
  lang,
  children,
}: {
  finding: OpenedFinding
  sentence: string
  lang: string
  /** The triage form, where the reader may judge. */
  children?: ReactNode
}) {
  const t = useTranslations('audit.decision')
  const evidence = useEvidenceWords()
  const field = useFieldWord()
  const { readAs, features } = finding.evidence
  const marked = finding.excerpt.mark !== ''
  return (
    <li
      id={`finding-${finding.id}`}
      className={cx('flex scroll-mt-16 flex-col gap-3 border-s-[3px] ps-4', EDGES[finding.effect])}
    >
      <div className="flex flex-col gap-1">
        <p className="flex flex-wrap items-center gap-x-2 text-meta">
          <MarkNumber number={finding.number} effect={finding.effect} />
          <EffectWord effect={finding.effect} />
          <span className="text-faint">{field(finding.field)}</span>
        </p>
        <h3 className="text-read leading-snug font-semibold">{ruleTitle(finding.rule)}</h3>
        <ul className="flex flex-col gap-1 text-meta">
          {finding.clauses.map((id) => (
            <li key={id} className="max-w-measure">
              <Link className="link tabular-nums" href={`/policy#clause-${id}`}>
                {[id, findClause(id)?.title].filter(Boolean).join(' ')}
              </Link>
              {findClause(id) && <span className="text-faint">. {findClause(id)?.summary}</span>}
            </li>
          ))}
        </ul>
      </div>
      {finding.kind === 'content' && marked && (
        <div className="text-meta">
          <ExcerptText excerpt={finding.excerpt} effect={finding.effect} lang={lang} />
        </div>
      )}
      <dl className="grid gap-x-4 gap-y-1 text-meta sm:grid-cols-[9rem_minmax(0,1fr)]">
        <dt className="text-faint">{t('sentence')}</dt>
        <dd className="max-w-measure pb-1 sm:pb-0">{sentence}</dd>
        {readAs !== undefined && (
          <>
            <dt className="text-faint">{t('readAsLabel')}</dt>
            <dd className="break-words">
              <bdi>{readAs}</bdi>
            </dd>
          </>
        )}
        {features.length > 0 && (
          <>
            <dt className="text-faint">{t('because')}</dt>
            <dd className="max-w-measure">{features.map(evidence).join('; ')}</dd>
          </>
        )}
      </dl>
      {finding.triages.length > 0 && <TriageHistory triages={finding.triages} />}
      {children}
    </li>
  )
}

function TriageHistory({ triages }: { triages: OpenedFinding['triages'] }) {
  const t = useTranslations('audit')
  const { time } = useSayTime()
  const newest = triages.at(-1)
  return (
    <ol aria-label={t('decision.triage')} className="flex flex-col gap-2 text-meta">
      {triages.map((triage) => (
        <li key={triage.at.toISOString() + triage.verdict} className="flex flex-col gap-0.5">
          {triage === newest ? (
            <span className="flex flex-wrap items-center gap-2">
              <VerdictWord verdict={triage.verdict} />
              <span className="text-faint">
                <bdi>{triage.byName}</bdi>, {time(triage.at)}
              </span>
            </span>
          ) : (
            <span className="text-faint">
              {t('decision.judged', {
                verdict: t(`triageState.${triage.verdict}`),
                name: triage.byName,
                time: time(triage.at),
              })}
            </span>
          )}
          {triage.note !== '' && (
            <span dir="auto" className="max-w-measure whitespace-pre-line">
              “{triage.note}”
            </span>
          )}
        </li>
      ))}
    </ol>
  )
}
