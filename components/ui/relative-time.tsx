import { useFormatter, useNow } from 'next-intl'

/** "3 hours ago", for what is only roughly of interest. Anything one might be held to uses `SchoolTime`. */
export function RelativeTime({ at, className }: { at: Date | string; className?: string }) {
  const format = useFormatter()
  const now = useNow()
  const instant = typeof at === 'string' ? new Date(at) : at
  return (
    <time dateTime={instant.toISOString()} className={className}>
      {format.relativeTime(instant, now)}
    </time>
  )
}
