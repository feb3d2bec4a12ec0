'use server'

import { z } from 'zod'
import { noteFindings } from '#components/review/note-findings.ts'
import { approveCommunication } from '#lib/communications/approve-communication.ts'
import { askCommunication } from '#lib/communications/ask-communication.ts'
import { decideException } from '#lib/communications/decide-exception.ts'
import { listHeld } from '#lib/communications/list-held.ts'
import { rejectCommunication } from '#lib/communications/reject-communication.ts'
import { returnCommunication } from '#lib/communications/return-communication.ts'
import { MAX_BODY, MAX_SUBJECT, reasonSchema } from '#lib/communications/schema.ts'
import type { Finding } from '#lib/policy/types.ts'
import { fail, ok, type Result } from '#lib/runtime/result.ts'
import { formAction } from '#lib/wire/action.ts'

// `next` is the item that stands behind this one in the reviewer's list.
const item = { item: z.uuid(), next: z.union([z.uuid(), z.literal('')]).default('') }
const withReason = z.object({ ...item, reason: reasonSchema })

const goOn = (next: string, done: string, said = '') =>
  `/desk${next === '' ? '' : `/${next}`}?done=${done}${said && `&said=${said}`}`

/** Failures the page itself explains lead back to it; the others stay beside the form, findings in words. */
async function answer<T>(
  result: Result<T, string, { findings?: readonly Finding[] }>,
  itemId: string,
): Promise<Result<{ go: string | null }>> {
  if (result.ok) return ok({ go: null })
  if (result.code === 'facts-changed') return ok({ go: `/desk/${itemId}?changed=1` })
  if (result.code === 'already-decided' || result.code === 'not-found') return ok({ go: `/desk/${itemId}` })
  return fail(result.code, { findings: await noteFindings(result.findings ?? []) })
}

/** As it is, or with `edit` on: with the subject and body in the form. */
export const approveAction = formAction({
  name: 'approve-held',
  input: z.object({
    ...item,
    decision: z.uuid(),
    edit: z.literal('1').optional(),
    subject: z.string().max(MAX_SUBJECT).default(''),
    body: z.string().max(MAX_BODY).default(''),
    seen: z.array(z.string().max(200)).max(200).default([]),
  }),
  run: async ({ input, actor }) => {
    const { subject, body, seen } = input
    const result = await approveCommunication(actor, {
      reviewItemId: input.item,
      decisionId: input.decision,
      ...(input.edit && { edit: { subject, body, seen } }),
    })
    return answer(result, input.item)
  },
  goTo: ({ go }, input) => go ?? goOn(input.next, input.item),
})

export const returnAction = formAction({
  name: 'return-held',
  input: withReason,
  run: async ({ input, actor }) =>
    answer(await returnCommunication(actor, { reviewItemId: input.item, reason: input.reason }), input.item),
  goTo: ({ go }, input) => go ?? goOn(input.next, input.item),
})

export const rejectAction = formAction({
  name: 'reject-held',
  input: withReason,
  run: async ({ input, actor }) =>
    answer(await rejectCommunication(actor, { reviewItemId: input.item, reason: input.reason }), input.item),
  goTo: ({ go }, input) => go ?? goOn(input.next, input.item),
})

export const askAction = formAction({
  name: 'ask-held',
  input: withReason,
  run: async ({ input, actor }) =>
    answer(await askCommunication(actor, { reviewItemId: input.item, reason: input.reason }), input.item),
  goTo: ({ go }, input) => go ?? goOn(input.item, input.item, 'asked'),
})

export const exceptionAction = formAction({
  name: 'decide-exception',
  input: withReason.extend({ verdict: z.enum(['granted', 'refused']), communication: z.uuid() }),
  run: async ({ input, actor }) => {
    const { item: reviewItemId, verdict, reason } = input
    const result = await decideException(actor, { reviewItemId, verdict, reason })
    if (!result.ok || result.value.state !== 'held') return answer(result, reviewItemId)
    // What was granted waits as an item of its own now, and is opened at once.
    const held = await listHeld(actor)
    const waits = held.ok && held.value.find((row) => row.communicationId === input.communication)
    return ok({ go: waits ? goOn(waits.reviewItemId, reviewItemId, 'granted') : null })
  },
  goTo: ({ go }, input) => go ?? goOn(input.next, input.item, input.verdict),
})
