'use server'

import { z } from 'zod'
import { registerChannel } from '#lib/publishing/register-channel.ts'
import { retireOfficialChannel } from '#lib/publishing/retire-official-channel.ts'
import { reviewChannel } from '#lib/publishing/review-channel.ts'
import { channelFormSchema } from '#lib/publishing/schema.ts'
import { formAction } from '#lib/wire/action.ts'

const channel = z.object({ channelId: z.uuid() })

export const addChannelAction = formAction({
  name: 'add-channel',
  input: channelFormSchema,
  run: ({ input, actor }) => registerChannel(actor, input),
  goTo: () => '/channels?added=1',
})

export const retireChannelAction = formAction({
  name: 'retire-channel',
  input: channel,
  run: ({ input, actor }) => retireOfficialChannel(actor, input),
  goTo: () => '/channels',
})

export const reviewChannelAction = formAction({
  name: 'review-channel',
  input: channel.extend({ reviewOn: z.iso.date('wire.field.day') }),
  run: ({ input, actor }) => reviewChannel(actor, input),
  goTo: () => '/channels',
})
