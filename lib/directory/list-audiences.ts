import type { Actor } from '#lib/access/types.ts'
import type { Tx } from '#lib/db/client.ts'
import { listClassesInScope } from './list-classes-in-scope.ts'
import type { Audience } from './schema.ts'
import {
  selectAddressableStaff,
  selectFamilies,
  selectGrades,
  selectGroups,
  selectOwnHouseholds,
} from './scope/store.ts'

/**
 * One line of the "To" field. `kind` picks the words in the reader's language; `name` is what the school calls it
 * (a class, a grade, a group, the guardians of a family, a person), empty where the kind says it all.
 */
export interface AudienceOption {
  /** Stable, for a form's value. */
  key: string
  kind:
    | 'class'
    | 'grade'
    | 'group'
    | 'school'
    | 'public'
    | 'staff'
    | 'family'
    | 'person'
    | 'office'
    | 'director'
  name: string
  /** Given names of the children it is about: a family's, or one's own in a teacher's class. */
  about: string[]
  audience: Audience
}

/** How many families one list carries; the office finds the others by `search`. */
export const FAMILIES_LISTED = 200

/**
 * Whom this actor may write to today: what `authorize` would let pass, as the lines of a menu. Families come last, those whose
 * children or guardians match `search`. A family that only an order closes is absent, like any other it may not write to.
 */
export async function listAudiences(
  actor: Actor,
  today: string,
  { search = '' }: { search?: string } = {},
  tx?: Tx,
): Promise<AudienceOption[]> {
  switch (actor.role) {
    case 'guardian':
      return listStaff(actor, today, tx)
    case 'group-officer':
      return [...(await listGroups(actor, tx)), school, everyone, ...(await listStaff(actor, today, tx))]
    case 'substitute':
      return [
        ...(await listClasses(actor, today, tx)),
        allStaff,
        ...(await listFamilies(actor, today, search, tx)),
      ]
    case 'teacher':
      return [
        ...(await listClasses(actor, today, tx)),
        school,
        everyone,
        allStaff,
        ...(await listFamilies(actor, today, search, tx)),
      ]
    case 'office':
    case 'director':
    case 'deputy':
      return [
        school,
        everyone,
        allStaff,
        ...(await listClasses(actor, today, tx)),
        ...(await selectGrades(tx, actor.orgId)).map((grade) => ({
          key: `grade:${grade}`,
          kind: 'grade' as const,
          name: grade,
          about: [],
          audience: { type: 'grade' as const, grade },
        })),
        ...(await listGroups(actor, tx)),
        ...(await listFamilies(actor, today, search, tx)),
      ]
    case 'auditor':
    case 'it':
      return []
  }
}

const school: AudienceOption = {
  key: 'school',
  kind: 'school',
  name: '',
  about: [],
  audience: { type: 'school' },
}
const everyone: AudienceOption = {
  key: 'public',
  kind: 'public',
  name: '',
  about: [],
  audience: { type: 'public' },
}
const allStaff: AudienceOption = {
  key: 'staff',
  kind: 'staff',
  name: '',
  about: [],
  audience: { type: 'staff' },
}

async function listClasses(actor: Actor, today: string, tx: Tx | undefined): Promise<AudienceOption[]> {
  return (await listClassesInScope(actor, today, tx)).map((one) => ({
    key: `class:${one.id}`,
    kind: 'class',
    name: one.title,
    about: [],
    audience: { type: 'class', classId: one.id },
  }))
}

async function listGroups(actor: Actor, tx: Tx | undefined): Promise<AudienceOption[]> {
  const groups = await selectGroups(tx, actor.orgId, actor.role === 'group-officer' ? actor.groupId : null)
  return groups.map((group) => ({
    key: `group:${group.id}`,
    kind: 'group',
    name: group.name,
    about: [],
    audience: { type: 'group', groupId: group.id },
  }))
}

async function listFamilies(
  actor: Actor,
  today: string,
  search: string,
  tx: Tx | undefined,
): Promise<AudienceOption[]> {
  const families = await selectFamilies(tx, actor, { today, search, limit: FAMILIES_LISTED })
  return families.map((family) => ({
    key: `household:${family.householdId}`,
    kind: 'family',
    name: family.guardians.join(', '),
    about: family.students.map((student) => student.givenName),
    audience: {
      type: 'households',
      householdIds: [family.householdId],
      studentIds: family.students.map((student) => student.id),
    },
  }))
}

/**
 * A child's teachers by name, then the office and the Director's office as what they are. Where a guardian's children
 * live in different households each line is about those of one, so that the answer reaches that household.
 */
async function listStaff(actor: Actor, today: string, tx: Tx | undefined): Promise<AudienceOption[]> {
  const staff = await selectAddressableStaff(tx, actor, today)
  const children = actor.role === 'guardian' ? await selectOwnHouseholds(tx, actor, today) : []
  const apart = new Set(children.map((child) => child.householdId)).size > 1
  const perHousehold = (
    option: AudienceOption & { audience: { type: 'persons'; personIds: string[] } },
    about: typeof children,
  ): AudienceOption[] => {
    if (!apart || about.length === 0) return [option]
    const households = [...new Set(about.map((child) => child.householdId))]
    return households.map((householdId) => {
      const there = about.filter((child) => child.householdId === householdId)
      return {
        ...option,
        key: households.length === 1 ? option.key : `${option.key}:${householdId}`,
        about: there.map((child) => child.givenName),
        audience: { ...option.audience, studentId: there[0]?.studentId },
      }
    })
  }
  const desk = (kind: 'office' | 'director'): AudienceOption[] => {
    const people = staff.filter((person) => person.roles.includes(kind))
    if (people.length === 0) return []
    const personIds = people.map((person) => person.id).slice(0, 500)
    const name = kind === 'director' ? people.map((person) => person.name).join(', ') : ''
    const option = { key: kind, kind, name, about: [], audience: { type: 'persons' as const, personIds } }
    return perHousehold(option, children)
  }
  return [
    ...staff
      .filter((person) => person.about.length > 0)
      .flatMap((person) =>
        perHousehold(
          {
            key: `person:${person.id}`,
            kind: 'person',
            name: person.name,
            about: person.about,
            audience: { type: 'persons', personIds: [person.id] },
          },
          children.filter((child) => child.staffIds.includes(person.id)),
        ),
      ),
    ...desk('office'),
    ...desk('director'),
  ]
}
