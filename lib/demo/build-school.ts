import type { Actor } from '#lib/access/types.ts'
import { commit } from '#lib/audit/commit.ts'
import { addAcademicSession } from '#lib/directory/add-academic-session.ts'
import { addClass } from '#lib/directory/add-class.ts'
import { addGroup } from '#lib/directory/add-group.ts'
import { addGroupMember } from '#lib/directory/add-group-member.ts'
import { addPerson } from '#lib/directory/add-person.ts'
import { assignClassStaff } from '#lib/directory/assign-class-staff.ts'
import { createAccount } from '#lib/identity/create-account.ts'
import { hashPassword } from '#lib/identity/hash-password.ts'
import { addOfficialChannel } from '#lib/publishing/add-official-channel.ts'
import { dayOf, now } from '#lib/runtime/clock.ts'
import { createSchool } from '#lib/settings/create-school.ts'
import { addActor, addSignIn, type Building } from './add-actor.ts'
import { buildFamilies } from './build-families.ts'
import { DEMO_ZONE } from './list-settings.ts'
import { listStaff } from './list-staff.ts'

export const DEMO_PASSWORD = 'think-before-you-post'
const GRADES = ['K', '1', '2', '3', '5', '7']
const ROOMS: Readonly<Record<string, string>> = {
  K: '2',
  '1': '4',
  '2': '8',
  '3': '12',
  '5': '21',
  '7': '30',
}

export interface BuiltSchool {
  orgId: string
  /** Everybody who can act, by `key` or `key/role` for a second capacity. */
  actors: ReadonlyMap<string, Actor>
  classes: ReadonlyMap<string, string>
  students: ReadonlyMap<string, string>
  households: ReadonlyMap<string, string>
  orders: Building['orders']
}

/**
 * People, classes, rights, consents and accounts of the demo school, through the same functions a real one uses.
 * `schoolYears`: 2 for a school whose classes stay together for two years, so that a year of traffic has them all.
 */
export async function buildSchool({ schoolYears = 1 } = {}): Promise<BuiltSchool> {
  const passwordHash = await hashPassword(DEMO_PASSWORD)
  const day = dayOf(now(), DEMO_ZONE)
  const year = Number(day.slice(0, 4)) - (day.slice(5) < '08-15' ? 1 : 0)
  const maps = { actors: new Map(), classes: new Map(), students: new Map(), households: new Map() }
  const orders: Building['orders'] = []
  const orgId = await commit(
    async (tx, record) => {
      const id = await createSchool(tx, record, {
        name: 'MicroSociety Academy Charter School',
        shortName: 'MACS',
        timezone: DEMO_ZONE,
        isDemo: true,
        staffDomains: ['macs.example.org'],
        familyDomains: ['families.macs.example.org'],
      })
      const building: Building = {
        ...maps,
        tx,
        record,
        orgId: id,
        passwordHash,
        year: { beginsOn: `${year}-08-15`, endsOn: `${year + schoolYears}-08-14` },
        accounts: 0,
        orders,
      }
      await buildClasses(building)
      await buildStaff(building)
      await buildFamilies(building)
      await buildFriends(building)
      await buildChannels(building)
      return id
    },
    { timeoutMilliseconds: 120_000 },
  )
  return { orgId, ...maps, orders }
}

async function buildClasses({ tx, record, orgId, year, classes }: Building): Promise<void> {
  const title = `${year.beginsOn.slice(0, 4)}–${year.endsOn.slice(2, 4)}`
  const session = await addAcademicSession(tx, record, { orgId, title, ...year })
  for (const grade of GRADES) {
    const { id } = await addClass(tx, record, {
      orgId,
      title: grade === 'K' ? 'Kindergarten' : `Grade ${grade}`,
      grade,
      room: ROOMS[grade] ?? '',
      academicSessionId: session.id,
      sourcedId: `class-${grade}`,
    })
    classes.set(grade, id)
  }
}

async function buildStaff(building: Building): Promise<void> {
  const { tx, record, orgId, year, classes } = building
  for (const staff of listStaff()) {
    const { id } = await addPerson(tx, record, {
      orgId,
      sourcedId: staff.key,
      givenName: staff.given,
      familyName: staff.family,
      displayName: staff.display,
    })
    const person = { id, displayName: staff.display, locale: 'en' }
    for (const { role, jobTitle } of staff.roles)
      await addActor(building, staff.key, person, role, { jobTitle: jobTitle ?? null, grades: staff.grades })
    for (const grade of staff.grades)
      await assignClassStaff(tx, record, {
        orgId,
        classId: classes.get(grade) as string,
        personId: id,
        ...year,
      })
    await addSignIn(building, id, `${staff.email}@macs.example.org`)
  }
}

async function buildFriends(building: Building): Promise<void> {
  const { tx, record, orgId, year, actors } = building
  const name = 'Friends of MACS'
  const group = await addGroup(tx, record, { orgId, name, kind: 'parent-group' })
  const { id } = await addPerson(tx, record, {
    orgId,
    givenName: 'Dana',
    familyName: 'Whitlock',
    displayName: 'Dana Whitlock',
  })
  const officer = { id, displayName: 'Dana Whitlock', locale: 'en' }
  await addActor(building, 'friends', officer, 'group-officer', { groupId: group.id, groupName: name })
  await createAccount(tx, record, {
    orgId,
    personId: id,
    email: 'friends@macs.example.org',
    passwordHash: building.passwordHash,
  })
  const treasurer = actors.get('Judith Castle') as Actor
  await addActor(
    building,
    'treasurer',
    { id: treasurer.personId, displayName: treasurer.displayName, locale: 'en' },
    'group-officer',
    { groupId: group.id, groupName: name },
  )
  for (const personId of [id, treasurer.personId, actors.get('Jisoo Kim')?.personId as string])
    await addGroupMember(tx, record, { orgId, groupId: group.id, personId, beginsOn: year.beginsOn })
}

async function buildChannels({ tx, record, orgId, year, actors }: Building): Promise<void> {
  const director = actors.get('whitfield') as Actor
  const common = { orgId, ownerId: director.personId, reviewOn: year.endsOn }
  await addOfficialChannel(
    tx,
    record,
    {
      ...common,
      kind: 'website',
      name: 'School website',
      address: '/news',
      minimumAge: 0,
      rules: 'Open to everybody.',
    },
    director,
  )
  await addOfficialChannel(
    tx,
    record,
    {
      ...common,
      kind: 'official-page',
      name: 'MACS on Facebook',
      address: 'facebook.com/macscharterofficial',
      minimumAge: 13,
      rules: 'Only the school posts. Comments are off. No tags of people.',
    },
    director,
  )
}
