import { CircleHelp, CornerUpLeft, Hand, Send } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Timeline } from '#components/ui/timeline.tsx'
import { useSayTime } from './use-say-time.ts'

/** One thing a reviewer did, with the words said. */
export interface Said {
  kind: string
  byName: string
  at: Date
  selfApproved: boolean
  words: string | null
}

const LOOKS = {
  approved: { icon: Send, tone: 'sent' },
  returned: { icon: CornerUpLeft, tone: 'returned' },
  rejected: { icon: Hand, tone: 'blocked' },
  asked: { icon: CircleHelp, tone: 'plain' },
  escalated: { icon: CircleHelp, tone: 'plain' },
} as const

/** What reviewers did and said, oldest first. */
export function SaidTimeline({ history, label }: { history: readonly Said[]; label: string }) {
  const t = useTranslations('standing')
  const { time } = useSayTime()
  return (
    <Timeline
      label={label}
      entries={history.map((said, index) => {
        const kind = said.kind in LOOKS ? (said.kind as keyof typeof LOOKS) : 'asked'
        const { icon: Icon, tone } = LOOKS[kind]
        return {
          id: String(index),
          icon: <Icon aria-hidden="true" className="rtl:-scale-x-100" />,
          tone,
          title: t(`answer.${kind}`, {
            name: said.byName,
            time: time(said.at),
          }),
          children: (
            <>
              {said.words !== null && (
                <p dir="auto" className="max-w-measure whitespace-pre-line text-ink">
                  “{said.words}”
                </p>
              )}
              {said.selfApproved && <p className="text-meta">{t('selfApproved')}</p>}
            </>
          ),
        }
      })}
    />
  )
}
