import type { family as en } from '../en/family.ts'
import type { Words } from '../types.ts'

export const family = {} as const satisfies Words<typeof en>
