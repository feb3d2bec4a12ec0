import { useTranslations } from 'next-intl'
import { diffWords } from '#lib/text/diff-words.ts'

/** What changed between two texts: what went is struck out, what came is underlined, and both are said aloud. */
export function WordDifference({ before, after, lang }: { before: string; after: string; lang: string }) {
  const t = useTranslations('standing')
  return (
    <p lang={lang} dir="auto" className="max-w-measure whitespace-pre-wrap break-words">
      {diffWords(before, after).map((piece, index) => {
        const key = `${index}-${piece.kind}`
        if (piece.kind === 'same') return <span key={key}>{piece.text}</span>
        if (piece.kind === 'removed')
          return (
            <del key={key} className="bg-brick-soft text-brick">
              <span className="sr-only"> [{t('removed')}] </span>
              {piece.text}
            </del>
          )
        return (
          <ins key={key} className="bg-spruce-soft text-spruce">
            <span className="sr-only"> [{t('added')}] </span>
            {piece.text}
          </ins>
        )
      })}
    </p>
  )
}
