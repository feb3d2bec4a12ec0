import { useTranslations } from 'next-intl'
import { useSayTime } from '#components/communication/use-say-time.ts'
import { MarkedText } from '#components/ui/marked-text.tsx'
import type { MarkedField } from '#lib/communications/flagged/types.ts'
import type { OpenedDecision } from '#lib/communications/open-decision.ts'

/** "Subject", "Text", "Picture 2, description". */
export function useFieldWord(): (field: string) => string {
  const t = useTranslations('audit.field')
  return (field) => {
    if (field === 'subject' || field === 'body') return t(field)
    const [, index, part] = /^attachments\[(\d+)\](?:\.(\w+))?/.exec(field) ?? []
    const number = String(Number(index ?? 0) + 1)
    return part === 'filename' || part === 'altText' ? t(part, { number }) : t('other', { number })
  }
}

/** The text with its numbered marks: all of it once opened, before that the words round the marks. */
export function DecisionText({ decision }: { decision: OpenedDecision }) {
  const t = useTranslations('audit.decision')
  const word = useFieldWord()
  const { time } = useSayTime()
  return (
    <div className="flex flex-col gap-4">
      {decision.text.length === 0 && <p className="text-faint">{t('noMarks')}</p>}
      {decision.text.map((field) => (
        <div key={field.field} className="flex flex-col gap-1">
          {(decision.text.length > 1 || field.field !== 'body') && (
            <h3 className="text-meta text-faint">{word(field.field)}</h3>
          )}
          <Field field={field} lang={decision.lang} />
        </div>
      ))}
      {decision.isOwn && <p className="text-meta text-faint">{t('ownText')}</p>}
      {decision.openings.map((opening) => (
        <p key={opening.at.toISOString() + opening.byName} className="text-meta text-faint" dir="auto">
          {t('opened', { name: opening.byName, time: time(opening.at), reason: opening.reason })}
        </p>
      ))}
    </div>
  )
}

function Field({ field, lang }: { field: MarkedField; lang: string }) {
  const t = useTranslations('audit.decision')
  const segments = field.pieces.map((piece) =>
    piece.kind === 'gap' ? { text: ` [… ${t('gap')} …] ` } : piece,
  )
  return <MarkedText segments={segments} lang={lang} />
}
