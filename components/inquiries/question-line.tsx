import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Badge } from '#components/ui/badge.tsx'
import { SchoolTime } from '#components/ui/school-time.tsx'
import type { QuestionLine as Line } from '#lib/inquiries/types.ts'

/** One thread in a list: the question, whether it waits, the newest answer. */
export function QuestionLine({ line, children }: { line: Line; children?: React.ReactNode }) {
  const t = useTranslations('inquiries')
  return (
    <li className="relative flex flex-col gap-1 border-b border-line py-3 hover:bg-sunk/60">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-meta">
        <Badge tone={line.isOpen ? 'amber' : 'spruce'}>{line.isOpen ? t('waits') : t('answered')}</Badge>
        <span className="text-faint">
          {t('about', { clause: line.clause })} · <SchoolTime at={line.lastAt} />
        </span>
      </p>
      <Link
        href={`/policy/questions/${line.questionId}`}
        dir="auto"
        className="line-clamp-2 max-w-measure leading-snug font-semibold after:absolute after:inset-0 hover:underline"
      >
        {line.text}
      </Link>
      {children}
      {line.answer !== null && (
        <p dir="auto" className="line-clamp-2 max-w-measure text-meta text-faint">
          {line.answer}
        </p>
      )}
    </li>
  )
}
