import { useTranslations } from 'next-intl'
import { Recalled, WrittenIn } from '#components/family/letter.tsx'
import { LetterHead } from '#components/family/letter-head.tsx'
import { LetterPictures } from '#components/family/letter-pictures.tsx'
import { ReadOnView } from '#components/family/read-on-view.tsx'
import { useInstant } from '#components/family/use-instant.ts'
import { Badge } from '#components/ui/badge.tsx'
import { cx } from '#components/ui/cx.ts'
import { PlainText } from '#components/ui/plain-text.tsx'
import type { ConversationEntry } from '#lib/communications/reading/types.ts'

/** One letter of a conversation; one's own is set in and says whether it was read. */
export function Entry({ entry }: { entry: ConversationEntry }) {
  const t = useTranslations('messages')
  const family = useTranslations('family.post')
  const instant = useInstant()
  const { content } = entry
  const isNew = !entry.mine && entry.readAt === null && content !== null
  const words = content !== null && (
    <>
      <PlainText text={content.body} lang={content.lang} />
      <WrittenIn lang={content.lang} />
      <LetterPictures pictures={content.attachments} lang={content.lang} small />
    </>
  )
  return (
    <li id={`m-${entry.communicationId}`} className="scroll-mt-4">
      <article
        className={cx(
          'flex flex-col gap-2 py-4',
          entry.mine ? 'ms-6 rounded-md bg-spruce-soft px-4 sm:ms-12' : 'border-t border-line',
        )}
      >
        <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
          <LetterHead sender={entry.sender} at={entry.at} students={[]} />
          {isNew && <Badge tone="spruce">{t('unread')}</Badge>}
          {entry.needsAnswer && !entry.mine && <Badge tone="amber">{t('needsAnswer')}</Badge>}
        </div>
        {content === null && <p className="text-faint">{family('recalledText')}</p>}
        {entry.recalled && <Recalled {...entry.recalled} />}
        {isNew ? <ReadOnView id={entry.communicationId}>{words}</ReadOnView> : words}
        {entry.mine && content !== null && (
          <p className="text-meta text-faint">
            {entry.readAt === null ? t('notRead') : t('read', { time: instant(entry.readAt) })}
          </p>
        )}
      </article>
    </li>
  )
}
