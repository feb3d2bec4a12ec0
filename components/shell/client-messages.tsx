import { NextIntlClientProvider } from 'next-intl'
import { getLocale, getMessages, getNow, getTimeZone } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { Area } from '#messages/types.ts'

/** What every page's browser parts speak. */
const EVERYWHERE = ['common', 'shell', 'errors', 'wire'] as const satisfies readonly Area[]

/**
 * Gives the browser parts below it the words they use. Only the areas named travel; the root layout gives the common
 * ones, a page with a form of its own names its area: `<ClientMessages areas={['compose']}>`.
 */
export async function ClientMessages({
  areas = [],
  children,
}: {
  areas?: readonly Area[]
  children: ReactNode
}) {
  const all = await getMessages()
  const wanted = new Set<Area>([...EVERYWHERE, ...areas])
  const messages = Object.fromEntries(Object.entries(all).filter(([area]) => wanted.has(area as Area)))
  return (
    <NextIntlClientProvider
      locale={await getLocale()}
      timeZone={await getTimeZone()}
      now={await getNow()}
      messages={messages}
    >
      {children}
    </NextIntlClientProvider>
  )
}
