import { useTranslations } from 'next-intl'
import { CopyButton } from '#components/ui/copy-button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { SchoolTime } from '#components/ui/school-time.tsx'
import type { EventProof } from '#lib/audit/prove-event.ts'

/** An entry's inclusion proof, checked on the server as the page was made, with all that is needed to check it elsewhere. */
export function LogProof({
  proof,
  state,
}: {
  proof: EventProof | null
  state: 'proved' | 'not-yet' | 'log-damaged'
}) {
  const t = useTranslations('audit.proof')
  if (state === 'log-damaged') return <Notice tone="bad">{t('damaged')}</Notice>
  if (proof === null) return <Notice>{t('notYet')}</Notice>
  return (
    <div className="flex flex-col gap-4">
      <Notice tone="good" title={t('proved')}>
        <p className="text-meta text-faint">{t('provedMeta')}</p>
      </Notice>
      <dl className="grid gap-x-4 gap-y-1 sm:grid-cols-[9rem_minmax(0,1fr)]">
        <dt className="text-meta text-faint">{t('index')}</dt>
        <dd className="tabular-nums">
          {t('indexOf', { index: String(proof.index), size: String(proof.treeSize) })}
        </dd>
        <dt className="text-meta text-faint">{t('sequenced')}</dt>
        <dd>
          <SchoolTime at={proof.sequencedAt} />
        </dd>
        <dt className="text-meta text-faint">{t('leaf')}</dt>
        <dd className="font-mono text-meta break-all" dir="ltr">
          {proof.leafHash}
        </dd>
      </dl>
      <details>
        <summary className="inline-flex min-h-9 cursor-pointer items-center text-meta text-spruce hover:underline">
          {t('details')}
        </summary>
        <dl className="flex flex-col gap-1 pt-2 text-meta">
          <dt className="text-faint">{t('root')}</dt>
          <dd className="font-mono break-all" dir="ltr">
            {proof.rootHash}
          </dd>
          <dt className="pt-2 text-faint">{t('path')}</dt>
          <dd className="font-mono" dir="ltr">
            <ol className="flex flex-col gap-1">
              {proof.path.map((hash) => (
                <li key={hash} className="break-all">
                  {hash}
                </li>
              ))}
            </ol>
          </dd>
          <dt className="pt-2 text-faint">{t('checkpoint')}</dt>
          <dd className="flex flex-col items-start gap-2">
            <pre className="max-w-full font-mono break-all whitespace-pre-wrap" dir="ltr">
              {proof.checkpoint.trimEnd()}
            </pre>
            <CopyButton text={proof.checkpoint} label={t('copyCheckpoint')} />
          </dd>
          <dt className="pt-2 text-faint">{t('key')}</dt>
          <dd className="flex flex-col items-start gap-2">
            <code className="font-mono break-all" dir="ltr">
              {proof.verifierKey}
            </code>
            <CopyButton text={proof.verifierKey} label={t('copyKey')} />
          </dd>
        </dl>
      </details>
    </div>
  )
}
