import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useSayTime } from '#components/communication/use-say-time.ts'
import type { FactsUsed } from '#lib/communications/tracing/types.ts'
import { ruleTitle } from './rule-title.ts'

/** What a decision rests on: policy, roster, consents, exceptions. */
export function DecisionFacts({ facts }: { facts: FactsUsed }) {
  const t = useTranslations('audit.decision')
  const { time } = useSayTime()
  const versions = useTranslations('policySettings.versions')
  const { policy, newerPolicies, roster, consent, exceptions } = facts
  const newest = newerPolicies.at(-1)?.number
  return (
    <dl className="grid gap-x-4 gap-y-3 sm:grid-cols-[9rem_minmax(0,1fr)]">
      <Fact name={t('policy')}>
        <p>
          <Link className="link" href={`/policy/versions/${policy.number}`}>
            {t('policyVersion', { number: String(policy.number), day: time(policy.publishedAt) })}
          </Link>{' '}
          <span className="text-meta text-faint" dir="ltr">
            {policy.fingerprint}
          </span>
        </p>
        <p className="text-meta text-faint">{t('policyNewer', { count: newerPolicies.length })}</p>
        <ul className="text-meta">
          {newerPolicies.map((version) => (
            <li key={version.number}>
              {t('policyNewerItem', {
                number: String(version.number),
                day: time(version.publishedAt),
                summary: version.summary,
              })}
            </li>
          ))}
        </ul>
        {newest !== undefined && (
          <p className="text-meta">
            <Link className="link" href={`/policy/versions/compare?from=${policy.number}&to=${newest}`}>
              {versions('seeSince', { number: String(newest) })}
            </Link>
          </p>
        )}
      </Fact>
      <Fact name={t('roster')}>
        <p className="break-all">
          {roster.students === null
            ? t('rosterVersionOnly', { version: roster.version })
            : t('rosterVersion', { students: roster.students, version: roster.version })}
        </p>
      </Fact>
      <Fact name={t('consent')}>
        {consent.length === 0 ? (
          <p className="text-faint">{t('consentNone')}</p>
        ) : (
          <ul>
            {consent.map((asked) => (
              <li key={`${asked.studentName} ${asked.channel} ${asked.kind}`}>
                <bdi>{asked.studentName}</bdi>, {known(t, 'consentKind', asked.kind)},{' '}
                {known(t, 'consentChannel', asked.channel)}:{' '}
                <span className="font-semibold">{t(asked.granted ? 'consentYes' : 'consentNo')}</span>
              </li>
            ))}
          </ul>
        )}
      </Fact>
      <Fact name={t('exceptions')}>
        {exceptions.length === 0 ? (
          <p className="text-faint">{t('exceptionsNone')}</p>
        ) : (
          <ul>
            {exceptions.map((one) => (
              <li key={one.at.toISOString() + one.findingRule} dir="auto">
                {t('exceptionItem', {
                  rule: ruleTitle(one.findingRule),
                  name: one.byName,
                  time: time(one.at),
                  reason: one.reason,
                })}
              </li>
            ))}
          </ul>
        )}
      </Fact>
    </dl>
  )
}

/** The word of a stored code, or the code where it has none. */
function known(
  t: ReturnType<typeof useTranslations<'audit.decision'>>,
  group: 'consentKind' | 'consentChannel',
  code: string,
): string {
  const key = `${group}.${code}` as 'consentKind.photo'
  return t.has(key) ? t(key) : code
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-meta text-faint sm:pt-0.5">{name}</dt>
      <dd className="flex max-w-measure flex-col gap-0.5">{children}</dd>
    </>
  )
}
