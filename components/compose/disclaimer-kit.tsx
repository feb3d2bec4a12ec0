'use client'

import { CircleCheck } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { WordDifference } from '#components/communication/word-difference.tsx'
import { Button } from '#components/ui/button.tsx'
import { CopyButton } from '#components/ui/copy-button.tsx'
import { DISCLAIMER } from '#lib/policy/handbook.ts'
import type { Repair } from '#lib/policy/types.ts'
import { findDisclaimer } from './find-disclaimer.ts'

/** The exact sentence of 3.3: to copy, to put into the text at once, and where it reads differently, how. */
export function DisclaimerKit({ body, onRepair }: { body: string; onRepair: (repair: Repair) => void }) {
  const t = useTranslations('rehearsal.kit')
  const found = findDisclaimer(body)
  return (
    <section aria-labelledby="disclaimer-kit" className="flex flex-col gap-3 border-t border-line pt-4">
      <h2 id="disclaimer-kit" className="text-meta font-semibold text-spruce">
        {t('title')}
      </h2>
      <p className="text-meta">{t('text')}</p>
      <blockquote className="border-s-2 border-spruce ps-4" lang="en" dir="ltr">
        {DISCLAIMER}
      </blockquote>
      <p role="status" className="flex items-start gap-2 text-meta">
        {found.state === 'exact' && (
          <CircleCheck aria-hidden="true" size={20} className="shrink-0 text-spruce" />
        )}
        {t(found.state === 'exact' ? 'there' : found.state)}
      </p>
      {found.state === 'altered' && (
        <div className="text-meta">
          <WordDifference before={found.text} after={DISCLAIMER} lang="en" />
        </div>
      )}
      <p className="flex flex-wrap gap-2">
        <CopyButton text={DISCLAIMER} label={t('copy')} />
        {found.state === 'missing' && (
          <Button size="small" onClick={() => onRepair({ kind: 'insert-disclaimer', with: DISCLAIMER })}>
            {t('insert')}
          </Button>
        )}
        {found.state === 'altered' && (
          <Button
            size="small"
            onClick={() =>
              onRepair({
                kind: 'replace',
                field: 'body',
                start: found.start,
                end: found.end,
                with: DISCLAIMER,
                label: '',
              })
            }
          >
            {t('repair')}
          </Button>
        )}
      </p>
      <p className="text-meta text-faint">{t('rest')}</p>
    </section>
  )
}
