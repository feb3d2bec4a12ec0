/**
 * The content security policy of a page. Development differs in two words: React rebuilds server errors with `eval`,
 * and its style tags carry no nonce, which a nonce in `style-src` would shut out.
 */
export function writeContentPolicy({
  nonce,
  development,
  secure,
  formTargets = [],
}: {
  nonce: string
  development: boolean
  /** The public address is https. */
  secure: boolean
  /** Sign-in providers a form may lead on to. */
  formTargets?: readonly string[]
}): string {
  const parts = [
    `default-src 'none'`,
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? ` 'unsafe-eval'` : ''}`,
    development ? `style-src 'self' 'unsafe-inline'` : `style-src 'self' 'nonce-${nonce}'`,
    `style-src-attr 'none'`,
    `img-src 'self' data: blob:`,
    `font-src 'self'`,
    `connect-src 'self'`,
    `worker-src 'self'`,
    `manifest-src 'self'`,
    `base-uri 'none'`,
    `object-src 'none'`,
    `frame-ancestors 'none'`,
    ['form-action', `'self'`, ...formTargets].join(' '),
  ]
  if (secure) parts.push('upgrade-insecure-requests')
  return parts.join('; ')
}
