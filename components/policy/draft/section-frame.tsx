'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { ActionNotice } from '#components/wire/action-notice.tsx'
import type { SectionId } from '#lib/settings/types.ts'
import type { SectionFormState } from './use-section-form.ts'

/** Round the fields of a section: what went wrong, who saved meanwhile, save and back. */
export function SectionFrame({
  section,
  token,
  form,
  children,
}: {
  section: SectionId
  token: string
  form: SectionFormState
  children: ReactNode
}) {
  const t = useTranslations('policySettings.draft')
  const { state, pending, props, saveOver } = form
  // What this form was filled from, also where the page round it is read again meanwhile.
  const [readFrom] = useState(token)
  const stale = state.status === 'refused' && state.code === 'newer-draft' ? state.details : null
  return (
    <form {...props} className="flex flex-col gap-6">
      <input type="hidden" name="section" value={section} />
      <input type="hidden" name="token" value={readFrom} />
      {children}
      {stale === null ? (
        <ActionNotice state={state} />
      ) : (
        <Stale details={stale} section={section} saveOver={saveOver} pending={pending} />
      )}
      <div className="sticky bottom-0 flex flex-wrap gap-3 border-t border-line bg-paper py-4 max-md:bottom-16">
        <Button type="submit" variant="primary" busy={pending}>
          {t('save')}
        </Button>
        <LinkButton href="/policy/edit" variant="quiet">
          {t('leave')}
        </LinkButton>
      </div>
    </form>
  )
}

function Stale({
  details,
  section,
  saveOver,
  pending,
}: {
  details: Readonly<Record<string, unknown>>
  section: SectionId
  saveOver: (token: string) => void
  pending: boolean
}) {
  const t = useTranslations('policySettings.draft')
  const wire = useTranslations('policySettings.code')
  const format = useFormatter()
  const { byName, at, token } = details
  const known = typeof byName === 'string' && typeof at === 'string'
  return (
    <Notice
      tone="care"
      live
      action={
        <span className="flex flex-wrap items-center gap-3">
          <a className="link" href={`/policy/edit/${section}`} target="_blank" rel="noopener">
            {t('staleSee')}
          </a>
          {typeof token === 'string' && (
            <Button size="small" busy={pending} onClick={() => saveOver(token)}>
              {t('staleOver')}
            </Button>
          )}
        </span>
      }
    >
      {known
        ? t('stale', {
            name: byName,
            time: format.dateTime(new Date(at), { dateStyle: 'medium', timeStyle: 'short' }),
          })
        : wire('draft-gone')}
    </Notice>
  )
}
