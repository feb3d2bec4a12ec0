import { cx } from './cx.ts'

/** At most two initials of a name, in any script. */
export function initials(name: string): string {
  const words = name
    .trim()
    .split(/\s+/u)
    .filter((word) => /^\p{L}/u.test(word) && !word.endsWith('.'))
  const picked = words.length > 1 ? [words[0], words.at(-1)] : words
  return picked.map((word) => [...(word ?? '')][0]?.toLocaleUpperCase() ?? '').join('')
}

const SIZES = { small: 'size-8 text-meta', normal: 'size-10 text-meta', large: 'size-14 text-read' } as const

/** A person's initials in a disc. Decorative: the name stands beside it. */
export function Avatar({
  name,
  size = 'normal',
  className,
}: {
  name: string
  size?: keyof typeof SIZES
  className?: string
}) {
  return (
    <span
      aria-hidden="true"
      className={cx(
        'inline-flex shrink-0 items-center justify-center rounded-full border border-line bg-sunk font-semibold text-ink',
        SIZES[size],
        className,
      )}
    >
      {initials(name)}
    </span>
  )
}
