'use server'

import { z } from 'zod'
import { markRead } from '#lib/communications/mark-read.ts'
import { withdrawCommunication } from '#lib/communications/withdraw-communication.ts'
import { checkBack } from '#lib/identity/check-back.ts'
import { ok } from '#lib/runtime/result.ts'
import { plainAction } from '#lib/wire/action.ts'

/** Takes back what nobody has seen yet; the text is its author's again. */
export const takeBackAction = plainAction({
  name: 'take-back-message',
  input: z.object({ communicationId: z.uuid(), back: z.string().max(300) }),
  run: async ({ input, actor }) => {
    const taken = await withdrawCommunication(actor, { communicationId: input.communicationId, reopen: true })
    // Too late is no error: the page says so, and shows it as sent.
    return !taken.ok && taken.code === 'already-sent'
      ? ok({ late: true })
      : taken.ok
        ? ok({ late: false })
        : taken
  },
  goTo: ({ late }, { back }) => `${checkBack(back)}${late ? '?late=1' : '?undone=1'}`,
  otherwise: '/messages',
})

/** "I have read this" for a conversation, without JavaScript. */
export const markConversationReadAction = plainAction({
  name: 'mark-conversation-read',
  input: z.object({ conversationId: z.uuid(), ids: z.string().max(4_000) }),
  run: ({ input, actor }) => markRead(actor, input.ids.split(',')),
  goTo: (_marked, { conversationId }) => `/messages/${conversationId}`,
  otherwise: '/messages',
})
