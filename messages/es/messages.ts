import type { messages as en } from '../en/messages.ts'
import type { Words } from '../types.ts'

export const messages = {} as const satisfies Words<typeof en>
