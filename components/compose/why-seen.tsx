'use client'

import { useTranslations } from 'next-intl'
import type { DraftFinding } from '#lib/communications/composing/types.ts'
import type { Seen } from './talk-types.ts'

/** The evidence for a mark, and what would be fine in its place. */
export function WhySeen({ finding, seen }: { finding: DraftFinding; seen: Seen }) {
  const t = useTranslations('inquiries')
  const { readAs, repair } = finding
  const offered =
    repair === undefined
      ? null
      : repair.kind === 'replace'
        ? t('fineRepair.replace', { text: repair.with })
        : repair.kind === 'remove'
          ? t('fineRepair.remove')
          : t('fineRepair.other')
  return (
    <>
      <section>
        <h3 className="text-meta text-faint">{t('evidence')}</h3>
        <p className="break-words">
          {seen.quote === '' ? t('seenWhole') : <bdi>{t('seen', { words: seen.quote })}</bdi>}
        </p>
        {readAs !== undefined && readAs !== seen.quote && (
          <p className="break-words">
            <bdi>{t('readAs', { value: readAs })}</bdi>
          </p>
        )}
      </section>
      {(offered !== null || seen.fine.length > 0) && (
        <section>
          <h3 className="text-meta text-faint">{t('fine')}</h3>
          <ul className="flex flex-col gap-1">
            {offered !== null && <li>{offered}</li>}
            {seen.fine.map((text) => (
              <li key={text} className="break-words">
                <bdi>{t('fineExample', { text })}</bdi>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
