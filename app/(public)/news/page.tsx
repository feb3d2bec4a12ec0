import { Newspaper } from 'lucide-react'
import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { NewsCard } from '#components/family/news-card.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { listNews } from '#lib/publishing/list-news.ts'
import { env } from '#lib/runtime/env.ts'
import { findSchool } from '#lib/settings/find-school.ts'

export async function generateMetadata(): Promise<Metadata> {
  const [t, school] = await Promise.all([getTranslations('publicPages'), findSchool()])
  const url = `${env().publicUrl}/news`
  const description = t('intro', { school: school?.name ?? '' })
  return {
    title: t('title'),
    description,
    robots: { index: true, follow: true },
    alternates: { canonical: url, types: { 'application/atom+xml': `${url}/feed.xml` } },
    openGraph: { type: 'website', title: t('title'), description, url, siteName: school?.name },
  }
}

/** What the school tells everybody: released public posts that nobody has taken back. */
export default async function NewsPage() {
  const [t, school] = await Promise.all([getTranslations('publicPages'), findSchool()])
  const posts = school === null ? [] : await listNews(school.id)
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader title={t('title')} meta={school && t('intro', { school: school.name })} />
      {posts.length === 0 ? (
        <EmptyState icon={<Newspaper />} title={t('empty')} />
      ) : (
        posts.map((post, at) => <NewsCard key={post.slug} post={post} first={at === 0} />)
      )}
      <p className="mt-4 flex flex-wrap justify-between gap-x-6 gap-y-2 border-t border-line pt-4 text-meta text-faint">
        <Link href="/sign-in" className="link">
          {t('forFamilies')}
        </Link>
        <a href="/news/feed.xml" className="link">
          {t('feed')}
        </a>
      </p>
    </div>
  )
}
