'use client'

import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { Notice } from '#components/ui/notice.tsx'
import type { ActionState } from '#lib/wire/types.ts'
import { useSentence } from './use-sentence.ts'

/**
 * What an action refused, in words: the sentence of `wire.code.<code>`, announced when it appears. Codes a screen
 * explains itself are passed in `own`. Somebody signed out gets the way to sign in without leaving what they wrote.
 */
export function ActionNotice({
  state,
  own = {},
}: {
  state: ActionState<unknown>
  own?: Readonly<Record<string, string | undefined>>
}) {
  const t = useTranslations('wire.code')
  const shell = useTranslations('shell')
  const path = usePathname()
  if (state.status === 'invalid') {
    const whole = state.fields['']
    return whole === undefined ? null : <WholeForm sentenceKey={whole} />
  }
  if (state.status !== 'refused') return null
  const key = state.code as Parameters<typeof t>[0]
  const sentence = own[state.code] ?? (t.has(key) ? t(key) : t('failed'))
  return (
    <Notice tone="bad" live>
      <p>{sentence}</p>
      {state.code === 'signed-out' && (
        <a className="link" href={`/sign-in?back=${encodeURIComponent(path)}`} target="_blank" rel="noopener">
          {shell('signIn')}
        </a>
      )}
    </Notice>
  )
}

function WholeForm({ sentenceKey }: { sentenceKey: string }) {
  const sentence = useSentence()
  return (
    <Notice tone="bad" live>
      {sentence(sentenceKey)}
    </Notice>
  )
}
