import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { EffectWord } from '#components/compose/effect-word.tsx'
import type { NumberedFinding } from '#components/compose/number-findings.ts'
import { cx } from '#components/ui/cx.ts'
import { MarkNumber } from '#components/ui/marked-text.tsx'
import type { DraftFinding } from '#lib/communications/composing/types.ts'

const EDGES = {
  remind: 'border-line',
  warn: 'border-blue',
  hold: 'border-amber',
  block: 'border-brick',
} as const

type Say = (finding: DraftFinding) => string

/** Findings to read, beside the text whose marks carry their numbers. */
export function FindingNotes({
  findings,
  say,
  note,
}: {
  findings: readonly NumberedFinding[]
  say: Say
  /** A word beneath one of them. */
  note?: (finding: NumberedFinding) => string | null
}) {
  return (
    <ol className="flex flex-col gap-4">
      {findings.map((finding) => (
        <li
          key={finding.number}
          id={`finding-${finding.number}`}
          className={cx('flex flex-col gap-1 border-s-[3px] ps-4', EDGES[finding.effect])}
        >
          <span className="flex flex-wrap items-center gap-x-2 text-meta">
            <MarkNumber number={finding.number} effect={finding.effect} />
            <EffectWord effect={finding.effect} />
            <Clauses clauses={finding.clauses} />
            <Place field={finding.field} />
          </span>
          <span className="leading-snug">{say(finding)}</span>
          {note?.(finding) && <span className="text-meta font-semibold">{note(finding)}</span>}
        </li>
      ))}
    </ol>
  )
}

/** Who must approve, and by which clause: each sentence once. */
export function RoutingNotes({ findings, say }: { findings: readonly DraftFinding[]; say: Say }) {
  const sentences = new Map(
    findings.flatMap((one) => (one.kind === 'routing' ? [[say(one), one] as const] : [])),
  )
  if (sentences.size === 0) return null
  return (
    <ul className="flex flex-col gap-3">
      {[...sentences].map(([sentence, finding]) => (
        <li key={sentence} className={cx('flex flex-col gap-0.5 border-s-[3px] ps-4', EDGES[finding.effect])}>
          <span className="leading-snug">{sentence}</span>
          <span className="text-meta">
            <Clauses clauses={finding.clauses} />
          </span>
        </li>
      ))}
    </ul>
  )
}

/** "clauses 1.9a, 1.9b", each leading to its place in the policy. */
function Clauses({ clauses }: { clauses: readonly string[] }) {
  const t = useTranslations('standing')
  return (
    <Link className="text-faint underline-offset-4 hover:underline" href={`/policy#clause-${clauses[0]}`}>
      {t('clause', { count: clauses.length, clauses: clauses.join(', ') })}
    </Link>
  )
}

function Place({ field }: { field: string }) {
  const t = useTranslations('standing')
  if (field === 'subject') return <span className="text-faint">{t('inSubject')}</span>
  const picture = /^attachments\[(\d+)\]/.exec(field)?.[1]
  if (picture === undefined) return null
  return <span className="text-faint">{t('inPicture', { number: String(Number(picture) + 1) })}</span>
}
