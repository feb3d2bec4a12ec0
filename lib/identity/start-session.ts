import { nextAuth } from './next-auth.ts'

/** Puts the token of an open session into this browser's sealed cookie. Only inside a server action. */
export async function startSession(token: string): Promise<void> {
  await nextAuth.signIn('credentials', { ticket: token, redirect: false })
}
