/** The longest way back we carry in an address. */
const maxLength = 500

/**
 * Where to go after signing in: a path of ours, or `/`. Everything a browser could read as another place is refused:
 * `//host`, `/\host`, schemes, control characters, and the sign-in pages themselves.
 */
export function checkBack(back: string | null | undefined): string {
  if (back == null || back.length > maxLength || !/^\/(?![/\\])[\x21-\x5B\x5D-\x7E]*$/.test(back)) return '/'
  const base = 'http://crosswalk.invalid'
  if (!URL.canParse(back, base)) return '/'
  const url = new URL(back, base)
  if (url.origin !== base || /^\/(sign-in|invitation|api\/auth)(\/|$)/.test(url.pathname)) return '/'
  // '/..//host' becomes '//host' once the dots are resolved.
  if (url.pathname.startsWith('//')) return '/'
  return url.pathname + url.search + url.hash
}
