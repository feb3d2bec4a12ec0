import pg from 'pg'
import type { Actor } from '#lib/access/types.ts'
import { listFeed } from '#lib/communications/list-feed.ts'
import { readReader } from '#lib/communications/reading/read-reader.ts'
import { type FeedFilter, selectFeed } from '#lib/communications/reading/store.ts'
import { db, type PrismaClient, setDatabase } from '#lib/db/client.ts'
import { poolConfig } from '#lib/db/connection.ts'
import { newId } from '#lib/runtime/random.ts'
import { makeMailSchool, releasePost } from '#tests/delivery/mail-fixture.ts'
import { interleave, type Row, readable, time } from './measure.ts'
import { openWorkbench } from './workbench.ts'

const FAMILIES = 200
const POSTS = 60
const AT_ONCE = 40

type Statement = { text: string; values: unknown[] }

/** The statement a store would run, caught before it reaches the database. */
async function catchStatement(run: () => Promise<unknown>): Promise<Statement> {
  const client = db()
  let caught: Statement | undefined
  setDatabase({
    $queryRaw: async (query: Statement) => {
      caught = { text: query.text, values: query.values }
      return []
    },
  } as unknown as PrismaClient)
  try {
    await run()
  } finally {
    setDatabase(client)
  }
  if (caught === undefined) throw new Error('the store asked nothing')
  return caught
}

export async function benchFeed(): Promise<Row[]> {
  const bench = await openWorkbench()
  const client = new pg.Client(poolConfig(bench.server.connections.app))
  try {
    await client.connect()
    const school = await makeMailSchool(bench, FAMILIES)
    const guardian = school.guardians[7]!
    await bench.owner.query(
      `INSERT INTO role_assignment (id, org_id, person_id, role, begins_on) VALUES ($1, $2, $3, 'guardian', '2020-01-01')`,
      [newId(), school.orgId, guardian.personId],
    )
    for (let post = 0; post < POSTS; post += 1)
      await releasePost(bench, school, { subject: `Post ${post}`, body: `Paragraph ${post}. `.repeat(30) })
    await bench.owner.query('ANALYZE')
    const actor: Actor = {
      orgId: school.orgId,
      personId: guardian.personId,
      role: 'guardian',
      jobTitle: null,
      groupId: null,
      roleAssignmentId: newId(),
      sessionId: newId(),
      locale: 'en',
      displayName: 'Parent',
      label: 'Parent',
    }
    const reader = await readReader(actor)
    const filter: FeedFilter = {
      studentId: null,
      search: '',
      onTop: 'without',
      urgentSince: new Date(0),
      before: null,
      limit: 50,
    }
    const { text, values } = await catchStatement(() => selectFeed(reader, filter))
    const raw = () => client.query({ name: 'feed', text, values })
    const [ours, theirs] = [await selectFeed(reader, filter), (await raw()).rows]
    if (ours.length !== 50 || theirs.length !== 50)
      throw new Error(`the feed has ${ours.length} items, raw ${theirs.length}, not 50`)
    const many = (work: () => Promise<unknown>) => async () =>
      (await time(async () => {
        for (let turn = 0; turn < AT_ONCE; turn += 1) await work()
      })) / AT_ONCE
    const taken = await interleave(
      { store: many(() => selectFeed(reader, filter)), raw: many(raw), page: many(() => listFeed(actor)) },
      7,
    )
    return [
      {
        what: `feed of 50 items through its store (of ${POSTS} posts to ${FAMILIES} families)`,
        against: 'raw pg, the same SQL, prepared',
        ratio: taken.store / taken.raw,
        goal: { atMost: 1.2 },
        figures: `${readable(taken.store)} : ${readable(taken.raw)}; the whole use case, with what is on top, ${readable(taken.page)}`,
      },
    ]
  } finally {
    await client.end()
    await bench.close()
  }
}
