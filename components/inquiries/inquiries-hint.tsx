import { Flag } from 'lucide-react'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import type { Actor } from '#lib/access/types.ts'
import { countInquiries } from '#lib/inquiries/count-inquiries.ts'

/** On the desk: reports and questions that wait. Nothing where none does, or where somebody else answers them. */
export async function InquiriesHint({ actor }: { actor: Actor }) {
  const count = await countInquiries(actor)
  const all = (count?.reports ?? 0) + (count?.questions ?? 0)
  if (all === 0) return null
  const t = await getTranslations('asked')
  return (
    <p className="text-meta">
      <Link href="/overview/asked" className="link inline-flex min-h-11 items-center gap-2">
        <Flag aria-hidden="true" size={16} />
        {t('waits', { count: all })}
      </Link>
    </p>
  )
}
