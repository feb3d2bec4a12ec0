import { useLocale, useTranslations } from 'next-intl'
import { PlainText } from '#components/ui/plain-text.tsx'
import { SchoolDay } from '#components/ui/school-time.tsx'
import type { PublishedAnswer } from '#lib/inquiries/types.ts'

/** Answers beside their clause: the words, "the Director", the day. In the reader's language round about. */
export function PublishedAnswers({
  answers,
  withClause = false,
}: {
  answers: readonly PublishedAnswer[]
  withClause?: boolean
}) {
  const t = useTranslations('inquiries')
  const locale = useLocale()
  if (answers.length === 0) return null
  return (
    <ul className="mt-2 flex max-w-measure list-none flex-col gap-3" lang={locale}>
      {answers.map((answer) => (
        <li key={answer.replyId} className="border-s-[3px] border-spruce ps-4" dir="auto">
          {withClause && <p className="text-meta text-faint">{t('about', { clause: answer.clause })}</p>}
          <PlainText text={answer.text} />
          <p className="text-meta text-faint">
            {t.rich('theDirector', { day: () => <SchoolDay day={answer.publishedOn} year /> })}
          </p>
        </li>
      ))}
    </ul>
  )
}
