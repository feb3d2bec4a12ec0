import { CircleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Badge, type Tone } from '#components/ui/badge.tsx'
import { OutcomeBadge, type OutcomeState } from '#components/ui/outcome-badge.tsx'
import type { Outcome } from '#lib/policy/types.ts'

const STATES: Partial<Record<Outcome, OutcomeState>> = { block: 'blocked', hold: 'held', allow: 'sent' }

/** What a decision said: the outcome's one look; a warning, which stops nothing, in its own. */
export function OutcomeWord({ outcome, bare = false }: { outcome: Outcome; bare?: boolean }) {
  const t = useTranslations('audit.outcome')
  const state = STATES[outcome]
  if (outcome !== 'allow' && state !== undefined) return <OutcomeBadge state={state} bare={bare} />
  if (outcome === 'allow') return <Badge tone="spruce">{t('allow')}</Badge>
  return (
    <Badge tone="blue" icon={<CircleAlert aria-hidden="true" size={16} />}>
      {t('warn')}
    </Badge>
  )
}

/** Where the communication stands now. */
export function StateWord({ state }: { state: string }) {
  const t = useTranslations('audit')
  return state === 'draft' ? <span>{t('draft')}</span> : <OutcomeBadge bare state={state as OutcomeState} />
}

const VERDICT_TONES: Record<'confirmed' | 'false-alarm' | 'needs-talk', Tone> = {
  confirmed: 'spruce',
  'false-alarm': 'plain',
  'needs-talk': 'amber',
}

/** What triage made of a finding; nothing was said yet where there is no verdict. */
export function VerdictWord({ verdict }: { verdict: keyof typeof VERDICT_TONES | null }) {
  const t = useTranslations('audit.triageState')
  if (verdict === null) return <span className="text-faint">{t('open')}</span>
  return <Badge tone={VERDICT_TONES[verdict]}>{t(verdict)}</Badge>
}
