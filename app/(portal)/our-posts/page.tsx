import { Megaphone } from 'lucide-react'
import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { OwnLine } from '#components/communication/own-line.tsx'
import { DirectorNews } from '#components/inquiries/director-news.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { PageHeader, Section } from '#components/ui/page-header.tsx'
import { listGroupPosts } from '#lib/communications/list-group-posts.ts'
import type { OwnItem } from '#lib/communications/own/types.ts'
import { requireActor } from '#lib/identity/require-actor.ts'
import type { Reviewers } from '#lib/review/find-reviewers.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('standing.ours'))('title') }
}

const PARTS = {
  wants: ['draft', 'blocked', 'returned'],
  waits: ['held', 'scheduled', 'sending'],
  out: ['sent'],
  rest: ['rejected', 'withdrawn', 'recalled'],
} as const
const MENDABLE: readonly string[] = PARTS.wants

/** A group's posts: what is back with its officers, what waits with the Director, what is out. */
export default async function OurPostsPage() {
  const actor = await requireActor('/our-posts')
  const t = await getTranslations('standing.ours')
  const listed = await listGroupPosts(actor)
  if (!listed.ok) notFound()
  const { posts, reviewers } = listed.value
  const propose = (
    <LinkButton variant="primary" href="/propose">
      {t('propose')}
    </LinkButton>
  )
  return (
    <>
      <PageHeader title={t('title')} meta={actor.label} actions={posts.length > 0 && propose} />
      <DirectorNews actor={actor} />
      {posts.length === 0 && (
        <EmptyState icon={<Megaphone />} title={t('empty')} action={propose}>
          {t('emptyText')}
        </EmptyState>
      )}
      {Object.entries(PARTS).map(([part, states]) => {
        const here = posts.filter((post) => (states as readonly string[]).includes(post.state))
        if (here.length === 0) return null
        return (
          <Section key={part} id={part} title={t(part as keyof typeof PARTS)}>
            <ul className="flex flex-col [&>li:last-child]:border-b-0">
              {here.map((post) => (
                <Post key={post.communicationId} post={post} reviewers={reviewers} />
              ))}
            </ul>
          </Section>
        )
      })}
    </>
  )
}

function Post({ post, reviewers }: { post: OwnItem; reviewers: Reviewers }) {
  const t = useTranslations('standing')
  const own = post.byName === null
  return (
    <OwnLine
      item={post}
      reviewers={reviewers}
      href={own && post.state !== 'draft' ? `/sent/${post.communicationId}` : null}
      action={
        <>
          {own && MENDABLE.includes(post.state) && (
            <LinkButton href={`/propose/${post.communicationId}`}>
              {t(post.state === 'draft' ? 'open' : 'change')}
            </LinkButton>
          )}
          {post.slug !== null && (
            <Link className="link inline-flex min-h-11 items-center" href={`/news/${post.slug}`}>
              {t('ours.read')}
            </Link>
          )}
        </>
      }
    />
  )
}
