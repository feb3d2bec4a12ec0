import { z } from 'zod'
import { REPLAY_POLICIES } from './types.ts'

/** Which policy on which days of the school, both inclusive. */
export const replayInputSchema = z
  .object({ policy: z.enum(REPLAY_POLICIES), from: z.iso.date(), to: z.iso.date() })
  .refine(({ from, to }) => from <= to, { path: ['to'], error: 'replay.problem.backwards' })

export type ReplayInput = z.output<typeof replayInputSchema>
