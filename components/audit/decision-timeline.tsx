import { CircleAlert, Eye, Hand, Hourglass, Send, Undo2 } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useSayTime } from '#components/communication/use-say-time.ts'
import { SchoolTime } from '#components/ui/school-time.tsx'
import { Timeline, type TimelineEntry } from '#components/ui/timeline.tsx'
import type { Step } from '#lib/communications/tracing/types.ts'
import type { Outcome } from '#lib/policy/types.ts'

type Look = Pick<TimelineEntry, 'icon' | 'tone'>
const SENT: Look = { icon: <Send aria-hidden="true" className="rtl:-scale-x-100" />, tone: 'sent' }
const HELD: Look = { icon: <Hourglass aria-hidden="true" />, tone: 'held' }
const BACK: Look = { icon: <Undo2 aria-hidden="true" className="rtl:-scale-x-100" />, tone: 'returned' }
const STOP: Look = { icon: <Hand aria-hidden="true" />, tone: 'blocked' }

const LOOKS: Readonly<Record<string, Look>> = {
  approved: SENT,
  released: SENT,
  published: SENT,
  'exception-granted': SENT,
  'review-opened': HELD,
  'exception-requested': HELD,
  'dispatch-created': HELD,
  returned: BACK,
  'dispatch-cancelled': BACK,
  recall: BACK,
  'take-down': BACK,
  superseded: BACK,
  rejected: STOP,
  'exception-refused': STOP,
  'dispatch-stopped': STOP,
  acknowledged: { icon: <Eye aria-hidden="true" /> },
}
const OUTCOME_LOOKS: Readonly<Record<Outcome, Look>> = {
  allow: SENT,
  warn: { icon: <CircleAlert aria-hidden="true" />, tone: 'returned' },
  hold: HELD,
  block: STOP,
}

/** What became of a text, step by step; the other decisions about it are a click away. */
export function DecisionTimeline({ steps, decisionId }: { steps: readonly Step[]; decisionId: string }) {
  const t = useTranslations('audit')
  const { time } = useSayTime()
  const title = (step: Step): string => {
    const { what, detail, who } = step
    const name = who ?? ''
    if (what === 'decided') {
      const [outcome, stage] = (detail ?? '').split(' ') as [
        Outcome,
        'submit' | 'edit' | 'approve' | 'release',
      ]
      return t('step.decided', { outcome: t(`outcomeLong.${outcome}`), stage: t(`decision.stage.${stage}`) })
    }
    if (what === 'approved' && detail === 'self-approved') return t('step.selfApproved', { who: name })
    if (what === 'dispatch-created')
      return t('step.dispatch-created', { time: detail === null ? '' : time(new Date(detail)) })
    if (what === 'review-opened') {
      const queue = `queue.${detail ?? ''}` as 'queue.content'
      return t('step.review-opened', { queue: t.has(queue) ? t(queue) : (detail ?? '') })
    }
    const key = `step.${what}` as 'step.edited'
    return t.has(key) ? t(key, { who: name, detail: detail ?? '' }) : t('step.other', { what })
  }
  const entries = steps.map((step, index): TimelineEntry => {
    const outcome = step.what === 'decided' ? ((step.detail ?? '').split(' ')[0] as Outcome) : null
    return {
      id: String(index),
      ...(outcome === null ? LOOKS[step.what] : OUTCOME_LOOKS[outcome]),
      title: <bdi>{title(step)}</bdi>,
      time: <SchoolTime at={step.at} />,
      children:
        step.decisionId === null ? undefined : step.decisionId === decisionId ? (
          <span className="text-meta">{t('decision.thisOne')}</span>
        ) : (
          <Link className="link text-meta" href={`/flagged/${step.decisionId}`}>
            {t('decision.otherDecision')}
          </Link>
        ),
    }
  })
  return <Timeline label={t('decision.next')} entries={entries} />
}
