import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { SchoolTime } from '#components/ui/school-time.tsx'
import type { FlaggedItem } from '#lib/communications/flagged/types.ts'
import { ExcerptText } from './excerpt-text.tsx'
import { OutcomeWord, StateWord, VerdictWord } from './outcome-word.tsx'
import { ruleTitle } from './rule-title.ts'

/** Flagged findings, one to a row: what the rule said, by which clause, about which words, and what became of it. */
export function FlaggedList({ items }: { items: readonly FlaggedItem[] }) {
  const t = useTranslations('audit.flagged')
  return (
    <ol aria-label={t('list')} className="flex flex-col border-t border-line">
      {items.map((item) => (
        <li
          key={item.findingId}
          className="relative grid gap-x-6 gap-y-1 border-b border-line py-3 hover:bg-sunk/60 md:grid-cols-[7.5rem_minmax(0,1fr)_13rem]"
        >
          <div className="flex flex-wrap items-center justify-between gap-2 md:flex-col md:items-start md:justify-start">
            <OutcomeWord outcome={item.outcome} />
            <span className="text-meta text-faint">
              <SchoolTime at={item.decidedAt} />
            </span>
          </div>
          <div className="flex min-w-0 flex-col gap-0.5">
            <p className="leading-snug">
              <Link
                href={`/flagged/${item.decisionId}`}
                className="font-semibold after:absolute after:inset-0 hover:underline"
              >
                {ruleTitle(item.rule)}
              </Link>{' '}
              <span className="text-meta text-faint">
                {t('clauseIds', { count: item.clauses.length, ids: item.clauses.join(', ') })}
              </span>
            </p>
            <div className="text-meta">
              <ExcerptText excerpt={item.excerpt} effect={item.effect} lang={item.lang} />
            </div>
          </div>
          <div className="flex flex-wrap items-baseline gap-x-3 text-meta md:flex-col md:gap-1">
            <span>
              <bdi>{item.senderName}</bdi>
              <span className="text-faint">, {item.senderLabel}</span>
            </span>
            <span className="flex flex-wrap items-baseline gap-x-3">
              <StateWord state={item.state} />
              <VerdictWord verdict={item.verdict} />
            </span>
          </div>
        </li>
      ))}
    </ol>
  )
}
