import { EffectWord } from '#components/compose/effect-word.tsx'
import { cx } from '#components/ui/cx.ts'
import type { ActionState } from '#lib/wire/types.ts'
import type { NotedFinding } from './note-findings.ts'

const EDGES = {
  remind: 'border-line',
  warn: 'border-blue',
  hold: 'border-amber',
  block: 'border-brick',
} as const

/** The findings a refused form came back with, as our own server wrote them (note-findings.ts). */
export function notedOf(state: ActionState<unknown>): NotedFinding[] {
  if (state.status !== 'refused') return []
  const { findings } = state.details
  return Array.isArray(findings) ? (findings as NotedFinding[]) : []
}

/** Findings in words inside a form. */
export function NotedFindings({ findings }: { findings: readonly NotedFinding[] }) {
  if (findings.length === 0) return null
  return (
    <ul className="flex flex-col gap-3">
      {findings.map((finding) => (
        <li
          key={finding.fingerprint}
          className={cx('flex flex-col gap-0.5 border-s-[3px] ps-4', EDGES[finding.effect])}
        >
          <span className="flex flex-wrap gap-x-2 text-meta">
            <EffectWord effect={finding.effect} />
            <span className="text-faint">{finding.clauses.join(', ')}</span>
          </span>
          <span className="leading-snug">{finding.sentence}</span>
        </li>
      ))}
    </ul>
  )
}
