import type { Role } from '#lib/access/types.ts'

const isFamilyRole = (role: Role) => role === 'guardian' || role === 'group-officer'

/**
 * May an account of somebody with these roles have this address? One staff role is enough to need a staff domain.
 * Families have a family or staff domain of the school; a school that lists no family domain lets them bring their own.
 * Domains are compared whole: a subdomain is another domain.
 */
export function checkEmailDomain(
  email: string,
  roles: readonly Role[],
  domains: { readonly staffDomains: readonly string[]; readonly familyDomains: readonly string[] },
): boolean {
  const domain = email.slice(email.lastIndexOf('@') + 1)
  const has = (list: readonly string[]) => list.some((one) => one.toLowerCase() === domain)
  if (!roles.every(isFamilyRole)) return has(domains.staffDomains)
  return domains.familyDomains.length === 0 || has(domains.familyDomains) || has(domains.staffDomains)
}
