import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ApprovalForm } from '#components/policy/draft/approval-form.tsx'
import { EffectsForm } from '#components/policy/draft/effects-form.tsx'
import { RegisterForm } from '#components/policy/draft/register-form.tsx'
import { ClientMessages } from '#components/shell/client-messages.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { requireActor } from '#lib/identity/require-actor.ts'
import { listEffectOptions } from '#lib/settings/list-effect-options.ts'
import { type OpenedDraft, openDraft } from '#lib/settings/open-draft.ts'
import { SECTIONS, type SectionId, TERM_LANGUAGES, TERM_TOPICS } from '#lib/settings/types.ts'
import { saveSectionAction } from '../actions.ts'

type Props = { params: Promise<{ section: string }> }

async function readSectionName(params: Props['params']): Promise<SectionId> {
  const { section } = await params
  const known = SECTIONS.find((name) => name === section)
  return known ?? notFound()
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const section = await readSectionName(params)
  return { title: (await getTranslations('policySettings.draft'))(`section.${section}.title`) }
}

/** One part of the version being written. */
export default async function EditSectionPage({ params }: Props) {
  const section = await readSectionName(params)
  const actor = await requireActor(`/policy/edit/${section}`)
  const opened = await openDraft(actor)
  if (!opened.ok) notFound()
  const t = await getTranslations('policySettings.draft')
  return (
    <div className="max-w-3xl">
      <PageHeader
        back={{ href: '/policy/edit', label: t('back') }}
        title={t(`section.${section}.title`)}
        meta={<span className="block max-w-measure">{t(`section.${section}.meta`)}</span>}
      />
      <ClientMessages areas={['policySettings']}>
        <Fields section={section} draft={opened.value} />
      </ClientMessages>
    </div>
  )
}

async function Fields({ section, draft }: { section: SectionId; draft: OpenedDraft }) {
  const t = await getTranslations('policySettings')
  const { token, settings, inForce } = draft
  const { registers } = settings
  const shared = { section, token, action: saveSectionAction }
  const words = (list: 'officialPhones' | 'publicServiceNumbers' | 'officialShortCodes' | SingleList) => ({
    title: t(`list.${list}.many`),
    one: t(`list.${list}.one`),
    hint: t(`list.${list}.hint`),
  })
  const single = (name: SingleList, inputMode: 'tel' | 'url' | 'numeric' | 'text') => ({
    name,
    ...words(name),
    columns: [{ name, label: t(`list.${name}.one`), inputMode }],
    entries: registers[name].map((value) => [value]),
  })
  switch (section) {
    case 'phones':
      return (
        <RegisterForm
          {...shared}
          lists={[
            {
              name: 'officialPhones',
              ...words('officialPhones'),
              columns: [
                { name: 'phoneNumber', label: t('draft.number'), inputMode: 'tel' },
                { name: 'phoneLabel', label: t('draft.label') },
              ],
              entries: registers.officialPhones.map((line) => [line.number, line.label]),
            },
            single('publicServiceNumbers', 'tel'),
            single('officialShortCodes', 'numeric'),
          ]}
        />
      )
    case 'addresses':
      return (
        <RegisterForm
          {...shared}
          lists={[
            single('officialEmailDomains', 'url'),
            single('officialPages', 'url'),
            single('officialHandles', 'text'),
            single('approvedDomains', 'url'),
            single('videoHosts', 'url'),
          ]}
        />
      )
    case 'vendors':
      return (
        <RegisterForm
          {...shared}
          lists={[
            {
              name: 'approvedVendors',
              title: t('list.approvedVendors.many'),
              one: t('list.approvedVendors.one'),
              hint: t('list.approvedVendors.hint'),
              columns: [
                { name: 'vendorName', label: t('draft.vendorName') },
                { name: 'vendorPhone', label: t('draft.vendorPhone'), optional: true, inputMode: 'tel' },
                { name: 'vendorEmail', label: t('draft.vendorEmail'), optional: true, inputMode: 'email' },
                { name: 'vendorDomain', label: t('draft.vendorDomain'), optional: true, inputMode: 'url' },
              ],
              entries: registers.approvedVendors.map((vendor) => [
                vendor.name,
                vendor.phone ?? '',
                vendor.email ?? '',
                vendor.domain ?? '',
              ]),
            },
          ]}
        />
      )
    case 'terms':
      return (
        <RegisterForm
          {...shared}
          lists={[
            {
              name: 'ownTerms',
              title: t('draft.section.terms.title'),
              one: t('draft.term'),
              hint: t('draft.section.terms.text'),
              columns: [
                { name: 'term', label: t('draft.term') },
                {
                  name: 'termTopic',
                  label: t('draft.termTopic'),
                  options: TERM_TOPICS.map((value) => ({ value, label: t(`topic.${value}`) })),
                },
                {
                  name: 'termLanguage',
                  label: t('draft.termLanguage'),
                  options: TERM_LANGUAGES.map((value) => ({ value, label: t(`language.${value}`) })),
                },
              ],
              entries: settings.ownTerms.map((term) => [term.term, term.topic, term.language]),
            },
          ]}
        />
      )
    case 'approval':
      return (
        <ApprovalForm token={token} current={settings.administrationApproval} action={saveSectionAction} />
      )
    case 'effects':
      return (
        <EffectsForm
          token={token}
          action={saveSectionAction}
          lines={listEffectOptions(settings, inForce.settings).map(({ id, title, floor, options }) => {
            const own = `draft.floorOf.${id}` as 'draft.floorOf.media-consent'
            const least = floor === null ? null : t('draft.floor', { effect: t(`effect.${floor}`) })
            return { id, title, options, least: t.has(own) ? `${least ?? ''} ${t(own)}` : least }
          })}
        />
      )
  }
}

type SingleList =
  | 'publicServiceNumbers'
  | 'officialShortCodes'
  | 'officialEmailDomains'
  | 'officialPages'
  | 'officialHandles'
  | 'approvedDomains'
  | 'videoHosts'
