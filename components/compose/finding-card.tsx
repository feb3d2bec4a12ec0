'use client'

import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { cx } from '#components/ui/cx.ts'
import { MarkNumber } from '#components/ui/marked-text.tsx'
import type { Repair } from '#lib/policy/types.ts'
import { EffectWord } from './effect-word.tsx'
import { FindingTalk } from './finding-talk.tsx'
import type { NumberedFinding } from './number-findings.ts'
import type { Talk } from './talk-types.ts'

// The handbook comes along only when somebody asks.
const WhyDialog = dynamic(() => import('./why-dialog.tsx').then((part) => part.WhyDialog))

const EDGES = {
  remind: 'border-line',
  warn: 'border-blue',
  hold: 'border-amber',
  block: 'border-brick',
} as const

/** One finding: what it does, by which clause, in one sentence, and the ways out. */
export function FindingCard({
  finding,
  sentence,
  quote,
  active,
  acknowledged,
  ruleTitle,
  fine,
  talk,
  onShow,
  onRepair,
  onAcknowledge,
  children,
}: {
  finding: NumberedFinding
  sentence: string
  /** The marked words, for a removal's label. */
  quote: string
  active: boolean
  /** null where there is nothing to tick. */
  acknowledged: boolean | null
  /** null where the engine itself speaks and no rule. */
  ruleTitle: string | null
  /** Texts the rule lets pass; null for families, who see no rules. */
  fine: readonly string[] | null
  talk: Talk | null
  onShow: (() => void) | null
  onRepair: (repair: Repair) => void
  onAcknowledge: (read: boolean) => void
  /** More ways out (an exception). */
  children?: ReactNode
}) {
  const t = useTranslations('compose')
  const [why, setWhy] = useState(false)
  const { effect, clauses, number } = finding
  return (
    <article
      id={`finding-${number}`}
      data-finding-effect={effect}
      tabIndex={-1}
      aria-label={t('findings.announce', { count: 1, first: sentence })}
      data-active={active || undefined}
      className={cx(
        'flex scroll-my-24 flex-col gap-2 border-s-[3px] py-2 ps-4 outline-offset-4 transition-colors',
        EDGES[effect],
        active && 'bg-sunk',
      )}
    >
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-meta">
        <MarkNumber number={number} effect={effect} />
        <EffectWord effect={effect} />
        <span className="text-faint">
          {t('findings.clause', { count: clauses.length, clauses: clauses.join(', ') })}
        </span>
        <PlaceOf field={finding.field} />
      </p>
      <p className="leading-snug">{sentence}</p>
      <div className="flex flex-wrap items-center gap-2">
        {finding.repair && <RepairButton repair={finding.repair} quote={quote} onRepair={onRepair} />}
        {finding.repair?.kind === 'replace' && (
          <Button
            size="small"
            onClick={() =>
              finding.repair?.kind === 'replace' &&
              onRepair({
                kind: 'remove',
                field: finding.repair.field,
                start: finding.repair.start,
                end: finding.repair.end,
              })
            }
          >
            {t('repair.remove')}
          </Button>
        )}
        {children}
      </div>
      {effect === 'warn' && acknowledged !== null && (
        <label className="flex min-h-11 items-start gap-3 py-1.5">
          <input
            type="checkbox"
            name="acknowledged[]"
            value={finding.fingerprint}
            checked={acknowledged}
            onChange={(event) => onAcknowledge(event.target.checked)}
            className="mt-0.5 size-5 shrink-0"
          />
          <span className="flex flex-col">
            <span className="leading-snug font-semibold">{t('findings.read')}</span>
            <span className="text-meta text-faint">{t('findings.readHint')}</span>
          </span>
        </label>
      )}
      <div className="flex flex-wrap gap-x-4 text-meta">
        <button type="button" className="link min-h-8" onClick={() => setWhy(true)} aria-haspopup="dialog">
          {t('findings.why')}
        </button>
        {onShow && (
          <button type="button" className="link min-h-8" onClick={onShow}>
            {t('findings.show')}
          </button>
        )}
        {talk && <FindingTalk finding={finding} quote={quote} knownRule={ruleTitle !== null} talk={talk} />}
      </div>
      {why && (
        <WhyDialog
          open
          onOpenChange={setWhy}
          sentence={sentence}
          finding={finding}
          ruleTitle={ruleTitle ?? finding.rule}
          seen={fine && { quote, fine }}
        />
      )}
    </article>
  )
}

function PlaceOf({ field }: { field: string }) {
  const t = useTranslations('compose')
  if (field === 'subject') return <span className="text-faint">· {t('findings.inSubject')}</span>
  const picture = /^attachments\[(\d+)\]/.exec(field)?.[1]
  if (picture === undefined) return null
  return (
    <span className="text-faint">· {t('findings.inPicture', { number: String(Number(picture) + 1) })}</span>
  )
}

/** The one-click way out. Its words say what will stand there. */
function RepairButton({
  repair,
  quote,
  onRepair,
}: {
  repair: Repair
  quote: string
  onRepair: (repair: Repair) => void
}) {
  const t = useTranslations('compose')
  const words = () => {
    switch (repair.kind) {
      case 'replace':
        return t('repair.replace', { text: shorten(repair.with) })
      case 'remove':
        return quote === '' ? t('repair.remove') : t('repair.removePart', { text: shorten(quote) })
      case 'insert-disclaimer':
        return t('repair.disclaimer')
      case 'drop-attachments':
        return t('repair.dropAttachments', { keep: repair.keep })
      case 'narrow-audience':
        return t(`repair.narrow.${repair.to}`)
      case 'split-private':
        return t('repair.splitPrivate')
    }
  }
  return (
    <Button size="small" onClick={() => onRepair(repair)}>
      {words()}
    </Button>
  )
}

const shorten = (text: string) => (text.length > 32 ? `${text.slice(0, 30).trimEnd()}…` : text)
