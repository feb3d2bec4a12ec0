/** Who can sign in to the demo school; the password is the same for all. */
export const demoSignIns = [
  ['teacher@macs.example.org', 'teacher, grade 3'],
  ['office@macs.example.org', 'front office, deputy'],
  ['director@macs.example.org', 'Director'],
  ['friends@macs.example.org', 'Friends of MACS officer'],
  ['guardian@families.macs.example.org', 'guardian, Portuguese'],
  ['auditor@macs.example.org', 'auditor'],
  ['it@macs.example.org', 'IT'],
] as const

export const demoPassword = 'think-before-you-post'
