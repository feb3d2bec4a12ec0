export type OriginVerdict =
  | { readonly ok: true }
  | { readonly ok: false; readonly why: 'missing' | 'foreign' }

/**
 * May a request that changes something be listened to? Only from pages of the configured public address:
 * `Host` and `X-Forwarded-Host` are the caller's own words and are never read. Browsers send `Origin` with every
 * POST, so a missing one and `null` (sandboxed frames, files, some redirects) are refused as well.
 */
export function checkOrigin(headers: Pick<Headers, 'get'>, publicUrl: string): OriginVerdict {
  const site = headers.get('sec-fetch-site')
  if (site !== null && site !== 'same-origin') return { ok: false, why: 'foreign' }
  const origin = headers.get('origin')
  if (origin === null || origin === '') return { ok: false, why: 'missing' }
  return origin === new URL(publicUrl).origin ? { ok: true } : { ok: false, why: 'foreign' }
}
