import { useTranslations } from 'next-intl'
import { ProgressBar } from '#components/ui/progress-bar.tsx'

/** For the Director: how far the staff have got. */
export function AcceptanceCount({
  staff,
  accepted,
  waiting,
}: {
  staff: number
  accepted: number
  waiting: readonly string[]
}) {
  const t = useTranslations('policySettings.versions')
  return (
    <div className="flex max-w-measure flex-col gap-3">
      <ProgressBar
        label={t('acceptance')}
        value={accepted}
        max={Math.max(1, staff)}
        detail={
          waiting.length === 0 && staff > 0
            ? t('acceptedAll', { staff: String(staff) })
            : t('accepted', { accepted: String(accepted), staff: String(staff) })
        }
      />
      {waiting.length > 0 && (
        <details>
          <summary className="link inline-flex min-h-11 cursor-pointer items-center">
            {t('waiting', { count: String(waiting.length) })}
          </summary>
          <ul className="flex list-disc flex-col ps-5">
            {waiting.map((name, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two people may share a name; the list never moves
              <li key={`${name} ${i}`}>{name}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}
