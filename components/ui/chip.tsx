import { Check, X } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { cx } from './cx.ts'

const LOOK =
  'inline-flex min-h-9 items-center gap-1.5 rounded-full border px-3 text-meta font-medium whitespace-nowrap transition-colors'

/** A small label that stands for a person or thing; with `onRemove` it can be taken away. */
export function Chip({
  children,
  onRemove,
  removeLabel,
}: {
  children: ReactNode
  onRemove?: () => void
  removeLabel?: string
}) {
  const t = useTranslations('common')
  return (
    <span className={cx(LOOK, 'border-line bg-raised', onRemove && 'pe-1')}>
      {children}
      {onRemove && (
        <button
          type="button"
          onClick={onRemove}
          aria-label={removeLabel ?? t('remove')}
          className="inline-flex size-7 items-center justify-center rounded-full text-faint hover:bg-sunk hover:text-ink"
        >
          <X aria-hidden="true" size={14} />
        </button>
      )}
    </span>
  )
}

/** A filter that is an address: on or off, and it works before JavaScript. */
export function FilterChip({
  href,
  selected = false,
  count,
  children,
}: {
  href: string
  selected?: boolean
  count?: number
  children: ReactNode
}) {
  return (
    <Link
      href={href}
      aria-current={selected ? 'true' : undefined}
      scroll={false}
      className={cx(
        LOOK,
        selected
          ? 'border-spruce bg-spruce-soft text-spruce'
          : 'border-edge bg-raised text-ink hover:bg-sunk',
      )}
    >
      {selected && <Check aria-hidden="true" size={14} />}
      {children}
      {count !== undefined && <span className="text-faint tabular-nums">{count}</span>}
    </Link>
  )
}
