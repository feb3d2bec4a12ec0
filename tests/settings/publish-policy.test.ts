import { beforeEach, describe, expect, test } from 'vitest'
import { type Actor, ROLES } from '#lib/access/types.ts'
import { approveCommunication } from '#lib/communications/approve-communication.ts'
import { openDecision } from '#lib/communications/open-decision.ts'
import { releaseCommunication } from '#lib/communications/release-communication.ts'
import { acceptPolicy } from '#lib/identity/accept-policy.ts'
import { acceptVersion } from '#lib/identity/accept-version.ts'
import { countAcceptances } from '#lib/identity/count-acceptances.ts'
import { findDueVersion } from '#lib/identity/find-due-version.ts'
import { now, setClock } from '#lib/runtime/clock.ts'
import { discardDraft } from '#lib/settings/discard-draft.ts'
import { findDifferences } from '#lib/settings/find-differences.ts'
import { listVersions } from '#lib/settings/list-versions.ts'
import { openDraft } from '#lib/settings/open-draft.ts'
import { publishPolicy } from '#lib/settings/publish-policy.ts'
import { saveDraftSection } from '#lib/settings/save-draft-section.ts'
import { sayDifference } from '#lib/settings/say-difference.ts'
import { compose, makePipeline, type Pipeline } from '#tests/communications/pipeline-fixture.ts'
import { NOON } from '#tests/directory/school-fixture.ts'
import { openDesk } from '#tests/review/desk-fixture.ts'
import { createTestDatabase } from '#tests/support/database.ts'

const database = await createTestDatabase()
let school: Pipeline
let director: Actor
let second: Actor
let teacher: Actor

beforeEach(async () => {
  setClock(NOON)
  await database.empty()
  school = await makePipeline(database)
  director = school.actor('director')
  teacher = school.actor('rivera')
  second = await openDesk(database, school).hire('second', 'director')
})

const phones = (...lines: [number: string, label: string][]) => ({
  phoneNumber: lines.map(([number]) => number),
  phoneLabel: lines.map(([, label]) => label),
  publicServiceNumbers: ['911', '988'],
  officialShortCodes: [],
})
const TRIP = phones(['603-555-0100', 'Main office'], ['603-555-0113', 'Trip line'])

async function tokenOf(actor: Actor): Promise<string> {
  const opened = await openDraft(actor)
  if (!opened.ok) throw new Error(opened.code)
  return opened.value.token
}
async function save(
  section: 'phones' | 'effects' | 'approval' | 'terms',
  raw: Record<string, unknown>,
  by = director,
) {
  const saved = await saveDraftSection(by, { section, token: await tokenOf(by), raw })
  if (!saved.ok) throw new Error(JSON.stringify(saved))
  return saved.value.token
}
async function publish(note = '', by = director) {
  return publishPolicy(by, { token: await tokenOf(by), note })
}
const count = async (table: string) =>
  Number((await database.owner.query<{ n: string }>(`SELECT count(*) AS n FROM ${table}`))[0]?.n)

describe('the draft', () => {
  test('is the Director’s alone', async () => {
    for (const role of ROLES.filter((one) => one !== 'director')) {
      const actor = { ...director, role }
      expect((await openDraft(actor)).ok, role).toBe(false)
      const token = 'none'
      expect(await saveDraftSection(actor, { section: 'phones', token, raw: TRIP })).toMatchObject({
        code: 'not-allowed',
      })
      expect(await publishPolicy(actor, { token, note: '' })).toMatchObject({ code: 'not-allowed' })
      expect(await discardDraft(actor, token)).toMatchObject({ code: 'not-allowed' })
      expect(await countAcceptances(actor, 1)).toMatchObject({ code: 'not-allowed' })
      expect((await listVersions(actor)).ok, role).toBe(true)
    }
    expect(await count('policy_draft')).toBe(0)
  })

  test('the older of two windows is told, by whom, and may save over it', async () => {
    const token = await tokenOf(director)
    expect((await saveDraftSection(director, { section: 'phones', token, raw: TRIP })).ok).toBe(true)
    const late = await saveDraftSection(second, {
      section: 'approval',
      token,
      raw: { administrationApproval: 'hold-all' },
    })
    expect(late).toMatchObject({ ok: false, code: 'newer-draft', byName: expect.any(String) })
    if (late.ok || late.token === undefined) throw new Error('not told')
    const over = {
      section: 'approval' as const,
      token: late.token,
      raw: { administrationApproval: 'hold-all' },
    }
    expect((await saveDraftSection(second, over)).ok).toBe(true)
    const opened = await openDraft(director)
    expect(opened.ok && opened.value.differences.map((one) => sayDifference(one))).toHaveLength(2)
  })

  test('two first saves at once: one begins it, the other is told', async () => {
    const both = await Promise.all(
      [director, second].map((by) => saveDraftSection(by, { section: 'phones', token: 'none', raw: TRIP })),
    )
    expect(both.map((one) => one.ok).sort()).toEqual([false, true])
    expect(await count('policy_draft')).toBe(1)
  })

  test('wrong entries, broken tokens and words the policy would stop are refused; nothing is stored', async () => {
    const token = 'none'
    expect(
      await saveDraftSection(director, { section: 'phones', token, raw: phones(['12', 'Main office']) }),
    ).toMatchObject({ code: 'invalid', fields: { 'phoneNumber.0': expect.any(String) } })
    expect(
      await saveDraftSection(director, {
        section: 'phones',
        token,
        raw: phones(['603-555-0100', 'Main office'], ['603-555-0113', 'or text me at 603-555-0177']),
      }),
    ).toMatchObject({ code: 'invalid', fields: { 'phoneLabel.1': 'policySettings.problem.words' } })
    for (const broken of ['', 'x:1', `${director.personId}:0`, `${director.personId}:1`])
      expect(await saveDraftSection(director, { section: 'phones', token: broken, raw: TRIP })).toMatchObject(
        {
          code: 'newer-draft',
        },
      )
    expect(await count('policy_draft')).toBe(0)
  })

  test('is discarded once asked; one saved meanwhile stays', async () => {
    const token = await save('phones', TRIP)
    await save('approval', { administrationApproval: 'hold-all' })
    expect(await discardDraft(director, token)).toMatchObject({ code: 'draft-changed' })
    expect((await discardDraft(director, await tokenOf(director))).ok).toBe(true)
    expect((await discardDraft(director, token)).ok).toBe(true)
    expect(await count('policy_draft')).toBe(0)
  })
})

describe('publishing', () => {
  test('puts it into force in one transaction, with words, audited, accepted by its publisher', async () => {
    await save('phones', TRIP)
    await save('effects', { 'personal-phone.class': 'hold' })
    expect(await publish('  The trip line is   new. ')).toEqual({ ok: true, value: { number: 2 } })
    const listed = await listVersions(teacher)
    if (!listed.ok) throw new Error('not listed')
    expect(listed.value[0]).toMatchObject({ number: 2, note: 'The trip line is new.' })
    expect(listed.value[0]?.differences?.map((one) => sayDifference(one))).toEqual([
      'Phone line added: Trip line 603-555-0113',
      'A personal phone number, staff to a class: was Blocked, now Held',
    ])
    const [event] = await database.owner.query<{ payload: object; actor_id: string }>(
      `SELECT payload, actor_id FROM audit_event WHERE type = 'policy.published' ORDER BY at DESC, id DESC LIMIT 1`,
    )
    expect(event).toMatchObject({
      actor_id: director.personId,
      payload: { number: 2, changed: ['official-phones.added', 'effect.personal-phone'] },
    })
    const [row] = await database.owner.query<{ summary: string }>(
      'SELECT summary FROM policy_version WHERE number = 2',
    )
    expect(row?.summary).toContain('Phone line added: Trip line 603-555-0113')
    expect(await count('policy_draft')).toBe(0)
    expect(await findDueVersion(director)).toBeNull()
    const back = await findDifferences(teacher, 2, 1)
    expect(back.ok && back.value.map((one) => sayDifference(one))).toContain(
      'Phone line removed: Trip line 603-555-0113',
    )
    expect(await findDifferences(teacher, 1, 9)).toMatchObject({ code: 'not-found' })
  })

  test('the engine judges by it from then on', async () => {
    const about = {
      audience: { type: 'class' as const, classId: school.classes.grade3 },
      body: 'Call 603-555-0113.',
    }
    const before = await compose(teacher, about)
    await save('phones', TRIP)
    expect((await publish()).ok).toBe(true)
    const after = await compose(teacher, about)
    expect(before.submitted.state).toBe('blocked')
    expect(after.submitted.state).toBe('sending')
  })

  test('two Directors at once: one publishes, the other is told by whom', async () => {
    const token = await save('phones', TRIP)
    const both = await Promise.all([director, second].map((by) => publishPolicy(by, { token, note: '' })))
    expect(both.filter((one) => one.ok)).toHaveLength(1)
    expect(both.find((one) => !one.ok)).toMatchObject({ code: 'already-published', number: 2 })
    expect(await count('policy_version')).toBe(2)
  })

  test('refuses a draft saved after it was read, one that changes nothing, and none', async () => {
    expect(await publishPolicy(director, { token: 'none', note: '' })).toMatchObject({ code: 'draft-gone' })
    const token = await save('phones', TRIP)
    await save('phones', phones(['603-555-0100', 'Main office']))
    expect(await publishPolicy(director, { token, note: '' })).toMatchObject({ code: 'draft-changed' })
    expect(await publish()).toMatchObject({ code: 'nothing-changed' })
    expect(await count('policy_version')).toBe(1)
  })

  test('refuses a note the policy would stop; the draft stays', async () => {
    await save('phones', TRIP)
    expect(await publish('Questions? Text me at 603-555-0177.')).toMatchObject({
      code: 'invalid',
      fields: { note: 'policySettings.problem.note' },
    })
    expect(await count('policy_draft')).toBe(1)
  })

  test('refuses while a rule’s own example falls', async () => {
    await save('terms', {
      term: ['the attendance line'],
      termTopic: ['unprofessional'],
      termLanguage: ['en'],
    })
    expect(await publish()).toMatchObject({ code: 'examples-broken', broken: 1 })
    const opened = await openDraft(director, { withCheck: true })
    expect(opened.ok && opened.value.check?.broken).toMatchObject([{ rule: 'personal-phone' }])
    expect(await count('policy_version')).toBe(1)
  })

  test('newer code becomes a version of its own first, which asks nobody', async () => {
    await database.superuser.query('SET session_replication_role = replica')
    await database.superuser.query(
      `ALTER TABLE policy_version DISABLE TRIGGER ALL; UPDATE policy_version SET fingerprint = 'abcdef0123456789';
       ALTER TABLE policy_version ENABLE ALWAYS TRIGGER policy_version_insert_only`,
    )
    await save('phones', TRIP)
    expect(await publish()).toEqual({ ok: true, value: { number: 3 } })
    const listed = await listVersions(director)
    expect(listed.ok && listed.value.map((one) => one.differences?.map((d) => d.kind))).toEqual([
      ['entry'],
      ['code'],
      undefined,
    ])
    const all = await findDifferences(director, 1, 3)
    expect(all.ok && all.value.map((one) => one.kind)).toEqual(['entry', 'code'])
    expect(await countAcceptances(director, 2)).toMatchObject({ ok: true })
  })
})

describe('what waits and what was decided', () => {
  test('a held item is judged under the new version when it is approved; its first decision keeps the old one', async () => {
    const held = await compose(teacher, {
      kind: 'post',
      audience: { type: 'school' },
      body: 'Game night is on Friday.',
    })
    expect(held.submitted.state).toBe('held')
    await save('phones', TRIP)
    expect((await publish()).ok).toBe(true)
    const desk = openDesk(database, school)
    const item = await desk.item(held.communicationId)
    const approve = (decisionId: string) =>
      approveCommunication(director, { reviewItemId: item.id, decisionId })
    const first = await approve(item.decision_id)
    if (!first.ok) {
      // The reviewer looks again at what it is now, then decides.
      expect(first.code).toBe('facts-changed')
      expect((await approve((await desk.item(held.communicationId)).decision_id)).ok).toBe(true)
    }
    setClock(new Date(now().getTime() + 120_000))
    await releaseCommunication({ orgId: school.orgId, communicationId: held.communicationId })
    const decisions = await database.owner.query<{ id: string; number: number }>(
      `SELECT d.id, v.number FROM decision d JOIN policy_version v ON v.id = d.policy_version_id
        WHERE d.communication_id = $1 ORDER BY d.seq`,
      [held.communicationId],
    )
    expect(decisions[0]?.number).toBe(1)
    expect(decisions.at(-1)?.number).toBe(2)
    expect(
      await database.owner.query('SELECT 1 FROM release WHERE communication_id = $1', [held.communicationId]),
    ).toHaveLength(1)
    const explained = await openDecision(director, decisions[0]!.id)
    expect(explained.ok && explained.value.facts.policy.number).toBe(1)
    expect(explained.ok && explained.value.facts.newerPolicies).toMatchObject([{ number: 2 }])
  })

  test('what was clear and scheduled is stopped where the new version stops it', async () => {
    const later = new Date(NOON.getTime() + 3_600_000).toISOString()
    const scheduled = await compose(teacher, {
      audience: { type: 'class', classId: school.classes.grade3 },
      body: 'Please bring the blue folder.',
      notBeforeAt: later,
    })
    expect(scheduled.submitted.state).toBe('scheduled')
    await save('approval', { administrationApproval: 'hold-all' })
    expect((await publish()).ok).toBe(true)
    setClock(new Date(NOON.getTime() + 3_700_000))
    expect(
      await releaseCommunication({ orgId: school.orgId, communicationId: scheduled.communicationId }),
    ).toEqual({ outcome: 'stopped', state: 'held' })
  })
})

describe('acceptance', () => {
  test('asks each member of the staff once per version of the Director’s, never families', async () => {
    await acceptPolicy(teacher, '2026-1')
    expect(await findDueVersion(teacher)).toBeNull()
    setClock(new Date(NOON.getTime() + 60_000))
    await save('phones', TRIP)
    expect((await publish()).ok).toBe(true)
    const asked = { ...teacher }
    expect(await findDueVersion(asked)).toEqual({ number: 2, fromNumber: 1 })
    expect(await findDueVersion(school.actor('ana'))).toBeNull()
    expect(await acceptVersion(school.actor('ana'), 2)).toMatchObject({ code: 'not-allowed' })
    expect(await acceptVersion(asked, 1)).toMatchObject({ code: 'text-changed' })
    const before = await countAcceptances(director, 2)
    if (!before.ok) throw new Error(before.code)
    const both = await Promise.all([acceptVersion(asked, 2), acceptVersion(asked, 2)])
    expect(both.every((one) => one.ok)).toBe(true)
    expect((await acceptVersion(asked, 2)).ok).toBe(true)
    expect(await findDueVersion({ ...teacher })).toBeNull()
    const rows = await database.owner.query(
      `SELECT 1 FROM policy_acceptance WHERE person_id = $1 AND text_version = 'policy-2' AND reader = 'staff'`,
      [teacher.personId],
    )
    expect(rows).toHaveLength(1)
    const events = await database.owner.query(
      `SELECT 1 FROM audit_event WHERE type = 'policy.accepted' AND actor_id = $1
          AND payload->>'textVersion' = 'policy-2'`,
      [teacher.personId],
    )
    expect(events).toHaveLength(1)
    expect(await countAcceptances(director, 2)).toMatchObject({
      value: { staff: before.value.staff, accepted: before.value.accepted + 1 },
    })

    // The next one is asked about from the version accepted last; accepting it counts for both.
    await save('approval', { administrationApproval: 'hold-all' })
    expect((await publish()).ok).toBe(true)
    expect(await findDueVersion({ ...teacher })).toEqual({ number: 3, fromNumber: 2 })
    expect(await acceptVersion(teacher, 2)).toMatchObject({ code: 'text-changed' })
  })

  test('whoever is new accepts the version of that day with their first text', async () => {
    await save('phones', TRIP)
    expect((await publish()).ok).toBe(true)
    const newcomer = await openDesk(database, school).hire('newcomer', 'teacher')
    await acceptPolicy(newcomer, '2026-1')
    expect(await findDueVersion(newcomer)).toBeNull()
  })
})
