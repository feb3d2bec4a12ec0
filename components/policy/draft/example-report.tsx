import { useTranslations } from 'next-intl'
import { Notice } from '#components/ui/notice.tsx'
import { sayDifference } from '#lib/settings/say-difference.ts'
import type { BrokenExample, ExampleCheck, ShiftedExample } from '#lib/settings/types.ts'

const MOST_SHIFTED = 40

/** Whether the rules' own examples hold under the draft: which do not and why, and what is treated differently. */
export function ExampleReport({ check }: { check: ExampleCheck }) {
  const t = useTranslations('policySettings.draft')
  const { broken, shifted, checked } = check
  return (
    <div className="flex flex-col gap-6">
      {broken.length === 0 ? (
        <Notice tone="good">{t('checkGood', { count: String(checked) })}</Notice>
      ) : (
        <>
          <Notice tone="bad">{t('checkBad', { count: broken.length })}</Notice>
          <ul className="flex list-none flex-col border-t border-line">
            {broken.map((one) => (
              <Broken key={`${one.rule} ${one.expected} ${one.text} ${one.from} ${one.to}`} one={one} />
            ))}
          </ul>
        </>
      )}
      {shifted.length > 0 && (
        <div>
          <h3 className="font-semibold">{t('shifted')}</h3>
          <p className="text-meta text-faint">{t('shiftedMeta')}</p>
          <ul className="mt-2 flex list-none flex-col border-t border-line">
            {shifted.slice(0, MOST_SHIFTED).map((one) => (
              <Shifted key={`${one.rule} ${one.text} ${one.from} ${one.to}`} one={one} />
            ))}
          </ul>
          {shifted.length > MOST_SHIFTED && <More count={shifted.length - MOST_SHIFTED} />}
        </div>
      )}
    </div>
  )
}

function More({ count }: { count: number }) {
  const t = useTranslations('policySettings.difference')
  return <p className="pt-2 text-faint">{t('more', { count: String(count) })}</p>
}

function ExampleText({ text, from, to }: { text: string; from: string; to: string }) {
  const t = useTranslations('policySettings.draft')
  const policy = useTranslations('policy')
  const sender = `sender.${from}` as 'sender.teacher'
  const audience = `audience.${to}` as 'audience.class'
  return (
    <p className="break-words">
      <span dir="auto">{text === '' ? t('noText') : `“${text}”`}</span>{' '}
      <span className="text-meta text-faint">
        {t('fromTo', {
          from: policy.has(sender) ? policy(sender) : from,
          to: policy.has(audience) ? policy(audience) : to,
        })}
      </span>
    </p>
  )
}

function Side({ name, children }: { name: string; children: string }) {
  return (
    <div>
      <dt className="text-faint">{name}</dt>
      <dd className="font-medium">{children}</dd>
    </div>
  )
}

function Broken({ one }: { one: BrokenExample }) {
  const t = useTranslations('policySettings.draft')
  const after =
    one.expected === 'fires'
      ? t('nowPasses')
      : one.marked.some((text) => text !== '')
        ? t('nowFires', { words: one.marked.map((text) => `“${text}”`).join(', ') })
        : t('nowMarked')
  return (
    <li className="flex flex-col gap-2 border-b border-line py-4">
      <p className="text-meta font-semibold">{one.title}</p>
      <ExampleText {...one} />
      <dl className="grid max-w-measure gap-x-6 gap-y-1 text-meta sm:grid-cols-2">
        <Side name={t('before')}>{t(one.expected === 'fires' ? 'mustFire' : 'mustPass')}</Side>
        <Side name={t('after')}>{after}</Side>
      </dl>
      {one.causes.length === 0 ? (
        <p className="text-meta">{t('causeUnknown')}</p>
      ) : (
        one.causes.map((cause) => (
          <p key={sayDifference(cause)} className="text-meta break-words">
            {t('cause', { change: sayDifference(cause) })}
          </p>
        ))
      )}
    </li>
  )
}

function Shifted({ one }: { one: ShiftedExample }) {
  const t = useTranslations('policySettings')
  return (
    <li className="flex flex-col gap-1 border-b border-line py-3">
      <ExampleText {...one} />
      <dl className="grid max-w-measure grid-cols-2 gap-x-6 text-meta">
        <Side name={t('draft.before')}>{t(`outcome.${one.before}`)}</Side>
        <Side name={t('draft.after')}>{t(`outcome.${one.after}`)}</Side>
      </dl>
    </li>
  )
}
