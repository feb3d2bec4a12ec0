import { findOnlyOrg, findOrg, type OrgRow } from './store.ts'

export type School = OrgRow

/** The school with this id; without one, the school these screens serve. Throws where there is none. */
export async function getSchool(orgId?: string): Promise<School> {
  const school = orgId === undefined ? await findOnlyOrg() : await findOrg(orgId)
  if (school === null) throw new Error('no school in this database')
  return school
}
