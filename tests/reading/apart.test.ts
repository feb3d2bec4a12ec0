import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '#lib/access/types.ts'
import { listConversations } from '#lib/communications/list-conversations.ts'
import { listFeed } from '#lib/communications/list-feed.ts'
import { markRead } from '#lib/communications/mark-read.ts'
import { openCommunication } from '#lib/communications/open-communication.ts'
import { openConversation } from '#lib/communications/open-conversation.ts'
import { recallCommunication } from '#lib/communications/recall-communication.ts'
import { setClock } from '#lib/runtime/clock.ts'
import { newId } from '#lib/runtime/random.ts'
import { NOON, TODAY } from '#tests/directory/school-fixture.ts'
import { createTestDatabase } from '#tests/support/database.ts'
import { makeReading } from './reading-fixture.ts'

const database = await createTestDatabase()
let school: Awaited<ReturnType<typeof makeReading>>
beforeAll(async () => {
  setClock(NOON)
  school = await makeReading(database)
})

async function bodies(actor: Actor, search = ''): Promise<(string | null)[]> {
  const feed = await listFeed(actor, { search })
  if (!feed.ok) throw new Error(feed.code)
  return [...feed.value.onTop, ...feed.value.items].map((item) => item.content?.body ?? null)
}
async function talks(actor: Actor) {
  const listed = await listConversations(actor)
  if (!listed.ok) throw new Error(listed.code)
  return listed.value
}
const family = (household: 'ana' | 'rui' | 'kim' | 'okafor', child: 'mia' | 'leo' | 'zoe') => ({
  type: 'households' as const,
  householdIds: [school.households[household]],
  studentIds: [school.students[child]],
})
async function order(name: string, child: 'mia' | 'leo', beginsOn = TODAY): Promise<void> {
  await database.owner.query(
    `INSERT INTO guardianship_order (id, org_id, student_id, person_id, reference, issued_on, begins_on, recorded_at)
     VALUES ($1, $2, $3, $4, 'test', $5, $5, now())`,
    [newId(), school.orgId, school.students[child], school.people[name], beginsOn],
  )
}

describe('two households of one child', () => {
  test('the same message to both is two conversations, and neither sees the other’s answer', async () => {
    const [rivera, ana, rui] = ['rivera', 'ana', 'rui'].map((name) => school.actor(name)) as [
      Actor,
      Actor,
      Actor,
    ]
    await school.tell(rivera, {
      subject: 'Mia reads',
      body: 'Mia read a whole book this week.',
      audience: {
        ...family('ana', 'mia'),
        householdIds: [school.households.ana, school.households.rui],
      },
    })
    const [ofAna] = await talks(ana)
    const [ofRui] = await talks(rui)
    expect(ofAna?.subject).toBe('Mia reads')
    expect(ofAna?.conversationId).not.toBe(ofRui?.conversationId)

    const said = await school.answer(ana, ofAna?.conversationId as string, 'Only for the teacher, from Ana.')
    expect(await bodies(rui)).toEqual(['Mia read a whole book this week.'])
    expect(await bodies(rui, 'from Ana')).toEqual([])
    expect(await openCommunication(rui, said)).toEqual({ ok: false, code: 'not-found' })
    expect(await openConversation(rui, ofAna?.conversationId as string)).toEqual({
      ok: false,
      code: 'not-found',
    })
    expect(await markRead(rui, [said])).toEqual({ ok: false, code: 'not-found' })

    // The teacher has two conversations and sees in each whom it is with.
    expect((await talks(rivera)).map((talk) => talk.withWhom).sort()).toEqual(['Ana', 'Rui'])
    const opened = await openConversation(rivera, ofAna?.conversationId as string)
    expect(opened.ok && opened.value.entries.map((entry) => entry.content?.body)).toEqual([
      'Mia read a whole book this week.',
      'Only for the teacher, from Ana.',
    ])
  })

  test('an address learnt from the other household is no way into its letters', async () => {
    const [ana, rui, kim, rivera, office] = ['ana', 'rui', 'kim', 'rivera', 'office'].map((name) =>
      school.actor(name),
    ) as [Actor, Actor, Actor, Actor, Actor]
    const conversationId = (await talks(ana))[0]?.conversationId as string
    const toTeacher = { type: 'persons' as const, personIds: [rivera.personId] }
    for (const stranger of [rui, kim]) {
      const tried = await school.submit(stranger, {
        body: 'Slipped in.',
        audience: toTeacher,
        conversationId,
      })
      expect(tried.submitted).toEqual({ ok: false, code: 'not-allowed' })
    }
    // Nor does somebody who is in it, or may write to everybody, lead another household in.
    for (const writer of [rivera, office]) {
      const audience = family('rui', 'mia')
      const tried = await school.submit(writer, { body: 'To the wrong home.', audience, conversationId })
      expect(tried.submitted).toEqual({ ok: false, code: 'not-allowed' })
    }
    expect(await bodies(ana, 'Slipped')).toEqual([])
    expect(await bodies(ana, 'wrong home')).toEqual([])
  })
})

describe('an order that begins today', () => {
  test('hides what was there, what comes, one’s own words and the way to answer, at once', async () => {
    const [rivera, okafor, kim] = ['rivera', 'okafor', 'kim'].map((name) => school.actor(name)) as [
      Actor,
      Actor,
      Actor,
    ]
    const asParent: Actor = { ...okafor, role: 'guardian', roleAssignmentId: await guardianRole('okafor') }
    const post = await school.tell(rivera, {
      body: 'Grade 3 goes to the museum.',
      audience: { type: 'class', classId: school.classes.grade3 },
    })
    await school.tell(rivera, {
      subject: 'Leo',
      body: 'Leo was kind today.',
      audience: family('okafor', 'leo'),
    })
    const conversationId = (await talks(asParent))[0]?.conversationId as string
    await school.answer(asParent, conversationId, 'Thank you for telling me.')
    expect(await bodies(asParent)).toEqual(['Leo was kind today.', 'Grade 3 goes to the museum.'])

    await order('okafor', 'leo')
    await school.tell(rivera, {
      body: 'The museum was wonderful.',
      audience: { type: 'class', classId: school.classes.grade3 },
    })
    expect(await bodies(asParent)).toEqual([])
    expect(await bodies(asParent, 'museum')).toEqual([])
    expect(await openCommunication(asParent, post)).toEqual({ ok: false, code: 'not-found' })
    expect(await talks(asParent)).toEqual([])
    expect(await openConversation(asParent, conversationId)).toEqual({ ok: false, code: 'not-found' })
    const tried = await school.submit(asParent, {
      body: 'One more word.',
      audience: { type: 'persons', personIds: [rivera.personId] },
      conversationId,
    })
    expect(tried.submitted).toEqual({ ok: false, code: 'not-allowed' })
    // Leo's other home goes on reading.
    expect(await bodies(kim)).toContain('The museum was wonderful.')
  })
})

describe('what was recalled', () => {
  test('keeps its place and has no words, also in a search', async () => {
    const [rivera, ana] = [school.actor('rivera'), school.actor('ana')]
    const id = await school.tell(rivera, {
      subject: 'Swimming',
      body: 'Swimming on Monday at nine.',
      audience: { type: 'class', classId: school.classes.grade3 },
      needsAnswer: true,
      urgent: true,
    })
    expect(await bodies(ana, 'Swimming')).toEqual(['Swimming on Monday at nine.'])
    await recallCommunication(rivera, { communicationId: id, reason: 'Wrong day' })
    expect(await bodies(ana, 'Swimming')).toEqual([])
    const feed = await listFeed(ana)
    const item = feed.ok ? feed.value.items.find((one) => one.communicationId === id) : undefined
    expect(item).toMatchObject({ content: null, recalled: { byName: 'rivera' } })
    expect(feed.ok && feed.value.onTop.some((one) => one.communicationId === id)).toBe(false)
    expect(JSON.stringify(feed)).not.toContain('nine')
    const opened = await openCommunication(ana, id)
    expect(opened.ok && opened.value).toMatchObject({ content: null, replyTo: null })
  })
})

describe('a teacher who is also a guardian', () => {
  test('reads each side in its own capacity only', async () => {
    const [kim, okafor, director] = ['kim', 'okafor', 'director'].map((name) => school.actor(name)) as [
      Actor,
      Actor,
      Actor,
    ]
    // The order is over since yesterday.
    await database.owner.query(
      `UPDATE guardianship_order SET issued_on = '2026-11-01', begins_on = '2026-11-01', ends_on = '2026-11-23'
        WHERE org_id = $1`,
      [school.orgId],
    )
    const asParent: Actor = { ...okafor, role: 'guardian', roleAssignmentId: await guardianRole('okafor') }
    await school.tell(kim, {
      subject: 'Zoe',
      body: 'Zoe is ill today.',
      audience: { type: 'persons', personIds: [okafor.personId] },
    })
    await school.tell(director, {
      subject: 'Staff',
      body: 'Staff meeting at four.',
      audience: { type: 'staff' },
    })
    const asStaff = await bodies(okafor)
    expect(asStaff).toEqual(expect.arrayContaining(['Zoe is ill today.', 'Staff meeting at four.']))
    expect(asStaff).not.toContain('Leo was kind today.')
    const asFamily = await bodies(asParent)
    expect(asFamily).toContain('Leo was kind today.')
    expect(asFamily).not.toEqual(expect.arrayContaining(['Zoe is ill today.']))
    expect(asFamily).not.toEqual(expect.arrayContaining(['Staff meeting at four.']))

    expect((await talks(okafor)).map((talk) => talk.subject)).toEqual(['Zoe'])
    expect((await talks(asParent)).map((talk) => talk.subject)).toEqual(['Leo'])
    const ofStaff = (await talks(okafor))[0]?.conversationId as string
    expect(await openConversation(asParent, ofStaff)).toEqual({ ok: false, code: 'not-found' })
    const ofFamily = (await talks(asParent))[0]?.conversationId as string
    expect(await openConversation(okafor, ofFamily)).toEqual({ ok: false, code: 'not-found' })
  })

  test('a parent group’s post is a parent’s', async () => {
    const okafor = school.actor('okafor')
    const asParent: Actor = { ...okafor, role: 'guardian', roleAssignmentId: await guardianRole('okafor') }
    await database.owner.query(
      `INSERT INTO group_member (id, org_id, group_id, person_id, begins_on) VALUES ($1, $2, $3, $4, '2026-09-01')`,
      [newId(), school.orgId, school.groupId, okafor.personId],
    )
    await school.tell(school.actor('director'), {
      subject: 'Friends',
      body: 'The Friends meet on Friday.',
      audience: { type: 'group', groupId: school.groupId },
    })
    expect(await bodies(asParent)).toContain('The Friends meet on Friday.')
    expect(await bodies(okafor)).not.toContain('The Friends meet on Friday.')
  })
})

async function guardianRole(name: string): Promise<string> {
  const [row] = await database.owner.query<{ id: string }>(
    `SELECT id FROM role_assignment WHERE person_id = $1 AND role = 'guardian'`,
    [school.people[name]],
  )
  return row?.id as string
}
