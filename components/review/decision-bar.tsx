'use client'

import { ArrowRight, CornerUpLeft, PenLine, Send } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useActionState, useRef } from 'react'
import { SubmitButton } from '#components/ui/button.tsx'
import { buttonClass } from '#components/ui/button-class.ts'
import { cx } from '#components/ui/cx.ts'
import { ActionNotice } from '#components/wire/action-notice.tsx'
import type { ActionState } from '#lib/wire/types.ts'
import { EditForm } from './edit-form.tsx'
import { ExceptionForm } from './exception-form.tsx'
import { Key } from './key.tsx'
import { KeySwitch } from './key-switch.tsx'
import { ReasonForm } from './reason-form.tsx'
import { useDeskKeys } from './use-desk-keys.ts'

type Action = (before: ActionState<unknown>, form: FormData) => Promise<ActionState<unknown>>
export type DeskActions = Readonly<Record<'approve' | 'return' | 'reject' | 'ask' | 'exception', Action>>

export interface DeskSubject {
  id: string
  decisionId: string
  communicationId: string
  subject: string
  body: string
  lang: string
  authorName: string
}

/**
 * What can be done about the open item. Every choice is a form of its own, so it works before JavaScript; keys and
 * thumbs are shortcuts to the same buttons.
 */
export function DecisionBar({
  item,
  may,
  isOwn,
  nextId,
  actions,
}: {
  item: DeskSubject
  may: { approve: boolean; answer: boolean; ask: boolean; exception: boolean }
  isOwn: boolean
  nextId: string | null
  actions: DeskActions
}) {
  const t = useTranslations('review.desk')
  const bar = useRef<HTMLDivElement>(null)
  const keys = useDeskKeys(bar)
  const [approved, approve] = useActionState(actions.approve, { status: 'idle' } as ActionState<unknown>)
  const hidden = (
    <>
      <input type="hidden" name="item" value={item.id} />
      <input type="hidden" name="next" value={nextId ?? ''} />
    </>
  )
  const name = item.authorName
  return (
    <section
      ref={bar}
      aria-label={t('actions')}
      className="no-print sticky bottom-16 z-10 -mx-4 border-t border-edge bg-paper px-4 py-3 md:bottom-0 md:mx-0 md:px-0"
    >
      {approved.status === 'refused' && (
        <div className="pb-3">
          <ActionNotice state={approved} own={{ 'exception-open': t('code.exception-open') }} />
        </div>
      )}
      <div className="grid grid-cols-4 gap-2 md:flex md:flex-wrap">
        {may.approve && (
          <form action={approve} className="col-span-2">
            {hidden}
            <input type="hidden" name="decision" value={item.decisionId} />
            <SubmitButton
              data-key="a"
              wide
              busyLabel={t('working')}
              icon={<Send aria-hidden="true" size={18} className="rtl:-scale-x-100" />}
              className="min-h-14 md:min-h-11"
            >
              {t(isOwn ? 'approveSelf' : 'approve')}
              <Key show={keys.on}>A</Key>
            </SubmitButton>
          </form>
        )}
        {may.exception && (
          <ExceptionForm
            look={{
              open: 'a',
              label: t('answer'),
              icon: <PenLine aria-hidden="true" size={18} />,
              keys: keys.on,
              primary: true,
            }}
            action={actions.exception}
            item={item}
            hidden={hidden}
          />
        )}
        {may.answer && (
          <ReasonForm
            look={{
              open: 'r',
              label: t('return'),
              icon: <CornerUpLeft aria-hidden="true" size={18} className="rtl:-scale-x-100" />,
              keys: keys.on,
              wide: true,
            }}
            action={actions.return}
            label={t('returnReason')}
            hint={t('returnHint', { name })}
            submit={t('sendReturn')}
            hidden={hidden}
          />
        )}
        {may.approve && (
          <EditForm
            look={{ open: 'e', label: t('edit'), keys: keys.on }}
            action={actions.approve}
            item={item}
            hidden={hidden}
          />
        )}
        {may.ask && (
          <ReasonForm
            look={{ open: '?', label: t('ask'), keys: keys.on }}
            action={actions.ask}
            label={t('askReason')}
            hint={t('askHint', { name })}
            submit={t('sendAsk')}
            hidden={hidden}
          />
        )}
        {may.answer && (
          <ReasonForm
            look={{ open: '', label: t('reject'), keys: false }}
            action={actions.reject}
            label={t('rejectReason')}
            hint={t('rejectHint', { name })}
            submit={t('sendReject')}
            hidden={hidden}
            danger
          />
        )}
        {nextId !== null && <Next id={nextId} keys={keys.on} className="min-h-14 md:hidden" />}
      </div>
      <div className="hidden items-center justify-between gap-4 pt-2 md:flex">
        <KeySwitch keys={keys} />
        {nextId !== null && <Next id={nextId} keys={keys.on} />}
      </div>
    </section>
  )
}

function Next({ id, keys, className }: { id: string; keys: boolean; className?: string }) {
  const t = useTranslations('review.desk')
  return (
    <Link
      href={`/desk/${id}`}
      data-key="j"
      className={cx(buttonClass({ variant: 'quiet' }), 'px-2!', className)}
    >
      <span>
        {t('next')}
        <Key show={keys}>J</Key>
      </span>
      <ArrowRight aria-hidden="true" size={18} className="rtl:-scale-x-100" />
    </Link>
  )
}
