'use client'

import { useTranslations } from 'next-intl'
import { type ComponentProps, type ReactNode, useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Dialog, type DialogProps } from '#components/ui/dialog.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { TextAreaField } from '#components/ui/text-area.tsx'
import type { Answer } from './call-server.ts'

/** What the caller says of a refusal; every code without words of its own was not sent. */
interface Words {
  /** Beside the field, when what was typed is not taken. */
  invalid: string
  /** By code of the refusal. */
  refused: Readonly<Record<string, string>>
}

interface WordsDialogProps<T> extends Pick<DialogProps, 'title' | 'description' | 'trigger'> {
  open: boolean
  onOpenChange: (open: boolean) => void
  /** Above the field: what it is about. */
  about?: ReactNode
  field: Pick<ComponentProps<typeof TextAreaField>, 'label' | 'hint' | 'optional' | 'rows' | 'maxLength'>
  submit: string
  words: Words
  send: (text: string) => Promise<Answer<T>>
  onSent: (value: T) => void
}

/** One field in a dialog, sent with one press. A refusal is said beside the field or under it, and what was typed stays. */
export function WordsDialog<T>({
  open,
  onOpenChange,
  about,
  field,
  submit,
  words,
  send,
  onSent,
  ...window
}: WordsDialogProps<T>) {
  const tCommon = useTranslations('common')
  const tErrors = useTranslations('errors')
  const [text, setText] = useState('')
  const [busy, setBusy] = useState(false)
  const [answer, setAnswer] = useState<Exclude<Answer<T>, { status: 'ok' }> | null>(null)

  async function press() {
    if (busy) return
    setBusy(true)
    const answered = await send(text)
    setBusy(false)
    if (answered.status === 'ok') onSent(answered.value)
    else setAnswer(answered)
  }

  const known = answer?.status === 'refused' ? words.refused[answer.code] : undefined
  return (
    <Dialog
      {...window}
      open={open}
      onOpenChange={onOpenChange}
      footer={
        <>
          <Button onClick={() => onOpenChange(false)}>{tCommon('cancel')}</Button>
          <Button variant="primary" busy={busy} onClick={press}>
            {submit}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        {about}
        <TextAreaField
          {...field}
          value={text}
          error={answer?.status === 'invalid' ? words.invalid : null}
          onChange={(event) => {
            setText(event.target.value)
            setAnswer(null)
          }}
        />
        {answer !== null && answer.status !== 'invalid' && (
          <Notice tone={known === undefined ? 'bad' : 'care'} live>
            {known ?? tErrors('notSent')}
          </Notice>
        )}
      </div>
    </Dialog>
  )
}
