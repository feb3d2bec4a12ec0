import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { OutcomeBadge, type OutcomeState } from '#components/ui/outcome-badge.tsx'
import type { ReviewerAnswer } from '#lib/communications/own/types.ts'
import type { CommunicationState } from '#lib/communications/types.ts'
import type { Reviewers } from '#lib/review/find-reviewers.ts'
import type { ReviewQueue } from '#lib/review/types.ts'
import { useSayTime } from './use-say-time.ts'

/** Where something stands, as far as a line says it. */
export interface Standing {
  state: CommunicationState
  stateAt: Date
  dueAt: Date | null
  waiting: { queue: ReviewQueue; since: Date; wantedBy: Date | null; reviewers: Reviewers } | null
  answer: ReviewerAnswer | null
  recalled?: { kind: string; byName: string | null; at: Date } | null
}

/** The outcome's badge, and in words: since when, with whom, until when. */
export function StandingLine({ standing }: { standing: Standing }) {
  const words = useStandingWords()(standing)
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-meta">
      {standing.state !== 'draft' && <OutcomeBadge state={standing.state satisfies OutcomeState | 'draft'} />}
      <span className="text-faint">{words}</span>
    </p>
  )
}

/** Says a standing. With whom something waits is always a name or an office, never "somebody". */
function useStandingWords(): (standing: Standing) => ReactNode {
  const t = useTranslations('standing')
  const { time, day } = useSayTime()
  return ({ state, stateAt, dueAt, waiting, answer, recalled }) => {
    const said = (kind: ReviewerAnswer['kind']) =>
      answer?.kind === kind && t(`answer.${kind}`, { name: answer.byName, time: time(answer.at) })
    switch (state) {
      case 'held': {
        if (waiting === null) return time(stateAt)
        const wanted = waiting.wantedBy !== null && t('with.wantedBy', { day: day(waiting.wantedBy) })
        return [said('asked'), withWhom(waiting), wanted].filter(Boolean).join(' · ')
      }
      case 'returned':
        return said('returned') || t('state.stopped', { time: time(stateAt) })
      case 'blocked':
        return answer?.kind === 'approved'
          ? t('state.stopped', { time: time(stateAt) })
          : t('state.blocked', { time: time(stateAt) })
      case 'rejected':
        return said('rejected') || time(stateAt)
      case 'scheduled':
        return t('state.scheduled', { time: time(dueAt ?? stateAt) })
      case 'recalled':
        return t(recalled?.kind === 'take-down' ? 'state.takenDown' : 'state.recalled', {
          name: recalled?.byName ?? '',
          time: time(recalled?.at ?? stateAt),
        })
      default:
        return t(`state.${state}`, { time: time(stateAt) })
    }
  }

  function withWhom({ queue, since, reviewers }: NonNullable<Standing['waiting']>): string {
    const at = time(since)
    const { delegate, directors, deputies } = reviewers
    if (queue === 'exception') return t('with.exception', { time: at })
    if (delegate !== null)
      return t('with.delegate', {
        name: delegate.name,
        day: day(delegate.endsOn),
        time: at,
      })
    if (directors.length === 0 && deputies.length === 0) return t('with.nobody', { time: at })
    if (directors.length === 0) return t('with.deputy', { name: deputies.join(', '), time: at })
    return t(deputies.length > 0 ? 'with.administration' : 'with.director', { time: at })
  }
}
