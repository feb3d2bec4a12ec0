import { useTranslations } from 'next-intl'
import type { Excerpt } from '#lib/communications/flagged/types.ts'
import type { Effect } from '#lib/policy/types.ts'

/** The words round a mark, the mark in its effect's look; an ellipsis where more text stands. */
export function ExcerptText({ excerpt, effect, lang }: { excerpt: Excerpt; effect: Effect; lang?: string }) {
  const t = useTranslations('audit.flagged')
  const more = (
    <>
      <span aria-hidden="true">…</span>
      <span className="sr-only"> ({t('moreText')}) </span>
    </>
  )
  return (
    <p lang={lang} dir="auto" className="max-w-measure break-words whitespace-pre-line">
      {excerpt.cutBefore && more}
      {excerpt.before}
      <mark className="mark" data-effect={effect}>
        {excerpt.mark}
      </mark>
      {excerpt.after}
      {excerpt.cutAfter && more}
    </p>
  )
}
