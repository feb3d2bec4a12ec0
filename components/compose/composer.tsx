'use client'

import { useTranslations } from 'next-intl'
import { Notice } from '#components/ui/notice.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { AudienceField } from './audience-field.tsx'
import { AudienceSummaryLine } from './audience-summary.tsx'
import type { ComposerProps } from './composer-types.ts'
import { ConfirmSheet } from './confirm-sheet.tsx'
import { ExceptionForm } from './exception-form.tsx'
import { FindingsPanel } from './findings-panel.tsx'
import { ChannelField, OptionFields } from './option-fields.tsx'
import { OutcomePanel } from './outcome-panel.tsx'
import { PicturesSlot } from './pictures-slot.tsx'
import { ReturnedNotice } from './returned-notice.tsx'
import { SaveLine, SaveNotice } from './save-line.tsx'
import { SendRow } from './send-row.tsx'
import { TextFields } from './text-fields.tsx'
import { useComposer } from './use-composer.ts'
import { useTalk } from './use-talk.ts'

/** Text on the left, who will read it and what the policy says on the right; one button that says what it will do. */
export function Composer(props: ComposerProps) {
  const { options, writer, basePath } = props
  const t = useTranslations('compose')
  const composer = useComposer(props)
  const { given, values, change, refs, ready, autosave, newer, found, sending } = composer
  const talk = useTalk(autosave, props.fine === null ? null : props.reported)
  const { shownResult, say, numbered, audience, plan, sendWords, errors } = composer
  if (shownResult !== null)
    return (
      <OutcomePanel
        opened={shownResult}
        audience={sendWords.audience}
        newHref={basePath}
        onReopen={composer.reopen}
        onChanged={composer.follow}
      />
    )

  const heading = t('findings.announce', {
    count: numbered.length,
    first: numbered[0] ? say(numbered[0]) : '',
  })
  return (
    <form
      ref={refs.form}
      action={composer.postForm}
      data-ready={ready || undefined}
      onSubmit={(event) => {
        event.preventDefault()
        composer.press()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
          event.preventDefault()
          composer.press()
        }
      }}
    >
      <input type="hidden" name="communicationId" value={given.communicationId ?? ''} />
      <input type="hidden" name="idempotencyKey" value={given.idempotencyKey} />
      <input type="hidden" name="version" value={given.version} />
      <input type="hidden" name="basePath" value={basePath} />
      <PageHeader title={props.title} meta={t('asCapacity', { capacity: props.capacity })} />
      <div className="flex flex-col gap-6 lg:grid lg:grid-cols-[minmax(0,1fr)_19rem] lg:grid-rows-[auto_1fr] lg:gap-x-10">
        <div className="flex min-w-0 flex-col gap-4">
          <ReturnedNotice opened={props.opened} />
          {composer.restored && <Notice live>{t('restored')}</Notice>}
          {composer.undone && (
            <Notice tone="good" live>
              {t('outcome.undone')}
            </Notice>
          )}
          <div className="flex flex-col gap-1">
            <AudienceField values={values} options={options} error={errors.to ?? null} onChange={change} />
            <AudienceSummaryLine
              audience={found.check?.audience ?? null}
              chosen={audience !== null}
              staff={audience?.type === 'staff' || audience?.type === 'persons'}
              busy={found.checking}
            />
          </div>
          {(audience?.type === 'public' || audience?.type === 'school') && (
            <ChannelField
              values={values}
              available={props.channels}
              error={errors.channels ?? null}
              onChange={change}
            />
          )}
          <TextFields
            {...{ values, numbered, errors }}
            subject={refs.subject}
            body={refs.body}
            active={composer.activeMark}
            withSubject
            onChange={change}
            onCaret={composer.setActiveMark}
          />
          <PicturesSlot
            values={values}
            error={errors.attachments ?? null}
            onChange={(attachments) => change({ attachments })}
          />
          <OptionFields
            values={values}
            writerKind={writer.kind}
            errors={errors}
            open={values.sendAt !== '' || values.wantedBy !== '' || values.urgent || values.needsAnswer}
            onChange={change}
          />
        </div>
        <aside className="flex min-w-0 flex-col gap-4 lg:col-start-2 lg:row-span-2 lg:row-start-1 lg:sticky lg:top-6 lg:max-h-[calc(100dvh-3rem)] lg:self-start lg:overflow-y-auto lg:p-1">
          <p role="status" className="sr-only">
            {ready && composer.writing ? heading : ''}
          </p>
          {!ready && <p className="text-meta text-faint noscript:hidden">{t('loading')}</p>}
          <FindingsPanel
            {...{ numbered, values, say }}
            acknowledged={composer.acknowledged}
            undo={composer.undo}
            findings={found.findings}
            ruleTitles={props.ruleTitles}
            fine={props.fine}
            talk={talk}
            active={composer.activeMark}
            onShow={composer.show}
            onRepair={composer.repair}
            onAcknowledge={composer.acknowledge}
            exception={(finding) =>
              writer.mayAskException && finding.exceptable && sending.decisionId !== null ? (
                <ExceptionForm
                  communicationId={autosave.identity.current.communicationId ?? ''}
                  decisionId={sending.decisionId}
                  fingerprint={finding.fingerprint}
                  onAsked={() => void composer.lookAgain()}
                />
              ) : null
            }
          />
        </aside>
        <SendRow
          plan={plan}
          label={sendWords.label}
          busy={sending.busy}
          problem={sending.problem}
          line={<SaveLine state={autosave.state} />}
          notice={
            <SaveNotice
              state={autosave.state}
              back={`${basePath}${autosave.identity.current.communicationId ? `/${autosave.identity.current.communicationId}` : ''}`}
              newerAt={newer.newerAt}
              onRetry={() => void autosave.save()}
              onShowNewer={newer.showNewer}
              onKeepThis={newer.keepThis}
            />
          }
          onRetry={() => void composer.carryOut()}
        />
      </div>
      <ConfirmSheet
        open={composer.confirming}
        onOpenChange={composer.setConfirming}
        plan={plan}
        people={found.check?.audience?.people ?? null}
        who={sendWords.audience}
        how={sendWords.how}
        when={sendWords.when}
        warnings={composer.warnings.map(say)}
        label={sendWords.label}
        onConfirm={() => void composer.carryOut()}
      />
      {props.drafts}
    </form>
  )
}
