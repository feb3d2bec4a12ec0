import { createHmac, timingSafeEqual } from 'node:crypto'
import { env } from '#lib/runtime/env.ts'
import { secrets } from '#lib/runtime/secrets.ts'

const macOf = (accountId: string) =>
  createHmac('sha256', secrets().tokenKey).update(`unsubscribe:${accountId}`).digest().subarray(0, 18)

/**
 * The addresses that stop an account's routine mail: `page` asks first, `oneClick` is for a mail program's own button
 * (RFC 8058). They work without a session and do only that.
 */
export function signUnsubscribe(accountId: string): { page: string; oneClick: string } {
  const token = `${accountId}.${macOf(accountId).toString('base64url')}`
  const { publicUrl } = env()
  return {
    page: `${publicUrl}/unsubscribe?token=${token}`,
    oneClick: `${publicUrl}/api/unsubscribe?token=${token}`,
  }
}

/** The account a token was made for; null for anything we did not sign. */
export function readUnsubscribeToken(token: string): string | null {
  const match = /^([0-9a-f-]{36})\.([\w-]{24})$/.exec(token)
  if (match === null) return null
  const given = Buffer.from(match[2]!, 'base64url')
  const right = macOf(match[1]!)
  return given.length === right.length && timingSafeEqual(given, right) ? match[1]! : null
}
