import type { JobTitle, Role } from '#lib/access/types.ts'

export interface DemoStaff {
  key: string
  given: string
  family: string
  email: string
  roles: readonly { role: Role; jobTitle?: JobTitle }[]
  /** Classes by grade. */
  grades: readonly string[]
  /** What parents read above a message; the person's own way of signing. */
  display: string
}

/** The demo school's staff. Fictional people; the domain is reserved for examples. */
export function listStaff(): readonly DemoStaff[] {
  const teacher = [{ role: 'teacher' }] as const
  return [
    {
      key: 'rivera',
      given: 'Elena',
      family: 'Rivera',
      display: 'Ms Rivera',
      email: 'teacher',
      roles: teacher,
      grades: ['3'],
    },
    {
      key: 'okafor',
      given: 'Samuel',
      family: 'Okafor',
      display: 'Mr Okafor',
      email: 'teacher2',
      roles: [...teacher, { role: 'guardian' }],
      grades: ['5'],
    },
    {
      key: 'caldwell',
      given: 'Ruth',
      family: 'Caldwell',
      display: 'Ruth Caldwell',
      email: 'office',
      roles: [{ role: 'office' }, { role: 'deputy' }],
      grades: [],
    },
    {
      key: 'whitfield',
      given: 'Amara',
      family: 'Whitfield',
      display: 'Dr Whitfield',
      email: 'director',
      roles: [{ role: 'director' }],
      grades: [],
    },
    {
      key: 'mercer',
      given: 'Joan',
      family: 'Mercer',
      display: 'Joan Mercer',
      email: 'auditor',
      roles: [{ role: 'auditor' }],
      grades: [],
    },
    {
      key: 'salas',
      given: 'Victor',
      family: 'Salas',
      display: 'Victor Salas',
      email: 'it',
      roles: [{ role: 'it' }],
      grades: [],
    },
    {
      key: 'brooks',
      given: 'Hannah',
      family: 'Brooks',
      display: 'Ms Brooks',
      email: 'hbrooks',
      roles: teacher,
      grades: ['K'],
    },
    {
      key: 'ferrand',
      given: 'Lucie',
      family: 'Ferrand',
      display: 'Mme Ferrand',
      email: 'lferrand',
      roles: teacher,
      grades: ['1'],
    },
    {
      key: 'cho',
      given: 'Daniel',
      family: 'Cho',
      display: 'Mr Cho',
      email: 'dcho',
      roles: teacher,
      grades: ['2'],
    },
    {
      key: 'pradhan',
      given: 'Anita',
      family: 'Pradhan',
      display: 'Ms Pradhan',
      email: 'apradhan',
      roles: teacher,
      grades: ['7'],
    },
    {
      key: 'lindgren',
      given: 'Beth',
      family: 'Lindgren',
      display: 'Nurse Lindgren',
      email: 'blindgren',
      roles: [{ role: 'teacher', jobTitle: 'nurse' }],
      grades: [],
    },
    {
      key: 'haddad',
      given: 'Omar',
      family: 'Haddad',
      display: 'Mr Haddad',
      email: 'ohaddad',
      roles: [{ role: 'teacher', jobTitle: 'counselor' }],
      grades: [],
    },
    {
      key: 'pike',
      given: 'Jon',
      family: 'Pike',
      display: 'Coach Pike',
      email: 'jpike',
      roles: [{ role: 'teacher', jobTitle: 'coach' }],
      grades: ['5', '7'],
    },
  ]
}
