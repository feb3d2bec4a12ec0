import { useTranslations } from 'next-intl'
import { cx } from './cx.ts'

/** What a mark means for what is sent; the same four words the policy uses. */
export type MarkEffect = 'remind' | 'warn' | 'hold' | 'block'

export interface MarkedSegment {
  text: string
  /** `number` ties the mark to the finding beside it; `id` is for scrolling to it. */
  mark?: { number: number; effect: MarkEffect; id?: string }
}

/**
 * Text with numbered wavy underlines. The segments joined are the text, unchanged.
 * `overlay` draws only the lines, for the copy behind a text field (see `MarkedTextArea`).
 */
export function MarkedText({
  segments,
  lang,
  active,
  overlay = false,
  className,
}: {
  segments: readonly MarkedSegment[]
  lang?: string
  /** The number of the mark to bring out. */
  active?: number | null
  overlay?: boolean
  className?: string
}) {
  const t = useTranslations('common')
  const last = new Map(segments.map((segment, index) => [segment.mark?.number, index]))
  return (
    <div
      lang={lang}
      dir="auto"
      aria-hidden={overlay || undefined}
      className={cx(overlay ? 'marked-copy' : 'max-w-measure whitespace-pre-wrap break-words', className)}
    >
      {segments.map((segment, index) => {
        const key = `${index}-${segment.mark?.number ?? ''}`
        if (!segment.mark) return <span key={key}>{segment.text}</span>
        const { number, effect, id } = segment.mark
        const ends = last.get(number) === index
        return (
          <mark
            key={key}
            id={id}
            className="mark"
            data-effect={effect}
            data-active={active === number || undefined}
          >
            {segment.text}
            {ends && overlay && <MarkTag effect={effect} number={number} />}
            {ends && !overlay && (
              <sup className={cx('ms-0.5 inline-block font-semibold no-underline', COLOURS[effect])}>
                <span className="sr-only">
                  {t('mark', { effect: t(`effect.${effect}`), number: String(number) })}
                </span>
                <MarkNumber effect={effect} number={number} />
              </sup>
            )}
          </mark>
        )
      })}
    </div>
  )
}

/** The number over the end of a mark behind a text field: out of the flow, so that no word moves. */
function MarkTag({ number, effect }: { number: number; effect: MarkEffect }) {
  return (
    <span
      className={cx(
        'absolute inline-flex size-4 -translate-x-1 -translate-y-1.5 items-center justify-center rounded-full bg-raised text-[0.6875rem] leading-none font-bold tabular-nums ring-1 ring-current rtl:translate-x-1',
        COLOURS[effect],
      )}
    >
      {number}
    </span>
  )
}

const COLOURS = { remind: 'text-faint', warn: 'text-blue', hold: 'text-amber', block: 'text-brick' } as const

/** The disc with a mark's number; stand it beside the finding too. */
export function MarkNumber({ number, effect }: { number: number; effect: MarkEffect }) {
  return (
    <span
      aria-hidden="true"
      className={cx(
        'inline-flex size-5 shrink-0 items-center justify-center rounded-full border-[1.5px] border-current text-[0.75rem] leading-none font-bold tabular-nums',
        COLOURS[effect],
      )}
    >
      {number}
    </span>
  )
}
