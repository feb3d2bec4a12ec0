import type { Role } from '#lib/access/types.ts'

/**
 * Whose screens are in every language: families' and those of group officers, who are parents themselves. Staff parts
 * are English: half a page in each language, or English from right to left, would help nobody.
 */
export function speaksOwnLanguage(role: Role): boolean {
  return role === 'guardian' || role === 'group-officer'
}
