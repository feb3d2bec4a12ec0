import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Badge } from '#components/ui/badge.tsx'
import { OutcomeBadge } from '#components/ui/outcome-badge.tsx'
import { Section } from '#components/ui/page-header.tsx'
import { SchoolTime } from '#components/ui/school-time.tsx'

/** What was begun and not sent, or came back. */
export function DraftList({
  drafts,
  basePath,
}: {
  drafts: readonly { id: string; subject: string; body: string; state: string; savedAt: Date }[]
  basePath: string
}) {
  const t = useTranslations('compose')
  return (
    <div className="mt-10">
      <Section title={t('drafts.title')} id="drafts">
        <ul className="flex max-w-measure flex-col">
          {drafts.map((draft) => (
            <li key={draft.id} className="border-b border-line last:border-b-0">
              <Link
                href={`${basePath}/${draft.id}`}
                className="flex min-h-12 flex-col gap-0.5 py-2 hover:bg-sunk"
              >
                <span className="flex items-baseline justify-between gap-3">
                  <span dir="auto" className="truncate font-semibold">
                    {draft.subject || draft.body || t('drafts.untitled')}
                  </span>
                  <SchoolTime at={draft.savedAt} className="shrink-0 text-meta text-faint" />
                </span>
                <span className="flex items-center gap-3 text-meta text-faint">
                  {draft.state === 'blocked' || draft.state === 'returned' ? (
                    <OutcomeBadge state={draft.state} bare />
                  ) : (
                    <Badge>{t('drafts.draft')}</Badge>
                  )}
                  <span dir="auto" className="truncate">
                    {draft.subject ? draft.body : ''}
                  </span>
                </span>
              </Link>
            </li>
          ))}
        </ul>
      </Section>
    </div>
  )
}
