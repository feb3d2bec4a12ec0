/**
 * The gate is tested by trying, with raw SQL as the application's own role (DESIGN 2): every way round the release
 * that a bug, a forgotten path or a stray script could take.
 */
import { beforeAll, describe, expect, test } from 'vitest'
import { setClock } from '#lib/runtime/clock.ts'
import { newId } from '#lib/runtime/random.ts'
import { NOON } from '#tests/directory/school-fixture.ts'
import { createTestDatabase } from '#tests/support/database.ts'
import { change, compose, makePipeline, type Pipeline } from './pipeline-fixture.ts'

const database = await createTestDatabase()
let school: Pipeline

const CLEAN = 'Please bring a packed lunch on Thursday.'
const BLOCKED = 'Text me at 603-555-0142.'
const WARNED = 'Cedar Lane Music rents violins by the month: rentals@cedarlanemusic.example.com.'

beforeAll(async () => {
  setClock(NOON)
  school = await makePipeline(database)
})

const app = (text: string, values: unknown[] = []) => database.app.query<Record<string, string>>(text, values)
const grade3 = () => ({ type: 'class', classId: school.classes.grade3 }) as const
const write = (body: string, name = 'rivera') => compose(school.actor(name), { audience: grade3(), body })

interface Facts {
  communication_id: string
  revision_id: string
  decision_id: string
  release_hash: string
}
async function newest(communicationId: string): Promise<Facts> {
  const [row] = await app(
    `SELECT d.communication_id, d.revision_id, d.id AS decision_id, d.release_hash FROM decision d
      WHERE d.communication_id = $1 ORDER BY d.seq DESC LIMIT 1`,
    [communicationId],
  )
  return row as unknown as Facts
}
async function release(facts: Facts, releasedAt = NOON) {
  const id = newId()
  await app(
    `INSERT INTO release (id, org_id, communication_id, revision_id, decision_id, release_hash, released_at, audience_change)
     VALUES ($1, $2, $3, $4, $5, $6, $7, '[]')`,
    [
      id,
      school.orgId,
      facts.communication_id,
      facts.revision_id,
      facts.decision_id,
      facts.release_hash,
      releasedAt,
    ],
  )
  return id
}
const refusal = (promise: Promise<unknown>) =>
  promise.then(
    () => 'admitted',
    (error: { code?: string }) => error.code ?? String(error),
  )

describe('release', () => {
  test('an allowed decision opens the gate (the same set-up as every refusal below)', async () => {
    const { communicationId } = await write(CLEAN)
    await expect(release(await newest(communicationId))).resolves.toBeTypeOf('string')
  })

  test('without any decision', async () => {
    const { communicationId } = await write(CLEAN)
    const facts = await newest(communicationId)
    expect(await refusal(release({ ...facts, decision_id: newId() }))).toBe('CW001')
  })

  test('blocked', async () => {
    const { communicationId } = await write(BLOCKED)
    expect(await refusal(release(await newest(communicationId)))).toBe('CW001')
  })

  test('under an older decision than the newest', async () => {
    const { communicationId, version } = await write(BLOCKED)
    const blocked = await newest(communicationId)
    await change(school.actor('rivera'), communicationId, version, { audience: grade3(), body: CLEAN })
    const clean = await newest(communicationId)
    expect(await refusal(release(blocked))).toBe('CW001')
    expect(await refusal(release({ ...clean, decision_id: blocked.decision_id }))).toBe('CW001')
    await expect(release(clean)).resolves.toBeTypeOf('string')
  })

  test('an older revision once a newer exists, even with its own allowing decision', async () => {
    const rivera = school.actor('rivera')
    const { communicationId, version } = await compose(rivera, {
      audience: {
        type: 'households',
        householdIds: [school.households.kim],
        studentIds: [school.students.leo],
      },
      body: BLOCKED,
    })
    const first = await newest(communicationId)
    await change(rivera, communicationId, version, { audience: grade3(), body: CLEAN })
    expect(await refusal(release({ ...first }))).toBe('CW001')
  })

  test("with another content's hash, or another communication's decision", async () => {
    const one = await newest((await write(CLEAN)).communicationId)
    const other = await newest((await write('Library books are due on Friday.')).communicationId)
    expect(await refusal(release({ ...one, release_hash: other.release_hash }))).toBe('CW001')
    expect(await refusal(release({ ...one, decision_id: other.decision_id }))).toBe('CW001')
    expect(await refusal(release({ ...one, revision_id: other.revision_id }))).toBe('CW001')
  })

  test('a warning that nobody acknowledged, or with the acknowledgement of another decision', async () => {
    const warned = await newest((await write(WARNED)).communicationId)
    expect(await refusal(release(warned))).toBe('CW001')
    const other = await newest((await write(`${WARNED} Thank you.`)).communicationId)
    await app(
      `INSERT INTO acknowledgement (id, org_id, decision_id, person_id, at) VALUES ($1, $2, $3, $4, $5)`,
      [newId(), school.orgId, other.decision_id, school.people.rivera, NOON],
    )
    expect(await refusal(release(warned))).toBe('CW001')
    await expect(release(other)).resolves.toBeTypeOf('string')
  })

  test('an acknowledgement by somebody who is not the author is refused', async () => {
    const warned = await newest((await write(WARNED)).communicationId)
    const forged = app(
      `INSERT INTO acknowledgement (id, org_id, decision_id, person_id, at) VALUES ($1, $2, $3, $4, $5)`,
      [newId(), school.orgId, warned.decision_id, school.people.kim, NOON],
    )
    expect(await refusal(forged)).toBe('CW003')
  })

  describe('held', () => {
    const hold = async (body: string) => {
      const { communicationId } = await compose(school.actor('rivera'), {
        kind: 'post',
        audience: { type: 'school' },
        body,
      })
      const facts = await newest(communicationId)
      const [item] = await app(`SELECT id FROM review_item WHERE communication_id = $1`, [communicationId])
      return { facts, itemId: item?.id as string }
    }
    const dispose = (itemId: string, facts: Facts, by: string, kind = 'approved', selfApproved = false) =>
      app(
        `INSERT INTO disposition (id, org_id, review_item_id, decision_id, release_hash, kind, by_id, capacity, self_approved, at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, '{}', $8, $9)`,
        [newId(), school.orgId, itemId, facts.decision_id, facts.release_hash, kind, by, selfApproved, NOON],
      )

    test('not approved, returned, or approved for another decision', async () => {
      const one = await hold('Game night on Friday.')
      const other = await hold('Book fair on Monday.')
      expect(await refusal(release(one.facts))).toBe('CW001')
      await dispose(one.itemId, one.facts, school.people.director!, 'returned')
      expect(await refusal(release(one.facts))).toBe('CW001')
      await dispose(other.itemId, other.facts, school.people.director!)
      expect(await refusal(release(one.facts))).toBe('CW001')
      await expect(release(other.facts)).resolves.toBeTypeOf('string')
    })

    test("a disposition for another item's decision, by nobody who reviews, or of one's own unmarked", async () => {
      const one = await hold('Picture day is Tuesday.')
      const other = await hold('Spirit week starts Monday.')
      const director = school.people.director!
      expect(await refusal(dispose(one.itemId, other.facts, director))).toBe('CW003')
      expect(await refusal(dispose(one.itemId, one.facts, school.people.office!))).toBe('CW003')
      expect(await refusal(dispose(one.itemId, one.facts, school.people.rivera!))).toBe('CW003')
      expect(await refusal(dispose(one.itemId, one.facts, director, 'approved', true))).toBe('CW003')
    })

    test('approved by somebody whose role or delegation does not run that day, or covers another queue', async () => {
      const { facts, itemId } = await hold('Chess club meets on Monday.')
      const { office, okafor } = school.people as Record<string, string>
      const delegate = (id: string, begins: string, ends: string, revoked: Date | null = null) =>
        database.owner.query(
          `INSERT INTO delegation (id, org_id, director_id, delegate_id, begins_on, ends_on, signed_at, revoked_at)
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
          [newId(), school.orgId, school.people.director, id, begins, ends, NOON, revoked],
        )
      const role = (id: string, begins: string, ends: string | null) =>
        database.owner.query(
          `INSERT INTO role_assignment (id, org_id, person_id, role, begins_on, ends_on) VALUES ($1, $2, $3, 'deputy', $4, $5)`,
          [newId(), school.orgId, id, begins, ends],
        )
      const inQueue = (queue: string) =>
        database.owner.query('UPDATE review_item SET queue = $2 WHERE id = $1', [itemId, queue])
      await role(okafor!, '2026-08-01', '2026-11-23')
      await role(okafor!, '2026-11-25', null)
      expect(await refusal(dispose(itemId, facts, okafor!))).toBe('CW003')
      await inQueue('parent-group')
      await delegate(office!, '2026-11-01', '2026-11-23')
      await delegate(office!, '2026-11-20', '2026-11-30', NOON)
      expect(await refusal(dispose(itemId, facts, office!))).toBe('CW003')
      await delegate(office!, '2026-11-24', '2026-11-24')
      await inQueue('content')
      expect(await refusal(dispose(itemId, facts, office!))).toBe('CW003')
      await inQueue('parent-group')
      expect(await refusal(dispose(itemId, facts, office!))).toBe('admitted')
    })
  })

  test('before its time', async () => {
    const { communicationId } = await compose(school.actor('rivera'), {
      audience: grade3(),
      body: CLEAN,
      notBeforeAt: '2026-11-25T12:00:00Z',
    })
    const facts = await newest(communicationId)
    expect(await refusal(release(facts))).toBe('CW001')
    await expect(release(facts, new Date('2026-11-25T12:00:01Z'))).resolves.toBeTypeOf('string')
  })

  test('a temporary table that plays the decisions changes nothing', async () => {
    const { communicationId } = await write(BLOCKED)
    const facts = await newest(communicationId)
    expect(await refusal(app(`CREATE TEMP TABLE decision (LIKE public.decision)`))).toBe('42501')
    await database.superuser.query(
      `GRANT TEMP ON DATABASE "${database.connections.app.database}" TO "${database.connections.app.user}"`,
    )
    // One statement string is one connection, where the temporary table lives.
    const hash = Buffer.from(facts.release_hash as unknown as Uint8Array).toString('hex')
    const tried = await refusal(
      app(`CREATE TEMP TABLE decision AS SELECT * FROM public.decision;
        UPDATE pg_temp.decision SET outcome = 'allow';
        INSERT INTO release (id, org_id, communication_id, revision_id, decision_id, release_hash, released_at, audience_change)
        VALUES ('${newId()}', '${school.orgId}', '${facts.communication_id}', '${facts.revision_id}',
                '${facts.decision_id}', '\\x${hash}', '${NOON.toISOString()}', '[]')`),
    )
    expect(tried).toBe('CW001')
  })

  test('decided under a policy that is no longer in force', async () => {
    const facts = await newest((await write(CLEAN)).communicationId)
    await app(
      `INSERT INTO policy_version (id, org_id, number, fingerprint, settings, summary, published_at)
       SELECT $1, org_id, number + 1, fingerprint || 'x', settings, 'newer', published_at FROM policy_version
        WHERE org_id = $2 ORDER BY number DESC LIMIT 1`,
      [newId(), school.orgId],
    )
    expect(await refusal(release(facts))).toBe('CW001')
  })
})

describe('what is not a release', () => {
  test('a delivery or a publication without one', async () => {
    const { communicationId } = await write(CLEAN)
    const delivery = app(
      `INSERT INTO delivery (id, org_id, release_id, communication_id, recipient_id, channel, student_ids, created_at, state_at)
       VALUES ($1, $2, $3, $4, $5, 'in-app', '{}', $6, $6)`,
      [newId(), school.orgId, newId(), communicationId, school.people.kim, NOON],
    )
    expect(await refusal(delivery)).toBe('23503')
    const [channel] = await app(`SELECT id FROM official_channel LIMIT 1`)
    const publication = app(
      `INSERT INTO publication (id, org_id, release_id, official_channel_id, slug, published_at)
       VALUES ($1, $2, $3, $4, 'x', $5)`,
      [newId(), school.orgId, newId(), channel?.id, NOON],
    )
    expect(await refusal(publication)).toBe('CW003')
  })

  test("a class message's release cannot be published on the website", async () => {
    const { communicationId } = await write('Recess is indoors today.')
    const [row] = await app(
      `INSERT INTO decision (id, org_id, communication_id, revision_id, release_hash, policy_version_id, stage, outcome, inputs, decided_at)
       SELECT $1, org_id, communication_id, revision_id, release_hash,
              (SELECT id FROM policy_version WHERE org_id = $3 ORDER BY number DESC LIMIT 1), 'release', 'allow', '{}', $4
         FROM decision WHERE communication_id = $2 ORDER BY seq DESC LIMIT 1 RETURNING id`,
      [newId(), communicationId, school.orgId, NOON],
    )
    const facts = { ...(await newest(communicationId)), decision_id: row!.id as string }
    const releaseId = await release(facts)
    const [channel] = await app(`SELECT id FROM official_channel LIMIT 1`)
    const publication = app(
      `INSERT INTO publication (id, org_id, release_id, official_channel_id, slug, published_at)
       VALUES ($1, $2, $3, $4, 'x', $5)`,
      [newId(), school.orgId, releaseId, channel?.id, NOON],
    )
    expect(await refusal(publication)).toBe('CW003')
  })

  test('a decision about one revision cannot carry the hash of another', async () => {
    const one = await newest((await write('One.')).communicationId)
    const two = await newest((await write('Two.')).communicationId)
    const forged = app(
      `INSERT INTO decision (id, org_id, communication_id, revision_id, release_hash, policy_version_id, stage, outcome, inputs, decided_at)
       SELECT $1, org_id, communication_id, revision_id, $2, policy_version_id, 'submit', 'allow', '{}', decided_at
         FROM decision WHERE id = $3`,
      [newId(), two.release_hash, one.decision_id],
    )
    expect(await refusal(forged)).toBe('CW003')
  })

  test('the writer of a revision cannot choose its hash', async () => {
    const facts = await newest((await write('Hash me.')).communicationId)
    const [forged] = await app(
      `INSERT INTO revision (id, org_id, communication_id, number, kind, sender_id, capacity, edited_by_id, lang, subject, body,
         audience, channels, attachments, preview, release_hash, created_at)
       SELECT $1, org_id, communication_id, number + 1, kind, sender_id, capacity, edited_by_id, lang, subject, $2,
         audience, channels, attachments, preview, release_hash, created_at FROM revision WHERE id = $3
       RETURNING release_hash`,
      [newId(), BLOCKED, facts.revision_id],
    )
    expect(String(forged?.release_hash)).not.toBe(String(facts.release_hash))
  })
})

const INSERT_ONLY = [
  'policy_version',
  'policy_acceptance',
  'revision',
  'attachment_student',
  'decision',
  'finding',
  'finding_triage',
  'fact_snapshot',
  'acknowledgement',
  'exception_request',
  'exception',
  'release',
  'revocation',
  'disposition',
  'delivery_attempt',
  'publication',
  'audit_event',
  'audit_leaf',
  'audit_checkpoint',
  'text_opening',
]

describe('insert-only tables', () => {
  test.each(INSERT_ONLY)(
    '%s: no update, delete or truncate, for the application or the owner',
    async (table) => {
      for (const sql of [
        `UPDATE ${table} SET org_id = org_id`,
        `DELETE FROM ${table}`,
        `TRUNCATE ${table} CASCADE`,
      ]) {
        const column = ['audit_leaf', 'audit_checkpoint'].includes(table) ? sql.replace(/org_id/g, 'at') : sql
        const statement = table === 'audit_leaf' ? column.replace(/\bat\b/g, 'leaf_hash') : column
        expect(['42501', 'CW002'], `app: ${statement}`).toContain(await refusal(app(statement)))
        expect(await refusal(database.owner.query(statement)), `owner: ${statement}`).toBe('CW002')
      }
    },
  )
})

describe('the application role', () => {
  test('owns nothing and may change no schema', async () => {
    const owned = await app(
      `SELECT c.relname FROM pg_class c JOIN pg_roles r ON r.oid = c.relowner WHERE r.rolname = current_user`,
    )
    expect(owned).toEqual([])
    for (const sql of [
      'ALTER TABLE release DISABLE TRIGGER ALL',
      'DROP TRIGGER release_gate ON release',
      'CREATE TABLE mine (x int)',
      'CREATE OR REPLACE VIEW live_release AS SELECT 1',
      'ALTER TABLE decision ADD COLUMN x int',
      `SET session_replication_role = 'replica'`,
      `CREATE OR REPLACE FUNCTION release_gate() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$`,
    ])
      expect(await refusal(app(sql)), sql).toBe('42501')
  })
})
