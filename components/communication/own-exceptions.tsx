import { useTranslations } from 'next-intl'
import { useSayTime } from './use-say-time.ts'

/** What an author asked the Director to except, and the answer. */
export function OwnExceptions({
  exceptions,
}: {
  exceptions: readonly {
    fingerprint: string
    reason: string
    requestedAt: Date
    verdict: 'granted' | 'refused' | null
    byName: string | null
    at: Date | null
    answer: string | null
  }[]
}) {
  const t = useTranslations('standing.exception')
  const { time } = useSayTime()
  return (
    <ul className="flex flex-col gap-4">
      {exceptions.map((one) => (
        <li key={`${one.fingerprint} ${one.requestedAt.toISOString()}`} className="flex flex-col gap-1">
          <p dir="auto">{t('asked', { time: time(one.requestedAt), reason: one.reason })}</p>
          <p dir="auto" className="text-faint">
            {one.verdict === null || one.at === null
              ? t('waiting')
              : t(one.verdict, { name: one.byName ?? '', time: time(one.at), answer: one.answer ?? '' })}
          </p>
        </li>
      ))}
    </ul>
  )
}
