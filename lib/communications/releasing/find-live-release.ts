import { selectLiveRelease } from './store.ts'

/** The release of a communication that readers see now, or null. */
export async function findLiveRelease(orgId: string, communicationId: string): Promise<string | null> {
  return selectLiveRelease(orgId, communicationId)
}
