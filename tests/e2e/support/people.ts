/** Who signs in, by the key the tests use. The ten of the sign-in page, and two families the page does not list. */
export const PEOPLE = {
  teacher: 'teacher@macs.example.org',
  teacher2: 'teacher2@macs.example.org',
  office: 'office@macs.example.org',
  director: 'director@macs.example.org',
  friends: 'friends@macs.example.org',
  guardian: 'guardian@families.macs.example.org',
  guardian2: 'guardian2@families.macs.example.org',
  guardian3: 'guardian3@families.macs.example.org',
  guardian4: 'guardian4@families.macs.example.org',
  guardian5: 'guardian5@families.macs.example.org',
  auditor: 'auditor@macs.example.org',
  it: 'it@macs.example.org',
} as const

export type Who = keyof typeof PEOPLE

/** Only these two have no button of their own. */
export const WITHOUT_BUTTON: readonly Who[] = ['guardian4', 'guardian5']

export const PASSWORD = 'think-before-you-post'

/** Who holds two roles chooses one after signing in; the tests mean this one. */
export const CAPACITY: Partial<Record<Who, RegExp>> = {
  office: /front office|^office/i,
  teacher2: /grade 5/i,
}
