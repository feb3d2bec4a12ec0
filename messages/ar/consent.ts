import type { consent as en } from '../en/consent.ts'
import type { Words } from '../types.ts'

export const consent = {} as const satisfies Words<typeof en>
