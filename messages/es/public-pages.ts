import type { publicPages as en } from '../en/public-pages.ts'
import type { Words } from '../types.ts'

export const publicPages = {} as const satisfies Words<typeof en>
