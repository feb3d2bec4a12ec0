import type { Actor, Role } from '#lib/access/types.ts'
import { commit, type RecordEvent } from '#lib/audit/commit.ts'
import { CONSENT_CHANNELS, MEDIA_KINDS } from '#lib/consent/types.ts'
import { writeMediaRelease } from '#lib/consent/write-media-release.ts'
import type { Tx } from '#lib/db/client.ts'
import { addAcademicSession } from '#lib/directory/add-academic-session.ts'
import { addClass } from '#lib/directory/add-class.ts'
import { addGroup } from '#lib/directory/add-group.ts'
import { addGroupMember } from '#lib/directory/add-group-member.ts'
import { addGuardianship } from '#lib/directory/add-guardianship.ts'
import { addHousehold } from '#lib/directory/add-household.ts'
import { addPerson } from '#lib/directory/add-person.ts'
import { addStudent } from '#lib/directory/add-student.ts'
import { assignClassStaff } from '#lib/directory/assign-class-staff.ts'
import { assignRole } from '#lib/directory/assign-role.ts'
import { enrollStudent } from '#lib/directory/enroll-student.ts'
import { recordOrder } from '#lib/directory/record-order.ts'
import { setupActor } from '#lib/directory/setup-actor.ts'
import { createAccount } from '#lib/identity/create-account.ts'
import { hashPassword } from '#lib/identity/hash-password.ts'
import { labelCapacity } from '#lib/identity/label-capacity.ts'
import { addOfficialChannel } from '#lib/publishing/add-official-channel.ts'
import { dayOf, now } from '#lib/runtime/clock.ts'
import { newId } from '#lib/runtime/random.ts'
import { createSchool } from '#lib/settings/create-school.ts'
import { type ConsentProfile, listApartFamilies, listFamilies } from './list-families.ts'
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
}

interface Building {
  tx: Tx
  record: RecordEvent
  orgId: string
  passwordHash: string
  year: { beginsOn: string; endsOn: string }
  actors: Map<string, Actor>
  classes: Map<string, string>
  students: Map<string, string>
  households: Map<string, string>
  accounts: number
}

/** People, classes, rights, consents and accounts of the demo school, through the same functions a real one uses. */
export async function buildSchool(): Promise<BuiltSchool> {
  const passwordHash = await hashPassword(DEMO_PASSWORD)
  const day = dayOf(now(), DEMO_ZONE)
  const year = Number(day.slice(0, 4)) - (day.slice(5) < '08-15' ? 1 : 0)
  const maps = { actors: new Map(), classes: new Map(), students: new Map(), households: new Map() }
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
        year: { beginsOn: `${year}-08-15`, endsOn: `${year + 1}-08-14` },
        accounts: 0,
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
  return { orgId, ...maps }
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

async function addSignIn(building: Building, personId: string, email: string): Promise<void> {
  const { tx, record, orgId, passwordHash } = building
  const made = await createAccount(tx, record, { orgId, personId, email, passwordHash })
  if (!made.ok) throw new Error(`demo account ${email}: ${made.code}`)
}

async function addActor(
  building: Building,
  key: string,
  person: { id: string; displayName: string; locale: string },
  role: Role,
  more: {
    jobTitle?: Actor['jobTitle']
    groupId?: string
    groupName?: string
    grades?: readonly string[]
  } = {},
): Promise<void> {
  const { tx, record, orgId, year, actors } = building
  const { jobTitle = null, groupId = null, groupName = null, grades = [] } = more
  const { id } = await assignRole(tx, record, {
    orgId,
    personId: person.id,
    role,
    jobTitle,
    groupId,
    beginsOn: year.beginsOn,
  })
  actors.set(actors.has(key) ? `${key}/${role}` : key, {
    orgId,
    personId: person.id,
    role,
    jobTitle,
    groupId,
    roleAssignmentId: id,
    sessionId: newId(),
    locale: person.locale,
    displayName: person.displayName,
    label: labelCapacity({ role, jobTitle, groupName, grades }),
  })
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

async function addGuardian(
  building: Building,
  guardian: { given: string; family: string; email: string | null; locale: string },
): Promise<string> {
  const { tx, record, orgId } = building
  const displayName = `${guardian.given} ${guardian.family}`
  const number = 100 + (building.accounts++ % 100)
  const { id } = await addPerson(tx, record, {
    orgId,
    givenName: guardian.given,
    familyName: guardian.family,
    displayName,
    locale: guardian.locale,
    contacts: [{ kind: 'phone' as const, value: `603-555-0${number}` }].filter(() => number > 120),
  })
  const person = { id, displayName, locale: guardian.locale }
  await addActor(building, displayName, person, 'guardian')
  const address = guardian.email ?? `family${building.accounts}`
  await addSignIn(building, id, `${address}@families.macs.example.org`)
  return id
}

async function addChild(
  building: Building,
  child: { given: string; grade: string; directoryOptOut: boolean },
  family: string,
): Promise<string> {
  const { tx, record, orgId, year, classes, students } = building
  const { id } = await addStudent(tx, record, {
    orgId,
    sourcedId: `26${String(students.size + 1).padStart(3, '0')}`,
    givenName: child.given,
    familyName: family,
    grade: child.grade,
    directoryOptOut: child.directoryOptOut,
  })
  await enrollStudent(tx, record, {
    orgId,
    classId: classes.get(child.grade) as string,
    studentId: id,
    ...year,
  })
  students.set(`${child.given} ${family}`, id)
  return id
}

async function buildFamilies(building: Building): Promise<void> {
  const { tx, record, orgId, year, households, actors } = building
  for (const family of listFamilies()) {
    const household = await addHousehold(tx, record, { orgId, name: `${family.surname} family` })
    households.set(family.surname, household.id)
    const people: string[] = []
    for (const guardian of family.guardians)
      people.push(await addGuardian(building, { ...guardian, locale: family.locale }))
    // Mr Okafor of grade 5 is a guardian too.
    if (family.surname === 'Okafor') people.push(actors.get('okafor')?.personId as string)
    for (const child of family.children) {
      const studentId = await addChild(building, child, family.surname)
      for (const personId of people)
        await addGuardianship(tx, record, {
          orgId,
          studentId,
          personId,
          householdId: household.id,
          relationship: 'parent',
          beginsOn: year.beginsOn,
        })
      await answer(building, studentId, people[0] as string, child.consent)
    }
  }
  for (const { child, households: homes } of listApartFamilies()) {
    const studentId = await addChild(building, { ...child, directoryOptOut: false }, child.family)
    for (const [index, home] of homes.entries()) {
      const household = await addHousehold(tx, record, { orgId, name: `${home.name} family` })
      households.set(home.name, household.id)
      const personId = await addGuardian(building, home)
      await addGuardianship(tx, record, {
        orgId,
        studentId,
        personId,
        householdId: household.id,
        relationship: 'parent',
        beginsOn: year.beginsOn,
      })
      if (index === 0) await answer(building, studentId, personId, child.consent)
      if (home.order !== undefined) {
        const issuedOn = dayOf(new Date(now().getTime() - home.order.issuedDaysAgo * 86_400_000), DEMO_ZONE)
        await recordOrder(tx, record, {
          orgId,
          studentId,
          personId,
          reference: home.order.reference,
          issuedOn,
          beginsOn: issuedOn,
          endsOn: `${Number(issuedOn.slice(0, 4)) + 1}${issuedOn.slice(4)}`,
        })
      }
    }
  }
}

/** What one guardian said at the start of the year, and for some what they said later. */
async function answer(
  building: Building,
  studentId: string,
  guardianId: string,
  profile: ConsentProfile,
): Promise<void> {
  if (profile === 'no-answer') return
  const { tx, record, orgId, year } = building
  const said = (yes: (channel: string, kind: string) => boolean) =>
    CONSENT_CHANNELS.flatMap((channel) =>
      MEDIA_KINDS.map((kind) => ({
        channel,
        kind,
        state: yes(channel, kind) ? ('granted' as const) : ('refused' as const),
      })),
    )
  const inside = (channel: string) => channel === 'class' || channel === 'portal'
  const agrees: Record<Exclude<ConsentProfile, 'no-answer'>, (channel: string, kind: string) => boolean> = {
    everything: () => true,
    inside,
    nothing: () => false,
    withdrew: () => true,
    expired: () => true,
    photos: (channel, kind) => inside(channel) && (kind === 'photo' || kind === 'work'),
  }
  const write = (answers: ReturnType<typeof said>, endsOn?: string) =>
    writeMediaRelease(
      tx,
      record,
      { studentId, guardianId, source: 'paper', answers, beginsOn: year.beginsOn, endsOn },
      dayOf(now(), DEMO_ZONE),
      setupActor(orgId),
    )
  await write(said(agrees[profile]), profile === 'expired' ? `${year.beginsOn.slice(0, 4)}-09-30` : undefined)
  if (profile === 'withdrew') await write(said((channel) => inside(channel)))
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
