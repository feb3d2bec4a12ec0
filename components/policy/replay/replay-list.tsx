'use client'

import { ArrowRight } from 'lucide-react'
import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { ExcerptText } from '#components/audit/excerpt-text.tsx'
import { OutcomeWord } from '#components/audit/outcome-word.tsx'
import { useSayTime } from '#components/communication/use-say-time.ts'
import { Button } from '#components/ui/button.tsx'
import type { ReplayedFinding, ReplayItem } from '#lib/communications/replaying/types.ts'
import type { Locale } from '#lib/i18n/types.ts'
import { findingText } from '../finding-text.ts'
import type { RuleWords } from './types.ts'

/** How many are shown before somebody asks for the others. */
const FIRST = 10

/** Messages whose outcome would differ: then and as it would be beside each other, and why. */
export function ReplayList({
  items,
  count,
  words,
}: {
  items: readonly ReplayItem[]
  count: number
  words: RuleWords
}) {
  const t = useTranslations('replay')
  const [all, setAll] = useState(false)
  const shown = all ? items : items.slice(0, FIRST)
  return (
    <div className="flex flex-col gap-4">
      <p className="text-meta text-faint">{t('shown', { shown: shown.length, count })}</p>
      <ol className="flex flex-col border-t border-line">
        {shown.map((item) => (
          <li key={item.decisionId} className="border-b border-line py-4">
            <Item item={item} words={words} />
          </li>
        ))}
      </ol>
      {shown.length < items.length && (
        <div>
          <Button onClick={() => setAll(true)}>{t('showAll', { count: items.length })}</Button>
        </div>
      )}
    </div>
  )
}

function Item({ item, words }: { item: ReplayItem; words: RuleWords }) {
  const t = useTranslations('replay')
  const { time } = useSayTime()
  return (
    <article className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <p className="flex flex-wrap items-center gap-2">
          <span className="sr-only">{t('was')}</span>
          <OutcomeWord outcome={item.was} />
          <ArrowRight aria-hidden="true" size={16} className="shrink-0 text-faint rtl:-scale-x-100" />
          <span className="sr-only">{t('isNow')}</span>
          <OutcomeWord outcome={item.isNow} />
        </p>
        <p className="text-meta text-faint">
          {item.senderName}, {item.senderLabel} ·{' '}
          <time dateTime={item.decidedAt}>{time(item.decidedAt)}</time>
        </p>
      </div>
      <ul className="flex flex-col gap-3">
        {item.differences.map((finding) => (
          <Difference
            key={`${finding.rule} ${finding.field} ${finding.excerpt.before} ${finding.excerpt.mark} ${finding.was}`}
            finding={finding}
            lang={item.lang}
            words={words}
          />
        ))}
      </ul>
      <p className="flex flex-wrap gap-x-4 text-meta">
        {item.more > 0 && <span className="text-faint">{t('more', { count: item.more })}</span>}
        <Link
          className="link inline-flex min-h-6 items-center"
          href={`/flagged/${item.decisionId}`}
          prefetch={false}
        >
          {t('decision')}
        </Link>
      </p>
    </article>
  )
}

function Difference({ finding, lang, words }: { finding: ReplayedFinding; lang: string; words: RuleWords }) {
  const t = useTranslations('replay')
  const locale = useLocale() as Locale
  const effect = (one: ReplayedFinding['was']) => t(`effect.${one ?? 'remind'}`)
  const change =
    finding.was === null
      ? t('came', { effect: effect(finding.isNow) })
      : finding.isNow === null
        ? t('went', { effect: effect(finding.was) })
        : t('changed', { was: effect(finding.was), isNow: effect(finding.isNow) })
  return (
    <li className="flex flex-col gap-1 border-s-[3px] border-line ps-4">
      <p className="text-meta font-semibold">{change}</p>
      <p className="leading-snug">
        {words.titles[finding.rule] ?? finding.rule}{' '}
        <span className="text-meta text-faint">
          {t('clauses', { count: finding.clauses.length, ids: finding.clauses.join(', ') })}
        </span>
      </p>
      <p className="max-w-measure text-meta">{findingText(words.findings, locale)(finding)}</p>
      {finding.excerpt.mark !== '' && (
        <div className="text-meta">
          <ExcerptText
            excerpt={finding.excerpt}
            effect={finding.isNow ?? finding.was ?? 'remind'}
            lang={lang}
          />
        </div>
      )}
    </li>
  )
}
