import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { Badge } from '#components/ui/badge.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { PlainText } from '#components/ui/plain-text.tsx'
import type { FeedItem } from '#lib/communications/reading/types.ts'
import { nameLanguage } from '#lib/i18n/name-language.ts'
import { LetterHead } from './letter-head.tsx'
import { LetterPictures } from './letter-pictures.tsx'
import { ReadOnView } from './read-on-view.tsx'
import { shortenText } from './shorten-text.ts'
import { useInstant } from './use-instant.ts'

/** Where a letter is read and answered in full. */
export function letterHref(item: Pick<FeedItem, 'communicationId' | 'conversationId'>): string {
  return item.conversationId === null
    ? `/today/${item.communicationId}`
    : `/messages/${item.conversationId}#m-${item.communicationId}`
}

/**
 * One communication in a feed, like a letter: who, when, its words as written, pictures, one action. `answers`: a
 * reader of these letters can answer them.
 */
export function Letter({ item, answers = true }: { item: FeedItem; answers?: boolean }) {
  const t = useTranslations('family.post')
  const instant = useInstant()
  const { content, recalled } = item
  const href = letterHref(item)
  const waits = item.needsAnswer && item.answeredAt === null && content !== null
  const short = content === null ? null : shortenText(content.body)
  const isNew = item.readAt === null && content !== null
  const actionWords = () => {
    if (item.conversationId !== null) return t('openTalk')
    return short !== null || !answers ? t('readOn') : t('reply')
  }
  const words = content !== null && (
    <>
      <PlainText text={short ?? content.body} lang={content.lang} />
      <WrittenIn lang={content.lang} />
      <LetterPictures pictures={content.attachments} lang={content.lang} small />
    </>
  )
  return (
    <article
      aria-labelledby={`l-${item.communicationId}`}
      className="flex flex-col gap-3 border-t border-line py-6 first:border-t-0 first:pt-2"
    >
      <div className="flex flex-col gap-1">
        <h3 id={`l-${item.communicationId}`} className="flex flex-wrap items-baseline gap-x-3 font-semibold">
          {content === null ? (
            <span className="text-faint">{t('recalledText')}</span>
          ) : (
            <Link href={href} className="hover:underline" dir="auto" lang={content.lang}>
              {content.subject === '' ? item.sender.name : content.subject}
            </Link>
          )}
          {isNew && <Badge tone="spruce">{t('isNew')}</Badge>}
        </h3>
        <LetterHead
          sender={item.sender}
          at={item.releasedAt}
          students={item.students.map((child) => child.givenName)}
          edited={item.edited}
        />
      </div>
      {recalled && <Recalled {...recalled} />}
      {isNew && short === null ? <ReadOnView id={item.communicationId}>{words}</ReadOnView> : words}
      {content !== null && (
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          {waits ? (
            <LinkButton variant="primary" href={item.conversationId === null ? `${href}#answer` : href}>
              {t('answer')}
            </LinkButton>
          ) : (
            (answers || short !== null || item.conversationId !== null) && (
              <Link href={href} className="link inline-flex min-h-8 items-center text-meta">
                {actionWords()}
              </Link>
            )
          )}
          {item.answeredAt && (
            <span className="text-meta text-faint">{t('answered', { time: instant(item.answeredAt) })}</span>
          )}
        </div>
      )}
    </article>
  )
}

/** The language of a text that is not the reader's own. */
export function WrittenIn({ lang }: { lang: string }) {
  const t = useTranslations('family.post')
  const locale = useLocale()
  if (lang === locale) return null
  return <p className="text-meta text-faint">{t('writtenIn', { language: nameLanguage(lang, locale) })}</p>
}

/** What stands in the place of words that were taken back. */
export function Recalled({ byName, at }: { byName: string | null; at: Date }) {
  const t = useTranslations('family.post')
  const instant = useInstant()
  if (byName === null) return null
  return <p className="text-meta text-faint">{t('recalled', { name: byName, time: instant(at) })}</p>
}
