import type { JobTitle, Role } from '#lib/access/types.ts'

const labels: Readonly<Record<Role, string>> = {
  teacher: 'Teacher',
  substitute: 'Substitute teacher',
  office: 'Front office',
  director: 'School Director',
  deputy: 'Deputy Director',
  'group-officer': 'Group officer',
  guardian: 'Parent or guardian',
  auditor: 'Auditor',
  it: 'IT',
}

const jobTitles: Readonly<Record<JobTitle, string>> = {
  nurse: 'School nurse',
  counselor: 'School counselor',
  coach: 'Coach',
  paraprofessional: 'Paraprofessional',
}

/** A capacity in words, as it stands beside everything sent in it. Staff words are English. */
export function labelCapacity(held: {
  readonly role: Role
  readonly jobTitle: JobTitle | null
  readonly groupName: string | null
  readonly grades: readonly string[]
}): string {
  if (held.role === 'group-officer' && held.groupName !== null) return `${held.groupName} officer`
  if (held.role !== 'teacher') return labels[held.role]
  if (held.jobTitle !== null) return jobTitles[held.jobTitle]
  const [grade, ...more] = held.grades
  if (grade === undefined || more.length > 0) return labels.teacher
  return grade === 'K' ? 'Kindergarten teacher' : `Grade ${grade} teacher`
}
