import { cache } from 'react'
import { readToken } from './read-token.ts'
import { readSession } from './sessions/read-session.ts'

/** The live session of this request, looked up once per request. */
export const currentSession = cache(async () => {
  const token = await readToken()
  return token === null ? null : readSession(token)
})
