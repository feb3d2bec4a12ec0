import { useTranslations } from 'next-intl'
import { useSayTime } from '#components/communication/use-say-time.ts'
import { Notice } from '#components/ui/notice.tsx'
import type { Replay } from '#lib/communications/replay-decision.ts'
import type { ReplayedFinding } from '#lib/communications/replaying/types.ts'
import { ExcerptText } from './excerpt-text.tsx'
import { ruleTitle } from './rule-title.ts'

/** What today's rules make of the stored text, and what differs from what was decided. */
export function ReplayResult({
  replay,
  lang,
  say,
}: {
  replay: Replay
  lang: string
  say: (finding: ReplayedFinding) => string
}) {
  const t = useTranslations('audit')
  const effect = useTranslations('common.effect')
  const { time } = useSayTime()
  const was = t(`outcome.${replay.was}`)
  const isNow = t(`outcome.${replay.isNow}`)
  const change = (finding: ReplayedFinding) => {
    if (finding.was === null) return t('decision.replayNew', { effect: effect(finding.isNow ?? 'remind') })
    if (finding.isNow === null) return t('decision.replayGone', { effect: effect(finding.was) })
    return t('decision.replayChanged', { was: effect(finding.was), isNow: effect(finding.isNow) })
  }
  return (
    <div className="flex flex-col gap-4">
      <Notice
        tone={replay.same ? 'good' : 'care'}
        title={
          replay.same
            ? t('decision.replaySame', { outcome: was })
            : replay.was === replay.isNow
              ? t('decision.replayOutcomeSame', { outcome: was })
              : t('decision.replayDiffers', { was, isNow })
        }
      >
        <p className="text-meta text-faint">
          {t(replay.policy.isSame ? 'decision.replayPolicy' : 'decision.replayPolicyNew', {
            number: String(replay.policy.number),
          })}{' '}
          {t('decision.replayAt', { time: time(replay.at) })}
        </p>
      </Notice>
      {replay.differences.length > 0 && (
        <ul className="flex flex-col gap-4">
          {replay.differences.map((finding) => (
            <li
              key={`${finding.field} ${finding.rule} ${finding.excerpt.mark} ${finding.was} ${finding.excerpt.before}`}
              className="flex flex-col gap-1 border-s-[3px] border-line ps-4"
            >
              <p className="text-meta font-semibold">{change(finding)}</p>
              <p className="leading-snug">
                {ruleTitle(finding.rule)}{' '}
                <span className="text-meta text-faint">
                  {t('flagged.clauseIds', { count: finding.clauses.length, ids: finding.clauses.join(', ') })}
                </span>
              </p>
              <p className="text-meta">{say(finding)}</p>
              {finding.excerpt.mark !== '' && (
                <div className="text-meta">
                  <ExcerptText
                    excerpt={finding.excerpt}
                    effect={finding.isNow ?? finding.was ?? 'remind'}
                    lang={lang}
                  />
                </div>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
