import { useTranslations } from 'next-intl'
import { SchoolTime } from '#components/ui/school-time.tsx'
import type { ShownPublication } from '#lib/consent/list-publications-showing.ts'
import { CONSENT_CHANNELS } from '#lib/consent/types.ts'

/** What is out now and shows this child. */
export function ChildPublications({
  child,
  publications,
}: {
  child: string
  publications: readonly ShownPublication[]
}) {
  const t = useTranslations('family')
  const consent = useTranslations('consent.channel')
  if (publications.length === 0)
    return <p className="text-faint">{t('children.nothingPublished', { child })}</p>
  return (
    <ul className="flex flex-col">
      {publications.map((one) => (
        <li
          key={one.communicationId}
          className="flex flex-col gap-0.5 border-t border-line py-3 first:border-t-0"
        >
          <span dir="auto" lang={one.lang} className="font-semibold">
            {one.subject}
          </span>
          <span className="text-meta text-faint">
            <SchoolTime at={one.releasedAt} /> · {t('post.pictures', { count: one.pictures })} ·{' '}
            {CONSENT_CHANNELS.filter((channel) => one.channels.includes(channel))
              .map((channel) => consent(channel))
              .join(', ')}
          </span>
        </li>
      ))}
    </ul>
  )
}
