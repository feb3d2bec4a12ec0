'use server'

import { z } from 'zod'
import { takeDownCommunication } from '#lib/communications/take-down-communication.ts'
import { finishTakeDown } from '#lib/consent/finish-take-down.ts'
import { finishTakeDownSchema } from '#lib/consent/schema.ts'
import { formAction } from '#lib/wire/action.ts'

export const takeDownAction = formAction({
  name: 'take-down',
  input: z.object({ taskId: z.uuid() }),
  run: ({ input, actor }) => takeDownCommunication(actor, input),
  goTo: ({ copiesMailed }) => `/consents/take-downs?taken=${copiesMailed}`,
})

export const finishTakeDownAction = formAction({
  name: 'finish-take-down',
  input: finishTakeDownSchema,
  run: ({ input, actor }) => finishTakeDown(actor, input),
  goTo: () => '/consents/take-downs?done=1',
})
