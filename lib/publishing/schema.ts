import { z } from 'zod'

/** What an entry of the register needs (1.5, 1.2): where it is, whose it is, from which age, by which rules, until when it is good. */
export const channelFormSchema = z.object({
  kind: z.enum(['website', 'official-page']),
  name: z.string().trim().min(1).max(120),
  address: z
    .string()
    .trim()
    .min(1)
    .max(300)
    .refine((value) => value.startsWith('/') || isWebAddress(value), {
      error: 'review.channels.problem.address',
    }),
  ownerId: z.uuid(),
  minimumAge: z.coerce.number().int().min(0).max(21),
  rules: z.string().trim().max(2_000).default(''),
  reviewOn: z.iso.date('wire.field.day'),
})
export type ChannelForm = z.output<typeof channelFormSchema>

/** As people write it, with or without https:// in front. */
function isWebAddress(value: string): boolean {
  const address = /^https?:\/\//.test(value) ? value : `https://${value}`
  return URL.canParse(address) && new URL(address).hostname.includes('.')
}
