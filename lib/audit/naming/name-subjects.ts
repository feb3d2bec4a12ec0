import type { ListedEvent } from '../store.ts'
import { selectSubjectNames } from './store.ts'

/** An event with the name its subject has today; null where it has none or is gone. */
export interface NamedEvent extends ListedEvent {
  subjectName: string | null
}

/** Events never hold a name: this looks them up for a page of them. */
export async function nameSubjects(orgId: string, events: readonly ListedEvent[]): Promise<NamedEvent[]> {
  const names = await selectSubjectNames(
    orgId,
    events.map((event) => ({ type: event.subjectType, id: event.subjectId })),
  )
  return events.map((event) => ({
    ...event,
    subjectName: names.get(`${event.subjectType}:${event.subjectId}`) ?? null,
  }))
}
