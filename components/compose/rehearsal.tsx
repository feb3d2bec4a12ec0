'use client'

import { CircleCheck } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { useCallback, useMemo, useRef, useState } from 'react'
import { findingText } from '#components/policy/finding-text.ts'
import type { FindingWords } from '#components/policy/load-finding-words.ts'
import { Button } from '#components/ui/button.tsx'
import { OWN_PAGE } from '#lib/communications/composing/types.ts'
import type { SenderRole } from '#lib/policy/types.ts'
import { newId } from '#lib/runtime/random.ts'
import { DisclaimerKit } from './disclaimer-kit.tsx'
import { FindingsPanel } from './findings-panel.tsx'
import { numberFindings } from './number-findings.ts'
import { RehearsalAudience } from './rehearsal-audience.tsx'
import { TextFields } from './text-fields.tsx'
import type { ComposePost, ComposeValues, ToOption } from './types.ts'
import { useFindings } from './use-findings.ts'
import { useHydrated } from './use-hydrated.ts'
import { useRepairs } from './use-repairs.ts'

const NOT_A_DRAFT = { communicationId: null, conversationId: null, replyToId: null, version: 0 }

/**
 * The composer's eyes without its memory: text, marks and repairs, judged in the browser and by the server, and
 * neither saved, kept in this window, nor sent.
 */
export function Rehearsal({
  beginning,
  options,
  writer,
  words,
  ruleTitles,
  fine,
}: {
  beginning: ComposeValues
  options: readonly ToOption[]
  writer: { senderRole: SenderRole; isFamily: boolean }
  words: FindingWords
  ruleTitles: FindingWords
  fine: Readonly<Record<string, readonly string[]>>
}) {
  const t = useTranslations('rehearsal')
  const locale = useLocale()
  const [values, setValues] = useState(beginning)
  const [activeMark, setActiveMark] = useState<number | null>(null)
  const subject = useRef<HTMLInputElement>(null)
  const body = useRef<HTMLTextAreaElement>(null)
  const [idempotencyKey] = useState(newId)
  const ready = useHydrated()
  const change = useCallback((some: Partial<ComposeValues>) => setValues((all) => ({ ...all, ...some })), [])
  const post = useCallback(
    (from: ComposeValues = values): ComposePost => ({
      ...from,
      ...NOT_A_DRAFT,
      idempotencyKey,
      acknowledged: [],
    }),
    [values, idempotencyKey],
  )
  // `post` is asked with the values to send, so it need not change with every key.
  const latestPost = useRef(post)
  latestPost.current = post
  const stablePost = useCallback((from?: ComposeValues) => latestPost.current(from), [])
  const found = useFindings({
    values,
    post: stablePost,
    writer,
    initial: { values: beginning, check: null, findings: [] },
    active: ready,
    checkAt: '/api/compose/rehearse',
  })
  const say = useMemo(() => findingText(words, locale), [words, locale])
  const isEmpty = values.subject.trim() === '' && values.body.trim() === ''
  const findings = isEmpty ? [] : found.findings
  const numbered = useMemo(() => numberFindings(findings), [findings])
  const { repair, undo } = useRepairs({ values, change, fields: { subject, body }, options })
  const ownPage = values.to === OWN_PAGE

  const line = () => {
    if (values.to === '') return t('chooseFirst')
    if (isEmpty) return t('empty')
    if (found.checking || found.check === null) return t('checking')
    if (numbered.length > 0) return null
    return findings.some((finding) => finding.kind === 'routing') ? t('fineApproval') : t('fine')
  }
  const said = line()
  return (
    <div
      data-ready={ready || undefined}
      className="flex flex-col gap-6 lg:grid lg:grid-cols-[minmax(0,1fr)_19rem] lg:gap-x-10"
    >
      <div className="flex min-w-0 flex-col gap-4">
        <RehearsalAudience value={values.to} options={options} onChange={(to) => change({ to })} />
        <TextFields
          {...{ values, numbered, subject, body }}
          errors={{}}
          active={activeMark}
          withSubject={!ownPage}
          onChange={change}
          onCaret={setActiveMark}
        />
        {!isEmpty && (
          <p>
            <Button
              variant="quiet"
              size="small"
              onClick={() => {
                change({ subject: '', body: '' })
                body.current?.focus()
              }}
            >
              {t('clear')}
            </Button>
          </p>
        )}
      </div>
      <aside className="flex min-w-0 flex-col gap-6 lg:sticky lg:top-6 lg:self-start">
        {!ready && <p className="text-meta text-faint noscript:hidden">{t('loading')}</p>}
        {said !== null && (
          <p role="status" className="flex items-start gap-2 text-meta">
            {!isEmpty && !found.checking && found.check !== null && (
              <CircleCheck aria-hidden="true" size={20} className="shrink-0 text-spruce" />
            )}
            {said}
          </p>
        )}
        <FindingsPanel
          {...{ numbered, values, say, undo, findings, ruleTitles, fine }}
          talk={null}
          active={activeMark}
          acknowledged={null}
          onShow={(finding) => {
            const control = finding.field === 'subject' ? subject.current : body.current
            control?.focus()
            control?.setSelectionRange(finding.start, finding.end)
          }}
          onRepair={repair}
          onAcknowledge={() => {}}
          exception={() => null}
        />
        {ownPage && <DisclaimerKit body={values.body} onRepair={repair} />}
      </aside>
    </div>
  )
}
