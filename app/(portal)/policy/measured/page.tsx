import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import firstSight from '#components/policy/measured/first-sight.json'
import { MeasuredFigures, type MeasuredSet } from '#components/policy/measured/measured-set.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { SchoolDay } from '#components/ui/school-time.tsx'
import { chooseAcceptance } from '#lib/identity/choose-acceptance.ts'
import { requireActor } from '#lib/identity/require-actor.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('policyMeasured'))('title') }
}

/** How well the engine reads, on messages nobody had tuned it on; for staff and the auditor. Figures of the code, not of the school. */
export default async function MeasuredPage() {
  const actor = await requireActor('/policy/measured')
  if (chooseAcceptance(actor.role).reader !== 'staff') notFound()
  const t = await getTranslations('policyMeasured')
  const newest = (firstSight as MeasuredSet[]).at(-1)
  if (newest === undefined) notFound()
  return (
    <>
      <PageHeader
        title={t('title')}
        meta={
          <>
            {t('measured', { lines: newest.lines })} <SchoolDay day={newest.on} year />
          </>
        }
      />
      <p className="max-w-measure pb-8">{t('intro')}</p>
      <MeasuredFigures set={newest} />
    </>
  )
}
