import { env } from '#lib/runtime/env.ts'

/** The session cookie's name. Over TLS the `__Host-` prefix binds it to this host, whole path and https. */
export function nameCookie(): { readonly name: string; readonly secure: boolean } {
  const secure = env().publicUrl.startsWith('https:')
  return { name: secure ? '__Host-crosswalk-session' : 'crosswalk-session', secure }
}
