import { z } from 'zod'

const shape = z.tuple([z.uuid(), z.coerce.number().int().min(1)])

/** Which save of which draft somebody has read: `<id>:<changes>`, or `none` before the first. Null: no such token. */
export function readToken(token: string): { id: string; changes: number } | 'none' | null {
  if (token === 'none') return 'none'
  const parsed = shape.safeParse(token.split(':'))
  return parsed.success ? { id: parsed.data[0], changes: parsed.data[1] } : null
}
