import { useTranslations } from 'next-intl'

const SHOWN = [
  'outcome',
  'stage',
  'kind',
  'verdict',
  'queue',
  'change',
  'role',
  'reason',
  'channel',
  'state',
  'what',
  'rows',
  'number',
  'recipients',
  'method',
  'textVersion',
] as const
const words = (code: string) =>
  code
    .replaceAll(/[-_.]/g, ' ')
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()

/** The few codes of an entry that say most, for one line of the list: "outcome block, stage submit". */
export function summarizePayload(payload: unknown): string {
  const entries = payload as Record<string, unknown>
  return SHOWN.flatMap((key) => {
    const value = entries[key]
    return typeof value === 'string' || typeof value === 'number'
      ? [`${words(key)} ${words(String(value))}`]
      : []
  }).join(', ')
}

/** Everything an entry holds, as it is committed to: codes, ids, hashes, counts. */
export function EventFacts({ payload }: { payload: unknown }) {
  const t = useTranslations('audit.log')
  const entries = Object.entries(payload as Record<string, unknown>)
  return (
    <dl
      aria-label={t('fields')}
      className="grid gap-x-4 gap-y-1 text-meta sm:grid-cols-[12rem_minmax(0,1fr)]"
    >
      {entries.map(([key, value]) => (
        <Fact key={key} name={words(key)} value={value} />
      ))}
    </dl>
  )
}

function Fact({ name, value }: { name: string; value: unknown }) {
  return (
    <>
      <dt className="text-faint">{name}</dt>
      <dd className="pb-1 font-mono break-all sm:pb-0" dir="ltr">
        {typeof value === 'object' && value !== null ? (
          <pre className="font-mono break-all whitespace-pre-wrap">{JSON.stringify(value, null, 1)}</pre>
        ) : (
          String(value)
        )}
      </dd>
    </>
  )
}
