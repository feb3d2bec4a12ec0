import type { signIn as en } from '../en/sign-in.ts'
import type { Words } from '../types.ts'

export const signIn = {} as const satisfies Words<typeof en>
