import type { Difference, SectionId } from './types.ts'

/** The part of the editor where a difference was made; null for what is not edited there. */
export function sectionOf(difference: Difference): SectionId | null {
  switch (difference.kind) {
    case 'entry':
      if (difference.list === 'approvedVendors') return 'vendors'
      return difference.list === 'officialPhones' ||
        difference.list === 'publicServiceNumbers' ||
        difference.list === 'officialShortCodes'
        ? 'phones'
        : 'addresses'
    case 'effect':
      return 'effects'
    case 'approval':
      return 'approval'
    case 'term':
      return 'terms'
    default:
      return null
  }
}
