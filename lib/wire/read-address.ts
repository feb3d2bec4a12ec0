/**
 * The caller's network address. Behind a trusted proxy it is the last entry of `X-Forwarded-For`, the one that
 * proxy wrote; everything before it is the caller's own words. Without a trusted proxy Next fills the header from
 * the socket unless the caller sent one, so a list means that somebody made it up: then only its last entry counts.
 */
export function readAddress(headers: Pick<Headers, 'get'>): string {
  const last = headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() ?? ''
  return /^[0-9a-fA-F:.]{2,45}$/.test(last) ? last : 'unknown'
}
