import { useTranslations } from 'next-intl'
import { SchoolTime } from '#components/ui/school-time.tsx'

export interface LetterSender {
  name: string
  label: string
  role: string
}

/** Who wrote, in which capacity, when in school time, and about which of the reader's children. */
export function LetterHead({
  sender,
  at,
  students,
  edited = false,
}: {
  sender: LetterSender
  at: Date
  students: readonly string[]
  edited?: boolean
}) {
  const t = useTranslations('family.post')
  const shell = useTranslations('shell.capacity')
  const capacity = sender.role === 'guardian' ? shell('guardian') : sender.label
  return (
    <p className="flex flex-wrap gap-x-2 text-meta text-faint">
      <span>
        <bdi className="font-semibold text-ink">{sender.name}</bdi>
        {capacity !== '' && capacity !== sender.name && (
          <>
            {' · '}
            <bdi>{capacity}</bdi>
          </>
        )}
      </span>
      <span>
        <SchoolTime at={at} readerTime />
      </span>
      {students.length > 0 && <span>{t('about', { child: students.join(', ') })}</span>}
      {edited && <span>{t('edited')}</span>}
    </p>
  )
}
