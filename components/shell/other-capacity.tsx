import { useTranslations } from 'next-intl'
import { buttonClass } from '#components/ui/button-class.ts'
import { PageHeader } from '#components/ui/page-header.tsx'
import type { OtherReader } from '#lib/communications/list-other-readers.ts'

/** Opened in the wrong capacity: one press changes it and comes back. A plain form: it works before JavaScript. */
export function OtherCapacity({
  readers,
  back,
  action,
}: {
  readers: readonly OtherReader[]
  back: string
  action: (form: FormData) => Promise<void>
}) {
  const t = useTranslations('shell')
  return (
    <div className="max-w-measure">
      <PageHeader title={t('otherCapacity.title')} />
      <form action={action} className="flex flex-col gap-6">
        <input type="hidden" name="back" value={back} />
        {readers.map((reader) => {
          const capacity = reader.isGuardian ? t('capacity.guardian') : reader.label
          return (
            <div key={reader.capacityId} className="flex flex-col items-start gap-3">
              <p>
                {reader.isGuardian
                  ? t('otherCapacity.parent', {
                      count: reader.children.length,
                      children: reader.children.join(', '),
                    })
                  : t('otherCapacity.as', { capacity })}
              </p>
              <button
                type="submit"
                name="capacity"
                value={reader.capacityId}
                className={buttonClass({ variant: 'primary' })}
              >
                {t('otherCapacity.switch', { capacity })}
              </button>
            </div>
          )
        })}
      </form>
    </div>
  )
}
