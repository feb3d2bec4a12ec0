import { ImageOff, MailX } from 'lucide-react'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { Section } from '#components/ui/page-header.tsx'
import type { Actor } from '#lib/access/types.ts'
import { countTakeDowns } from '#lib/consent/count-take-downs.ts'
import { countUndeliverable } from '#lib/delivery/count-undeliverable.ts'

/**
 * What waits for the office, with how many and where. Nothing for whoever does not look after it, and nothing where
 * nothing waits, unless `always`.
 */
export async function LookAfter({ actor, always = false }: { actor: Actor; always?: boolean }) {
  const [takeDowns, undeliverable] = await Promise.all([countTakeDowns(actor), countUndeliverable(actor)])
  if (!takeDowns.ok || !undeliverable.ok) return null
  const t = await getTranslations('staffToday.lookAfter')
  const lines = [
    { key: 'takeDowns', href: '/consents/take-downs', count: takeDowns.value, Icon: ImageOff },
    { key: 'undeliverable', href: '/health/undeliverable', count: undeliverable.value, Icon: MailX },
  ] as const
  const waiting = lines.filter((line) => line.count > 0)
  if (waiting.length === 0 && !always) return null
  return (
    <Section id="look-after" title={t('title')}>
      {waiting.length === 0 ? (
        <p className="text-faint">{t('nothing')}</p>
      ) : (
        <ul className="flex flex-col">
          {waiting.map(({ key, href, count, Icon }) => (
            <li key={key}>
              <Link href={href} className="link inline-flex min-h-11 items-center gap-3">
                <Icon aria-hidden="true" size={20} className="shrink-0 text-amber" />
                {t(key, { count })}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
