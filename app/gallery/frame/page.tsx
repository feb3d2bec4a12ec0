import { getTranslations } from 'next-intl/server'
import { AccountMenu } from '#components/shell/account-menu.tsx'
import { CapacitySwitcher } from '#components/shell/capacity-switcher.tsx'
import { NAVIGATION } from '#components/shell/navigation.ts'
import { NavigationIcon } from '#components/shell/navigation-icon.tsx'
import { PortalShell } from '#components/shell/portal-shell.tsx'
import { SignOut } from '#components/shell/sign-out.tsx'
import { Badge } from '#components/ui/badge.tsx'
import { FilterChip } from '#components/ui/chip.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { PageHeader, Section } from '#components/ui/page-header.tsx'
import { PlainText } from '#components/ui/plain-text.tsx'
import { SchoolTime } from '#components/ui/school-time.tsx'
import { ROLES } from '#lib/access/types.ts'
import { LETTER } from '../samples.ts'

async function nothing() {
  'use server'
}

/** The signed-in frame round a family's Today: `?role=teacher` shows another role's way round. */
export default async function FramePage({ searchParams }: { searchParams: Promise<{ role?: string }> }) {
  const asked = (await searchParams).role
  const role = ROLES.find((one) => one === asked) ?? 'guardian'
  const [t, family] = [await getTranslations('shell'), await getTranslations('family')]
  return (
    <PortalShell
      school="Maple Avenue Charter School"
      demo
      home="/gallery"
      items={NAVIGATION[role].map((entry, index) => ({
        key: entry.key,
        href: index === 0 ? '/gallery/frame' : entry.href,
        label: t(`nav.${entry.key}`),
        icon: <NavigationIcon name={entry.key} />,
        counts: entry.counts,
      }))}
      counts={{ unread: 3, waiting: 2 }}
      account={
        <AccountMenu
          person={{
            name: 'Helena Duarte',
            capacity: role === 'guardian' ? 'Parent or guardian' : 'Grade 5 teacher',
          }}
          accountHref="/more"
          capacities={
            <CapacitySwitcher
              action={nothing}
              choices={[
                { id: 'a', label: 'Grade 5 teacher', current: role !== 'guardian' },
                { id: 'b', label: 'Parent or guardian', current: role === 'guardian' },
              ]}
            />
          }
          signOut={<SignOut action={nothing} />}
        />
      }
    >
      <PageHeader title={family('today.title')} />
      <div className="flex flex-wrap gap-2 pb-6">
        <FilterChip href="?" selected>
          {family('today.everyChild')}
        </FilterChip>
        <FilterChip href="?c=lina">Lina</FilterChip>
        <FilterChip href="?c=tomas">Tomás</FilterChip>
      </div>
      <Section id="needs-answer" title={family('today.needsAnswer')}>
        <Letter language={family('post.writtenIn', { language: 'English' })} reply={family('post.reply')} />
      </Section>
      <Section id="new" title={family('today.new')}>
        <Letter language={family('post.writtenIn', { language: 'English' })} reply={family('post.reply')} />
      </Section>
    </PortalShell>
  )
}

function Letter({ language, reply }: { language: string; reply: string }) {
  return (
    <article className="flex max-w-measure flex-col gap-3 py-2">
      <header>
        <h3 className="text-read" lang="en" dir="auto">
          Museum on Thursday
        </h3>
        <p className="text-meta text-faint">
          <bdi>Ms Rivera, Grade 3 teacher</bdi> · <SchoolTime at="2026-11-22T12:42:00Z" /> · {language}
        </p>
      </header>
      <PlainText text={LETTER} lang="en" />
      <div className="flex items-center gap-4 pt-1">
        <LinkButton href="/gallery" size="small">
          {reply}
        </LinkButton>
        <Badge>Lina</Badge>
      </div>
    </article>
  )
}
