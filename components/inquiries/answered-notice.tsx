import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { Notice } from '#components/ui/notice.tsx'
import type { Actor } from '#lib/access/types.ts'
import { listOwnInquiries } from '#lib/inquiries/list-own-inquiries.ts'
import { now } from '#lib/runtime/clock.ts'

const FRESH_MS = 7 * 86_400_000

/** For a family: their question about the rules has an answer. A line for a week, nothing otherwise. */
export async function AnsweredNotice({ actor }: { actor: Actor }) {
  const own = await listOwnInquiries(actor)
  const since = now().getTime() - FRESH_MS
  const answered = own.ok && own.value.questions.find((one) => !one.isOpen && one.lastAt.getTime() > since)
  if (!answered) return null
  const t = await getTranslations('inquiries')
  return (
    <Notice className="mb-6">
      <Link
        className="link inline-flex min-h-11 items-center"
        href={`/policy/questions/${answered.questionId}`}
      >
        {t('newsAnswer')}
      </Link>
    </Notice>
  )
}
