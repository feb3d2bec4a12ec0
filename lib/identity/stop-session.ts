import { nextAuth } from './next-auth.ts'
import { readToken } from './read-token.ts'
import { endSession } from './sessions/end-session.ts'

/** Signs this browser out: the row ends first, then the cookie goes. Only inside a server action. */
export async function stopSession(): Promise<void> {
  const token = await readToken()
  if (token !== null) await endSession(token)
  await nextAuth.signOut({ redirect: false })
}
