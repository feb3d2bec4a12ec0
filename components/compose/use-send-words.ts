'use client'

import { useTranslations } from 'next-intl'
import type { DraftCheck } from '#lib/communications/composing/types.ts'
import type { Audience } from '#lib/directory/schema.ts'
import type { SendPlan } from './plan-send.ts'
import type { ComposeValues, ToOption } from './types.ts'

/** The button's words, and the same facts as the confirmation says them. */
export function useSendWords({
  plan,
  option,
  audience,
  check,
  values,
}: {
  plan: SendPlan
  option: ToOption | null
  audience: Audience | null
  check: DraftCheck | null
  values: ComposeValues
}) {
  const t = useTranslations('compose')
  const people = check?.audience?.people ?? null
  const toStaff = audience?.type === 'staff' || audience?.type === 'persons'
  const named = option?.name ?? ''
  const counted =
    people === null ? '' : toStaff ? t('readers', { count: people }) : t('adults', { count: people })
  const audienceWords =
    named !== '' && audience?.type === 'persons' ? named : counted || (option?.label ?? '')
  const when = values.sendAt === '' ? null : values.sendAt.replace('T', ' ')

  const label = (): string => {
    switch (plan.kind) {
      case 'findings':
        return t('send.findings', { count: plan.count })
      case 'warnings':
        return t('send.warnings', { count: plan.count })
      case 'approval':
        return t(
          plan.who === 'school' ? 'send.review' : plan.who === 'deputy' ? 'send.deputy' : 'send.approval',
        )
      case 'schedule':
        return t('send.schedule', { time: when ?? '' })
      case 'publish':
        return people === null ? t('send.plain') : t('send.publish', { count: people })
      case 'send':
        if (named !== '' && audience?.type === 'persons') return t('send.name', { name: named })
        if (people === null || audience === null) return t('send.plain')
        return toStaff ? t('send.people', { count: people }) : t('send.adults', { count: people })
    }
  }
  const places = values.channels.map((channel) => t(`channel.${channel as 'website' | 'official-page'}`))
  return {
    label: label(),
    audience: audienceWords,
    how: [t('confirm.inPortal'), ...places].join(' · '),
    when,
  }
}
