import { useTranslations } from 'next-intl'
import { buildMarks } from '#components/compose/build-marks.ts'
import type { NumberedFinding } from '#components/compose/number-findings.ts'
import { LetterPictures } from '#components/family/letter-pictures.tsx'
import { MarkedText } from '#components/ui/marked-text.tsx'
import { PlainText } from '#components/ui/plain-text.tsx'
import type { RevisionAttachment } from '#lib/communications/types.ts'

/** A text as its readers see it; where something was found in it, with the marks over it. */
export function MarkedLetter({
  subject,
  body,
  lang,
  attachments,
  findings,
  byLine,
  hideSubject = false,
}: {
  subject: string
  body: string
  lang: string
  attachments: readonly Pick<RevisionAttachment, 'mediaId' | 'altText'>[]
  findings: readonly NumberedFinding[]
  /** "Jisoo Kim, Friends of MACS" */
  byLine?: string
  /** Where the page's own title says it. */
  hideSubject?: boolean
}) {
  const t = useTranslations('standing')
  const marked = (field: string) =>
    findings.some((finding) => finding.field === field && finding.end > finding.start)
  return (
    <article className="flex flex-col gap-4">
      {!hideSubject && (
        <div className="flex flex-col gap-1">
          <h2 dir="auto" lang={lang} className="text-display leading-tight">
            {subject === '' ? (
              t('noSubject')
            ) : marked('subject') ? (
              <MarkedText segments={buildMarks(subject, 'subject', findings)} lang={lang} />
            ) : (
              subject
            )}
          </h2>
          {byLine && (
            <p className="text-meta text-faint" dir="auto">
              {byLine}
            </p>
          )}
        </div>
      )}
      {marked('body') ? (
        <MarkedText segments={buildMarks(body, 'body', findings)} lang={lang} />
      ) : (
        <PlainText text={body} lang={lang} />
      )}
      <LetterPictures pictures={attachments} lang={lang} small />
    </article>
  )
}
