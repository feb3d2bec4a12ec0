import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { WrittenIn } from '#components/family/letter.tsx'
import { LetterPictures } from '#components/family/letter-pictures.tsx'
import { NewsByline } from '#components/family/news-card.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { PlainText } from '#components/ui/plain-text.tsx'
import { findNews } from '#lib/publishing/find-news.ts'
import { env } from '#lib/runtime/env.ts'
import { findSchool } from '#lib/settings/find-school.ts'

const DESCRIPTION = 160

// Once a request: the page and its metadata ask for the same post.
const find = cache(async (slug: string) => {
  const school = await findSchool()
  const post = school === null ? null : await findNews(school.id, slug)
  return post === null ? null : { post, school }
})

export async function generateMetadata({ params }: { params: Promise<{ slug: string }> }): Promise<Metadata> {
  const found = await find((await params).slug)
  if (found === null) return {}
  const { post, school } = found
  const url = `${env().publicUrl}/news/${post.slug}`
  const description = post.body.replace(/\s+/gu, ' ').slice(0, DESCRIPTION)
  return {
    title: post.subject,
    description,
    robots: { index: true, follow: true },
    alternates: { canonical: url },
    openGraph: {
      type: 'article',
      title: post.subject,
      description,
      url,
      siteName: school?.name,
      publishedTime: post.publishedAt.toISOString(),
      images: post.attachments.slice(0, 1).map(({ mediaId, altText }) => ({
        url: `${env().publicUrl}/api/media/${mediaId}?size=1280`,
        alt: altText,
      })),
    },
  }
}

/** One public post. Taken back, it is not here. */
export default async function NewsPostPage({ params }: { params: Promise<{ slug: string }> }) {
  const found = await find((await params).slug)
  if (found === null) notFound()
  const { post } = found
  const t = await getTranslations('publicPages')
  return (
    <article className="mx-auto max-w-measure">
      <PageHeader
        back={{ href: '/news', label: t('allNews') }}
        title={
          <span dir="auto" lang={post.lang}>
            {post.subject}
          </span>
        }
        meta={<NewsByline post={post} />}
      />
      <div className="flex flex-col gap-6">
        <PlainText text={post.body} lang={post.lang} />
        <WrittenIn lang={post.lang} />
        <LetterPictures pictures={post.attachments} lang={post.lang} />
      </div>
    </article>
  )
}
