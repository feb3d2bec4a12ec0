import { getTranslations } from 'next-intl/server'
import { Badge } from '#components/ui/badge.tsx'
import { type Cell, EFFECT_ROWS, effectFor } from '#lib/policy/effects.ts'
import type { Effect, PolicySettings } from '#lib/policy/types.ts'

const COLUMNS = [
  { key: 'direct', cell: 'staff-direct' },
  { key: 'class', cell: 'staff-class' },
  { key: 'school', cell: 'staff-school' },
  { key: 'public', cell: 'staff-public' },
  { key: 'staff', cell: 'staff-staff' },
  { key: 'group', cell: 'group-public' },
  { key: 'familyStaff', cell: 'family-staff' },
  { key: 'family', cell: 'family-class' },
] as const satisfies readonly { key: string; cell: Cell }[]

const TONE: Record<Effect, 'plain' | 'amber' | 'brick' | 'blue'> = {
  remind: 'plain',
  warn: 'blue',
  hold: 'amber',
  block: 'brick',
}

/** What a rule's findings do, for each sender and audience, under the settings in force. */
export async function EffectTable({ rows, settings }: { rows: readonly string[]; settings: PolicySettings }) {
  const t = await getTranslations('policy')
  const shown = EFFECT_ROWS.filter((row) => rows.includes(row.id))
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the phone is moved by keyboard
    <section className="overflow-x-auto" tabIndex={0} aria-label={t('effects')}>
      <table className="w-full border-collapse text-meta">
        <caption className="sr-only">{t('effects')}</caption>
        <thead>
          <tr className="border-b border-line text-faint">
            <th scope="col" className="py-2 pe-3 text-start font-normal">
              {t('what')}
            </th>
            {COLUMNS.map((column) => (
              <th key={column.key} scope="col" className="px-2 py-2 text-start font-normal">
                {t(`column.${column.key}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr key={row.id} className="border-b border-line">
              <th scope="row" className="py-2 pe-3 text-start font-normal">
                {row.title}
              </th>
              {COLUMNS.map((column) => {
                const effect = effectFor(row.id, column.cell, settings.effects)
                return (
                  <td key={column.key} className="px-2 py-2">
                    {effect === null ? (
                      <span className="text-faint">
                        <span aria-hidden="true">–</span>
                        <span className="sr-only">{t('notLooked')}</span>
                      </span>
                    ) : (
                      <Badge tone={TONE[effect]}>{t(`effect.${effect}`)}</Badge>
                    )}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
