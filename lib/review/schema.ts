import { z } from 'zod'

/** The longest a delegation runs; after it the Director signs a new one. */
export const MAX_DELEGATION_DAYS = 92

const day = z.iso.date('wire.field.day')

export const signDelegationSchema = z.object({
  delegateId: z.uuid(),
  beginsOn: day,
  endsOn: day,
})
export type SignDelegation = z.output<typeof signDelegationSchema>
