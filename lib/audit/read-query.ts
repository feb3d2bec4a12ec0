import { z } from 'zod'
import { instantOf } from '#lib/runtime/school-time.ts'
import { EVENT_GROUPS, type EventGroup, groupTypes } from './group-types.ts'
import { type ListEventsInput, listEventsSchema } from './schema.ts'

/** What the log's address says: `type` is a group or one type, `about` is `type:id`, days are days of the school. */
export interface LogQuery {
  type?: string
  person?: string
  name?: string
  about?: string
  from?: string
  to?: string
  before?: string
}

const nextDay = (day: string) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)

const day = z.iso.date()

/**
 * The log's filter out of an address. Empty fields are left out; what cannot be read is left out too and named in
 * `wrong`.
 */
export function readQuery(
  given: Readonly<Record<string, string | readonly string[] | undefined>>,
  timezone: string,
): { query: LogQuery; input: ListEventsInput; wrong: (keyof LogQuery)[] } {
  const query: LogQuery = {}
  const input: ListEventsInput = {}
  const wrong: (keyof LogQuery)[] = []
  const take = (key: keyof LogQuery, read: (value: string) => Partial<ListEventsInput> | null) => {
    const raw = given[key]
    const value = (typeof raw === 'string' ? raw : raw?.[0])?.trim()
    if (value === undefined || value === '') return
    const part = read(value)
    if (part === null || !listEventsSchema.safeParse(part).success) {
      wrong.push(key)
      return
    }
    query[key] = value
    Object.assign(input, part)
  }
  take('type', (value) => ({
    types: EVENT_GROUPS.includes(value as EventGroup)
      ? groupTypes()[value as EventGroup]
      : ([value] as ListEventsInput['types']),
  }))
  take('person', (value) => ({ actorId: value }))
  take('name', (value) => ({ actorName: value }))
  take('about', (value) => {
    const [type = '', id = ''] = value.split(':')
    return { subject: { type, id } }
  })
  take('from', (value) =>
    day.safeParse(value).success ? { from: instantOf(`${value}T00:00`, timezone) } : null,
  )
  take('to', (value) =>
    day.safeParse(value).success ? { to: instantOf(`${nextDay(value)}T00:00`, timezone) } : null,
  )
  take('before', (value) => ({ before: value }))
  return { query, input, wrong }
}
