import { env } from '#lib/runtime/env.ts'

/**
 * The school's address that mail comes from: `portal@` its first staff domain, else the portal's own host. It is in
 * From and in the envelope; there is no Reply-To, because nobody reads replies.
 */
export function nameSender(school: { schoolName: string; staffDomains: readonly string[] }): string {
  const domain = school.staffDomains.find((one) => /^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(one))
  return `portal@${domain ?? new URL(env().publicUrl).hostname}`
}
