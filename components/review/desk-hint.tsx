import { Inbox } from 'lucide-react'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import type { Actor } from '#lib/access/types.ts'
import { countWaiting } from '#lib/communications/count-waiting.ts'

/** For whoever decides something without a desk of their own in the bar (a delegate): what waits there. */
export async function DeskHint({ actor }: { actor: Actor }) {
  const count = await countWaiting(actor)
  if (count === null) return null
  const t = await getTranslations('review.desk')
  return (
    <p className="mb-6 border-s-[3px] border-amber py-1.5 ps-4">
      <Link href="/desk" className="link inline-flex min-h-11 items-center gap-2">
        <Inbox aria-hidden="true" size={20} />
        {t('delegateWaits', { count })}
      </Link>
    </p>
  )
}
