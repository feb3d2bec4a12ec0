import { ChevronRight } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Badge } from '#components/ui/badge.tsx'
import type { OwnChild } from '#lib/directory/list-my-children.ts'

/** One child on a guardian's page: class, teachers, and what is still to be answered. */
export function ChildCard({ child, openQuestions }: { child: OwnChild; openQuestions: number | null }) {
  const t = useTranslations('consent')
  return (
    <li className="border-t border-line last:border-b">
      <Link
        href={`/children/${child.id}`}
        className="flex min-h-20 items-center justify-between gap-4 py-4 hover:bg-sunk/60"
      >
        <span className="flex min-w-0 flex-col items-start gap-1">
          <span dir="auto" className="text-read font-semibold">
            {child.fullName}
          </span>
          <ChildClass child={child} />
          {openQuestions !== null && (
            <Badge tone={openQuestions === 0 ? 'spruce' : 'amber'}>
              {t('title')}: {t('openCount', { count: openQuestions })}
            </Badge>
          )}
        </span>
        <ChevronRight aria-hidden="true" size={20} className="shrink-0 text-faint rtl:-scale-x-100" />
      </Link>
    </li>
  )
}

/** Class and teachers in one line; the school's own names, as they are written. */
export function ChildClass({ child }: { child: OwnChild }) {
  const t = useTranslations('family.children')
  const teachers = child.teachers.map((teacher) => teacher.name).join(', ')
  return (
    <span className="text-meta text-faint">
      {teachers === ''
        ? (child.classTitle ?? child.grade)
        : t('class', { grade: child.grade, teacher: teachers })}
    </span>
  )
}
