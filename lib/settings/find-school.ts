import { findOnlyOrg, type OrgRow } from './store.ts'

/** The school these screens serve, or null in an empty database. */
export async function findSchool(): Promise<OrgRow | null> {
  return findOnlyOrg()
}
