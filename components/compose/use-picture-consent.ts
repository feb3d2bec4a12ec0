'use client'

import { useEffect, useMemo, useState } from 'react'
import type { ConsentChannel } from '#lib/policy/types.ts'
import { checkPictures } from './picture-actions.ts'
import type { PictureAttachment, PictureState } from './picture-types.ts'

type Answers = Readonly<Record<string, 'ok' | 'not-agreed' | 'unknown'>>
const PAUSE_MILLISECONDS = 250

/**
 * What is known of each picture's consent for the chosen channels, asked after a pause. Children in `ownStudentIds` are shown
 * to their own guardians, which needs none. Without an answer it says so: sending asks again anyway.
 */
export function usePictureConsent(
  pictures: readonly PictureAttachment[],
  channels: readonly ConsentChannel[],
  ownStudentIds: readonly string[],
): (picture: PictureAttachment) => PictureState {
  const asked = useMemo(
    () => [...new Set(pictures.flatMap((one) => (one.shown === 'tagged' ? one.studentIds : [])))].sort(),
    [pictures],
  )
  const question = `${asked.join()} ${channels.join()}`
  const [answer, setAnswer] = useState<{ question: string; answers: Answers | null }>({
    question: '',
    answers: {},
  })
  useEffect(() => {
    const [ids, through] = question.split(' ').map((part) => (part === '' ? [] : part.split(',')))
    if (ids!.length === 0 || through!.length === 0) return
    let stale = false
    const timer = setTimeout(async () => {
      const reply = await checkPictures({ studentIds: ids!, channels: through as ConsentChannel[] }).catch(
        () => null,
      )
      if (!stale) setAnswer({ question, answers: reply?.status === 'ok' ? reply.value : null })
    }, PAUSE_MILLISECONDS)
    return () => {
      stale = true
      clearTimeout(timer)
    }
  }, [question])

  return (picture) => {
    if (picture.shown === 'none') return { kind: 'none' }
    if (picture.shown === 'untagged' || picture.studentIds.length === 0) return { kind: 'ask' }
    const toAsk = picture.studentIds.filter((id) => !ownStudentIds.includes(id))
    if (toAsk.length === 0 || channels.length === 0)
      return { kind: 'agreed', count: picture.studentIds.length }
    if (answer.question !== question) return { kind: 'checking' }
    if (answer.answers === null) return { kind: 'failed' }
    const answers = answer.answers
    const missing = toAsk.filter((id) => answers[id] === 'not-agreed')
    if (missing.length > 0) return { kind: 'missing', studentIds: missing }
    const unknown = toAsk.filter((id) => answers[id] !== 'ok')
    if (unknown.length > 0) return { kind: 'unknown', studentIds: unknown }
    return { kind: 'agreed', count: picture.studentIds.length }
  }
}
