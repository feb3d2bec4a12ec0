'use server'

import { z } from 'zod'
import { markRead } from '#lib/communications/mark-read.ts'
import { plainAction } from '#lib/wire/action.ts'

const input = z.object({ communicationId: z.uuid() })

/** "I have read this", for whoever reads without JavaScript or wants to say so. */
export const markReadAction = plainAction({
  name: 'mark-read',
  input,
  run: ({ input, actor }) => markRead(actor, [input.communicationId]),
  goTo: (_marked, { communicationId }) => `/today/${communicationId}`,
  otherwise: '/today',
})
