import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { DirectorNews } from '#components/inquiries/director-news.tsx'
import { CopyButton } from '#components/ui/copy-button.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { PageHeader, Section } from '#components/ui/page-header.tsx'
import { requireActor } from '#lib/identity/require-actor.ts'
import { DISCLAIMER } from '#lib/policy/handbook.ts'
import { readPolicy } from '#lib/settings/read-policy.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('policy'))('guide.title') }
}

/** Staff's own page: what the policy asks, and the words that help when somebody asks them to step outside it. */
export default async function GuidePage() {
  const actor = await requireActor('/guide')
  const t = await getTranslations('policy.guide')
  const rehearse = await getTranslations('rehearsal')
  const policy = await readPolicy(actor)
  const lines = policy.ok ? policy.value.settings.registers.officialPhones : []
  return (
    <>
      <PageHeader
        title={t('title')}
        actions={
          <LinkButton href="/policy" variant="secondary">
            {t('wholePolicy')}
          </LinkButton>
        }
      />
      <p className="max-w-measure pb-6">{t('intro')}</p>
      <Card id="rehearse" title={rehearse('card')} text={rehearse('cardText')}>
        <p>
          <LinkButton href="/guide/rehearse">{rehearse('cardOpen')}</LinkButton>
        </p>
      </Card>
      <DirectorNews actor={actor} />
      <Card id="elsewhere" title={t('elsewhere')} text={t('elsewhereText')}>
        <Ready text={t('elsewhereReply')} label={t('copy')} />
      </Card>
      <Card id="friend" title={t('friend')} text={t('friendText')}>
        <Ready text={t('friendReply')} label={t('copy')} />
      </Card>
      <Card id="call" title={t('call')} text={t('callText')}>
        <p className="text-meta text-faint">{t('lines')}</p>
        <ul className="list-none">
          {lines.map((line) => (
            <li key={line.number} className="flex justify-between gap-4 border-b border-line py-2">
              <span>{line.label}</span>
              <span className="tabular-nums" dir="ltr">
                {line.number}
              </span>
            </li>
          ))}
        </ul>
      </Card>
      <Card id="pictures" title={t('pictures')} text={t('picturesText')}>
        <Ready text={t('picturesReply')} label={t('copy')} />
      </Card>
      <Card id="disclaimer" title={t('disclaimer')} text={t('disclaimerText')}>
        <Ready text={DISCLAIMER} label={t('copy')} />
      </Card>
      <Card id="think" title={t('think')} text={t('thinkText')}>
        <p className="text-meta text-faint">{t('ask')}</p>
      </Card>
    </>
  )
}

function Card({
  id,
  title,
  text,
  children,
}: {
  id: string
  title: string
  text: string
  children: ReactNode
}) {
  return (
    <Section id={id} title={title}>
      <div className="flex max-w-measure flex-col gap-3">
        <p>{text}</p>
        {children}
      </div>
    </Section>
  )
}

function Ready({ text, label }: { text: string; label: string }) {
  return (
    <div className="flex flex-col items-start gap-2 border-s-2 border-spruce ps-4">
      <blockquote>{text}</blockquote>
      <CopyButton text={text} label={label} />
    </div>
  )
}
