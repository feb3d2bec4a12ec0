import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { SchoolTime } from '#components/ui/school-time.tsx'
import type { NewsPost } from '#lib/publishing/list-news.ts'
import { shortenText } from './shorten-text.ts'

/** The beginning of a public post in a list: who, when, the first words, one picture. */
export function NewsCard({ post, first = false }: { post: NewsPost; first?: boolean }) {
  const t = useTranslations('publicPages')
  const picture = post.attachments[0]
  const short = shortenText(post.body, 280)
  return (
    <article className="flex flex-col gap-3 border-t border-line py-6 first:border-t-0 first:pt-0 sm:flex-row sm:gap-6">
      <div className="flex min-w-0 flex-1 flex-col gap-2">
        <h2 className="leading-snug font-semibold">
          <Link href={`/news/${post.slug}`} className="hover:underline" dir="auto" lang={post.lang}>
            {post.subject}
          </Link>
        </h2>
        <NewsByline post={post} />
        <p dir="auto" lang={post.lang} className="max-w-measure whitespace-pre-line break-words">
          {short ?? post.body}
        </p>
        {short !== null && (
          <Link
            href={`/news/${post.slug}`}
            className="link inline-flex min-h-8 items-center self-start text-meta"
          >
            {t('readMore')}
            <span className="sr-only" dir="auto">
              : {post.subject}
            </span>
          </Link>
        )}
      </div>
      {picture && (
        <img
          src={`/api/media/${picture.mediaId}?size=1280`}
          alt={picture.altText}
          lang={post.lang}
          loading={first ? 'eager' : 'lazy'}
          decoding="async"
          className="aspect-[4/3] w-full rounded-md border border-line bg-sunk object-cover sm:w-56 sm:self-start"
        />
      )}
    </article>
  )
}

/** A parent group is named as what it is; else the capacity it was written in. */
export function NewsByline({ post }: { post: NewsPost }) {
  return (
    <p className="flex flex-wrap gap-x-2 text-meta text-faint">
      <bdi className="font-semibold text-ink">{post.groupName ?? post.byLine}</bdi>
      <SchoolTime at={post.publishedAt} />
    </p>
  )
}
