'use server'

import { z } from 'zod'
import { finishTask } from '#lib/delivery/finish-task.ts'
import { formAction } from '#lib/wire/action.ts'

export const finishTaskAction = formAction({
  name: 'finish-task',
  input: z.object({ task: z.uuid() }),
  run: ({ input, actor }) => finishTask(actor, input.task),
  goTo: () => '/health/undeliverable?done=1',
})
