import { cookies } from 'next/headers'
import { decode } from 'next-auth/jwt'
import { z } from 'zod'
import { secrets } from '#lib/runtime/secrets.ts'
import { nameCookie } from './name-cookie.ts'

const payload = z.object({ sid: z.string().min(20).max(200) })

/** The session token in the request's cookie, or null: none, damaged, or sealed under another secret. */
export async function readToken(): Promise<string | null> {
  const { name } = nameCookie()
  const sealed = (await cookies()).get(name)?.value
  if (sealed === undefined || sealed.length > 4096) return null
  try {
    const parsed = payload.safeParse(
      await decode({ token: sealed, secret: secrets().authSecret, salt: name }),
    )
    return parsed.success ? parsed.data.sid : null
  } catch {
    return null
  }
}
