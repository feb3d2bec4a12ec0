/**
 * Random interleavings of edit, approve, withdraw, recall, consent change, policy change and release, one after another
 * and at once. Whatever happens: what is live was allowed, acknowledged or approved as the newest decision about exactly
 * that content, nothing is out twice, and a child whose guardian said no is in no live release made after the no.
 */
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { approveCommunication } from '#lib/communications/approve-communication.ts'
import { listHeld } from '#lib/communications/list-held.ts'
import { openHeld } from '#lib/communications/open-held.ts'
import { recallCommunication } from '#lib/communications/recall-communication.ts'
import { releaseCommunication } from '#lib/communications/release-communication.ts'
import { returnCommunication } from '#lib/communications/return-communication.ts'
import { saveDraft } from '#lib/communications/save-draft.ts'
import { draftContentSchema } from '#lib/communications/schema.ts'
import { submitCommunication } from '#lib/communications/submit-communication.ts'
import { withdrawCommunication } from '#lib/communications/withdraw-communication.ts'
import { recordMediaRelease } from '#lib/consent/record-media-release.ts'
import { now, setClock } from '#lib/runtime/clock.ts'
import { newId } from '#lib/runtime/random.ts'
import { NOON, TODAY } from '#tests/directory/school-fixture.ts'
import { createTestDatabase } from '#tests/support/database.ts'
import { makePipeline, type Pipeline } from './pipeline-fixture.ts'

const database = await createTestDatabase()
let school: Pipeline
let mediaId: string
let start = NOON.getTime()

beforeAll(async () => {
  setClock(NOON)
  school = await makePipeline(database)
  mediaId = newId()
  await database.app.query(
    `INSERT INTO media (id, org_id, sha256, content_type, byte_size, file_name, stripped, storage_key, uploaded_by_id, uploaded_at)
     VALUES ($1, $2, '\\x01', 'image/jpeg', 1, 'a.jpg', '{}', 'k', $3, $4)`,
    [mediaId, school.orgId, school.people.rivera, NOON],
  )
})
afterAll(() => setClock(null))

const TEXTS = [
  'Please bring a packed lunch on Thursday.',
  'Text me at 603-555-0142.',
  'Cedar Lane Music rents violins: rentals@cedarlanemusic.example.com.',
] as const

type Step =
  | { do: 'edit'; text: number; wide: boolean; picture: boolean }
  | { do: 'submit' | 'approve' | 'return' | 'withdraw' | 'recall' | 'release' | 'wait' | 'finish' }
  | { do: 'consent'; yes: boolean }

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('edit' as const),
      text: fc.nat(2),
      wide: fc.boolean(),
      picture: fc.boolean(),
    }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constantFrom(
        'submit',
        'approve',
        'return',
        'withdraw',
        'recall',
        'release',
        'wait',
        'finish',
        'finish',
      ),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('consent' as const), yes: fc.boolean() }) },
) as fc.Arbitrary<Step>

async function take(communicationId: string, one: Step): Promise<void> {
  const rivera = school.actor('rivera')
  const director = school.actor('director')
  const version = async () =>
    Number(
      (
        await database.owner.query<{ version: number }>(
          'SELECT version FROM draft WHERE communication_id = $1',
          [communicationId],
        )
      )[0]?.version,
    )
  const item = async () => {
    const held = await listHeld(director)
    return held.ok ? held.value.find((row) => row.communicationId === communicationId) : undefined
  }
  switch (one.do) {
    case 'edit':
      await saveDraft(rivera, {
        communicationId,
        kind: 'post',
        conversationId: null,
        replyToId: null,
        idempotencyKey: newId(),
        version: await version(),
        content: draftContentSchema.parse({
          subject: 'A subject',
          body: TEXTS[one.text],
          audience: one.wide ? { type: 'school' } : { type: 'class', classId: school.classes.grade3 },
          attachments: one.picture
            ? [{ mediaId, altText: 'A child', shown: 'tagged', studentIds: [school.students.mia] }]
            : [],
        }),
      })
      return
    case 'submit': {
      const input = { communicationId, version: await version(), acknowledged: [] as string[] }
      const first = await submitCommunication(rivera, input)
      if (first.ok && first.value.state === 'needs-acknowledgement')
        await submitCommunication(rivera, {
          ...input,
          acknowledged: first.value.findings.map((finding) => finding.fingerprint),
        })
      return
    }
    case 'approve': {
      const open = await item()
      const opened = open && (await openHeld(director, open.reviewItemId))
      if (opened?.ok)
        await approveCommunication(director, {
          reviewItemId: opened.value.item.id,
          decisionId: opened.value.decision.id,
        })
      return
    }
    case 'return': {
      const open = await item()
      if (open)
        await returnCommunication(director, { reviewItemId: open.reviewItemId, reason: 'Please look again.' })
      return
    }
    case 'withdraw':
      await withdrawCommunication(rivera, { communicationId, reopen: true })
      return
    case 'recall':
      await recallCommunication(rivera, { communicationId, reason: 'Wrong.' })
      return
    case 'release':
      await releaseCommunication({ orgId: school.orgId, communicationId })
      return
    case 'wait':
      setClock(new Date(now().getTime() + 61_000))
      return
    // The whole way in one go, so that a walk often gets through.
    case 'finish':
      for (const next of ['submit', 'approve', 'wait', 'release'] as const)
        await take(communicationId, { do: next })
      return
    case 'consent':
      await recordMediaRelease(
        school.actor('ana'),
        {
          studentId: school.students.mia,
          source: 'portal',
          answers: (['class', 'portal'] as const).map((channel) => ({
            channel,
            kind: 'photo',
            state: one.yes ? 'granted' : 'refused',
          })),
        },
        TODAY,
      )
  }
}

/** What must hold of everything that was ever released, asked of the database itself. */
async function breaches(): Promise<unknown[]> {
  return database.owner.query(`
    SELECT l.id, d.outcome, 'not the newest decision, or not admitted' AS what
      FROM release l JOIN decision d ON d.id = l.decision_id
     WHERE d.release_hash <> l.release_hash OR d.revision_id <> l.revision_id OR d.outcome = 'block'
        OR (d.outcome = 'warn' AND NOT EXISTS (SELECT FROM acknowledgement a WHERE a.decision_id = d.id))
        OR (d.outcome = 'hold' AND NOT EXISTS (SELECT FROM disposition p WHERE p.decision_id = d.id AND p.kind = 'approved'))
        OR EXISTS (SELECT FROM decision n WHERE n.release_hash = d.release_hash AND n.policy_version_id = d.policy_version_id
                    AND n.seq > d.seq AND n.decided_at < l.released_at)
    UNION ALL
    SELECT l.id, m.state, 'shows a child against a no'
      FROM release l JOIN attachment_student s ON s.revision_id = l.revision_id
      JOIN media_release m ON m.student_id = s.student_id AND m.kind = 'photo' AND m.channel = 'portal'
     WHERE m.state <> 'granted' AND m.recorded_at < l.released_at
    UNION ALL
    SELECT communication_id, count(*)::text, 'two live releases' FROM live_release GROUP BY 1 HAVING count(*) > 1
    UNION ALL
    SELECT communication_id, count(*)::text, 'delivered twice' FROM delivery GROUP BY 1, recipient_id, channel HAVING count(*) > 1`)
}

test('no interleaving finds a way through', async () => {
  let released = 0
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(step, { minLength: 1, maxLength: 3 }), { minLength: 3, maxLength: 14 }),
      async (rounds) => {
        // Time only goes forward, across runs too: "after the no" must mean something.
        start += 3_600_000
        setClock(new Date(start))
        const rivera = school.actor('rivera')
        const saved = await saveDraft(rivera, {
          communicationId: null,
          kind: 'post',
          conversationId: null,
          replyToId: null,
          idempotencyKey: newId(),
          version: 0,
          content: draftContentSchema.parse({
            subject: 'A subject',
            body: TEXTS[0],
            audience: { type: 'class', classId: school.classes.grade3 },
          }),
        })
        if (!saved.ok) throw new Error(saved.code)
        const { communicationId } = saved.value
        // Steps of one round run at once; lost races are expected values, never errors.
        for (const round of rounds) {
          setClock(new Date(now().getTime() + 1_000))
          await Promise.all(round.map((one) => take(communicationId, one)))
        }
        expect(await breaches()).toEqual([])
        const [row] = await database.owner.query<{ n: string }>(
          'SELECT count(*) AS n FROM release WHERE communication_id = $1',
          [communicationId],
        )
        released += Number(row?.n)
      },
    ),
    { numRuns: Number(process.env.CROSSWALK_RUNS ?? 25) },
  )
  // The walk is worth something only if it gets through the gate now and then.
  expect(released).toBeGreaterThan(3)
}, 120_000)
