import type { errors as en } from '../en/errors.ts'
import type { Words } from '../types.ts'

export const errors = {} as const satisfies Words<typeof en>
