import { useTranslations } from 'next-intl'
import { CELLS, CONSENT_CHANNELS, type ConsentAnswer } from '#lib/consent/types.ts'

/** Every question, by place: a line per kind with yes and no. Native radio buttons, so it works before JavaScript. */
export function ConsentFields({
  answers,
  typed,
  skip,
}: {
  answers: readonly ConsentAnswer[]
  /** What a refused form held. */
  typed?: (name: string) => string | undefined
  /** A third answer for what a paper does not mention. */
  skip?: string
}) {
  const t = useTranslations('consent')
  return (
    <div className="grid gap-x-12 gap-y-6 lg:grid-cols-2">
      {CONSENT_CHANNELS.map((channel) => (
        <fieldset key={channel} className="min-w-0">
          <legend className="font-semibold">{t(`channel.${channel}`)}</legend>
          <p className="pb-2 text-meta text-faint">{t(`channelHint.${channel}`)}</p>
          {CELLS.filter((cell) => cell.channel === channel).map(({ kind }) => {
            const name = `${channel}_${kind}`
            const stored = answers.find((one) => one.channel === channel && one.kind === kind)?.state ?? null
            const current =
              typed?.(name) ?? (stored === null ? skip && '' : stored === 'granted' ? 'granted' : 'refused')
            return (
              <fieldset
                key={kind}
                className="flex min-w-0 flex-wrap items-center justify-between gap-x-3 border-t border-line"
              >
                <legend className="float-start py-2 leading-snug">{t(`kind.${kind}`)}</legend>
                <span className="flex flex-wrap">
                  {(['granted', 'refused'] as const).map((answer) => (
                    <Answer
                      key={answer}
                      name={name}
                      value={answer}
                      current={current}
                      label={t(`answer.${answer}`)}
                    />
                  ))}
                  {skip && <Answer name={name} value="" current={current} label={skip} />}
                </span>
              </fieldset>
            )
          })}
        </fieldset>
      ))}
    </div>
  )
}

function Answer({
  name,
  value,
  current,
  label,
}: {
  name: string
  value: string
  current: string | undefined
  label: string
}) {
  return (
    <label className="flex min-h-11 min-w-16 items-center gap-2 rounded-md px-2 has-checked:font-semibold">
      <input
        type="radio"
        name={name}
        value={value}
        defaultChecked={current === value}
        className="size-5 shrink-0"
      />
      {label}
    </label>
  )
}
