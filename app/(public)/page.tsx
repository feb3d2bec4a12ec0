import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { NewsCard } from '#components/family/news-card.tsx'
import { homeOf } from '#components/shell/navigation.ts'
import { LinkButton } from '#components/ui/link-button.tsx'
import { currentActor } from '#lib/identity/current-actor.ts'
import { listNews } from '#lib/publishing/list-news.ts'
import { env } from '#lib/runtime/env.ts'
import { findSchool } from '#lib/settings/find-school.ts'

export async function generateMetadata(): Promise<Metadata> {
  const [t, school] = await Promise.all([getTranslations('publicPages'), findSchool().catch(() => null)])
  const name = school?.name ?? 'Crosswalk'
  const description = t('welcome', { school: name })
  const url = env().publicUrl
  return {
    title: { absolute: name },
    description,
    robots: { index: true, follow: true },
    alternates: { canonical: url },
    openGraph: { type: 'website', title: name, description, url, siteName: name },
  }
}

const LATEST = 3

/** The front door: whoever is signed in goes to their first page, everybody else sees who lives here and the news. */
export default async function FrontPage() {
  const actor = await currentActor()
  if (actor !== null) redirect(homeOf(actor.role))
  const [t, school] = await Promise.all([getTranslations('publicPages'), findSchool()])
  const posts = school === null ? [] : await listNews(school.id, LATEST)
  const name = school?.name ?? 'Crosswalk'
  return (
    <div className="grid gap-12 lg:grid-cols-[2fr_3fr]">
      <div className="flex flex-col items-start gap-4">
        <h1 className="text-display text-balance">{name}</h1>
        <p className="max-w-measure">{t('welcome', { school: name })}.</p>
        <LinkButton variant="primary" href="/sign-in" className="mt-2">
          {t('signIn')}
        </LinkButton>
        <p className="text-meta text-faint">{t('noAccount')}</p>
      </div>
      <section aria-labelledby="latest">
        <h2 id="latest" className="pb-4 text-meta font-semibold text-spruce">
          {t('latest')}
        </h2>
        {posts.length === 0 ? (
          <p className="text-faint">{t('empty')}</p>
        ) : (
          posts.map((post, at) => <NewsCard key={post.slug} post={post} first={at === 0} />)
        )}
        {posts.length > 0 && (
          <p className="border-t border-line pt-4">
            <LinkButton href="/news">{t('moreNews')}</LinkButton>
          </p>
        )}
      </section>
    </div>
  )
}
