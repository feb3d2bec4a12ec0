import './globals.css'
import { CSPProvider } from '@base-ui/react/csp-provider'
import type { Metadata, Viewport } from 'next'
import { cookies, headers } from 'next/headers'
import { getLocale } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ClientMessages } from '#components/shell/client-messages.tsx'
import { ToastProvider } from '#components/ui/toast.tsx'
import { getDirection } from '#lib/i18n/get-direction.ts'
import { THEME_COOKIE, THEMES } from '#lib/i18n/types.ts'
import { findSchool } from '#lib/settings/find-school.ts'

export async function generateMetadata(): Promise<Metadata> {
  const school = await findSchool().catch(() => null)
  const name = school?.name ?? 'Crosswalk'
  return {
    title: { default: name, template: `%s · ${name}` },
    applicationName: 'Crosswalk',
    manifest: '/manifest.webmanifest',
    icons: {
      icon: [
        { url: '/icons/icon.svg', type: 'image/svg+xml' },
        { url: '/icons/icon-192.png', sizes: '192x192', type: 'image/png' },
      ],
      apple: '/icons/apple-touch-icon.png',
    },
    robots: { index: false, follow: false },
    formatDetection: { telephone: false, email: false, address: false },
  }
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  viewportFit: 'cover',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbf8f1' },
    { media: '(prefers-color-scheme: dark)', color: '#161815' },
  ],
}

/** Language, direction, theme and the nonce of this request, for every page. It decides nothing about rights. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const locale = await getLocale()
  const chosen = (await cookies()).get(THEME_COOKIE)?.value
  const theme = THEMES.find((one) => one === chosen)
  const nonce = (await headers()).get('x-nonce') ?? undefined
  return (
    <html lang={locale} dir={getDirection(locale)} data-theme={theme}>
      <body>
        <CSPProvider disableStyleElements nonce={nonce}>
          <ClientMessages>
            <ToastProvider>{children}</ToastProvider>
          </ClientMessages>
        </CSPProvider>
      </body>
    </html>
  )
}
