import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { AddChannel, KeepChannel } from '#components/review/channel-forms.tsx'
import { ClientMessages } from '#components/shell/client-messages.tsx'
import { Badge } from '#components/ui/badge.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { PageHeader, Section } from '#components/ui/page-header.tsx'
import { SchoolDay } from '#components/ui/school-time.tsx'
import { authorize } from '#lib/access/authorize.ts'
import { listStaff } from '#lib/directory/list-staff.ts'
import { requireActor } from '#lib/identity/require-actor.ts'
import { listOfficialChannels } from '#lib/publishing/list-official-channels.ts'
import { dateToDay, today } from '#lib/runtime/clock.ts'
import { getSchool } from '#lib/settings/get-school.ts'
import { addChannelAction, retireChannelAction, reviewChannelAction } from './actions.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('review.channels'))('title') }
}

/** The register (1.2, 1.5): every place the school publishes, whose it is, and when somebody looks again. */
export default async function ChannelsPage({
  searchParams,
}: {
  searchParams: Promise<{ added?: string | string[] }>
}) {
  const actor = await requireActor('/channels')
  const { timezone } = await getSchool(actor.orgId)
  const day = today(timezone)
  const mayManage = authorize(actor, 'channel.manage', { orgId: actor.orgId }).ok
  const [t, channels, staff, { added }] = await Promise.all([
    getTranslations('review.channels'),
    listOfficialChannels(actor),
    mayManage ? listStaff(actor, day) : null,
    searchParams,
  ])
  if (!channels.ok) notFound()
  return (
    <>
      <PageHeader title={t('title')} meta={t('meta')} />
      {added !== undefined && (
        <Notice tone="good" live className="mb-4">
          {t('added')}
        </Notice>
      )}
      {channels.value.length === 0 && <EmptyState title={t('empty')} />}
      <ClientMessages areas={['review']}>
        <ul className="flex flex-col border-t border-line">
          {channels.value.map((channel) => {
            const active = channel.status === 'active'
            const due = active && dateToDay(channel.reviewOn) <= day
            return (
              <li key={channel.id} className="flex flex-col gap-2 border-b border-line py-4">
                <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
                  <h2 className="text-read font-semibold">{channel.name}</h2>
                  <Badge tone={active ? 'spruce' : 'plain'}>{t(active ? 'active' : 'retired')}</Badge>
                  {due && <Badge tone="amber">{t('due')}</Badge>}
                </div>
                <p className="text-meta break-all text-faint" dir="ltr">
                  {channel.address}
                </p>
                <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 text-meta sm:grid-cols-[auto_minmax(0,1fr)_auto_minmax(0,1fr)]">
                  <dt className="text-faint">{t('kind')}</dt>
                  <dd>{t(channel.kind === 'website' ? 'kinds.website' : 'kinds.official-page')}</dd>
                  <dt className="text-faint">{t('owner')}</dt>
                  <dd>{channel.ownerName}</dd>
                  <dt className="text-faint">{t('minimumAge')}</dt>
                  <dd>{channel.minimumAge}</dd>
                  <dt className="text-faint">{t('reviewOn')}</dt>
                  <dd>
                    <SchoolDay day={channel.reviewOn} />
                  </dd>
                  <dt className="text-faint">{t('live')}</dt>
                  <dd>{channel.live}</dd>
                </dl>
                {channel.rules && <p className="max-w-measure whitespace-pre-line">{channel.rules}</p>}
                {active && mayManage && (
                  <KeepChannel
                    channelId={channel.id}
                    name={channel.name}
                    live={channel.live}
                    review={reviewChannelAction}
                    retire={retireChannelAction}
                  />
                )}
              </li>
            )
          })}
        </ul>
        {staff?.ok && (
          <div className="pt-8">
            <Section id="add" title={t('add')}>
              <AddChannel action={addChannelAction} staff={staff.value} />
            </Section>
          </div>
        )}
      </ClientMessages>
    </>
  )
}
