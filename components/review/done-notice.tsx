import { useTranslations } from 'next-intl'
import { useSayTime } from '#components/communication/use-say-time.ts'
import { Notice } from '#components/ui/notice.tsx'
import type { OpenedDisposition } from '#lib/communications/open-disposition.ts'

/** Answers that close nothing, or no disposition tells of. */
export const SAID = ['asked', 'granted', 'refused'] as const

/** What the last decision led to: "Approved 14:05. It is on the website and on its way to 85 families." */
export function DoneNotice({
  done,
  said,
}: {
  done: OpenedDisposition
  said: (typeof SAID)[number] | undefined
}) {
  const t = useTranslations('review.done')
  const { time } = useSayTime()
  const { decided, authorName: name } = done
  if (said !== undefined)
    return (
      <Notice tone="good" live>
        {t(said, { name })}
      </Notice>
    )
  if (decided.at === null || !['approved', 'returned', 'rejected'].includes(decided.state)) return null
  const kind = decided.state as 'approved' | 'returned' | 'rejected'
  const stopped = kind === 'approved' && (done.state === 'blocked' || done.state === 'returned')
  return (
    <Notice tone={stopped ? 'care' : 'good'} live>
      {t(kind, { time: time(decided.at), name, what: what() })}
    </Notice>
  )

  function what(): string {
    if (stopped) return t('stopped')
    if (done.state === 'scheduled' && done.dueAt) return t('scheduled', { time: time(done.dueAt) })
    if (done.state !== 'sent') return t('sending')
    const { published, households, people } = done
    if (published.includes('official-page')) return t('pageFamilies', { count: households })
    if (published.length > 0) return t('websiteFamilies', { count: households })
    return households > 0 ? t('families', { count: households }) : t('people', { count: people })
  }
}
