import type { Metadata } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ClientMessages } from '#components/shell/client-messages.tsx'
import { Button } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { checkBack } from '#lib/identity/check-back.ts'
import { currentActor } from '#lib/identity/current-actor.ts'
import { demoPassword, listDemoSignIns } from '#lib/identity/list-demo-sign-ins.ts'
import { env } from '#lib/runtime/env.ts'
import { signInWithProviderAction } from '../actions.ts'
import { DemoSignIns } from './demo-sign-ins.tsx'
import { SignInForm } from './sign-in-form.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('signIn'))('title') }
}

type Query = { back?: string | string[]; out?: string; error?: string }

export default async function SignInPage({ searchParams }: { searchParams: Promise<Query> }) {
  const query = await searchParams
  const back = checkBack(typeof query.back === 'string' ? query.back : null)
  if ((await currentActor()) !== null) redirect(back)
  const t = await getTranslations('signIn')
  const door = await getTranslations('door')
  const personas = await listDemoSignIns()
  const { google, entra } = env()
  return (
    <div className="flex flex-col gap-6">
      <h1 className="text-display">{t('title')}</h1>
      {query.out !== undefined && <Notice tone="good">{t('signedOut')}</Notice>}
      {query.error !== undefined && <Notice tone="bad">{door('providerRefused')}</Notice>}
      {back !== '/' && query.error === undefined && <Notice>{t('comeBack')}</Notice>}
      <ClientMessages areas={['signIn', 'door']}>
        <SignInForm back={back} />
      </ClientMessages>
      {(google ?? entra) !== undefined && (
        <form action={signInWithProviderAction} className="flex flex-col gap-3">
          <p className="text-meta text-faint">{t('or')}</p>
          <input type="hidden" name="back" value={back} />
          {google !== undefined && (
            <Button type="submit" name="provider" value="google" wide>
              {t('google')}
            </Button>
          )}
          {entra !== undefined && (
            <Button type="submit" name="provider" value="entra" wide>
              {t('microsoft')}
            </Button>
          )}
        </form>
      )}
      <div className="flex flex-col gap-1 border-t border-line pt-4 text-meta text-faint">
        <p>{t('noAccount')}</p>
        <p>{t('forgot')}</p>
        <p>
          <Link href="/invitation" className="link inline-flex min-h-9 items-center">
            {t('haveLetter')}
          </Link>
        </p>
      </div>
      {personas.length > 0 && (
        <section aria-labelledby="demo-heading" className="flex flex-col gap-3 border-t border-line pt-6">
          <h2 id="demo-heading" className="text-read font-semibold">
            {t('demo.title')}
          </h2>
          <p className="text-meta text-faint">{t('demo.text')}</p>
          <ClientMessages areas={['signIn', 'door']}>
            <DemoSignIns personas={personas} back={back} />
          </ClientMessages>
          <p className="text-meta text-faint">{t('demo.password', { password: demoPassword })}</p>
        </section>
      )}
    </div>
  )
}
