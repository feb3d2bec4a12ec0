import { CONSENT_CHANNELS, MEDIA_KINDS } from '#lib/consent/types.ts'
import { writeMediaRelease } from '#lib/consent/write-media-release.ts'
import { addGuardianship } from '#lib/directory/add-guardianship.ts'
import { addHousehold } from '#lib/directory/add-household.ts'
import { addPerson } from '#lib/directory/add-person.ts'
import { addStudent } from '#lib/directory/add-student.ts'
import { enrollStudent } from '#lib/directory/enroll-student.ts'
import { setupActor } from '#lib/directory/setup-actor.ts'
import { dayOf, now } from '#lib/runtime/clock.ts'
import { addActor, addSignIn, type Building } from './add-actor.ts'
import { type ConsentProfile, listApartFamilies, listFamilies } from './list-families.ts'
import { DEMO_ZONE } from './list-settings.ts'

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
    // 0142 stays nobody's: it is the number that a teacher must not write, in the README and the tests.
    contacts: [{ kind: 'phone' as const, value: `603-555-0${number}` }].filter(
      () => number > 120 && number !== 142,
    ),
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

/** Households, guardians, children, rights, orders and what the families answered about pictures. */
export async function buildFamilies(building: Building): Promise<void> {
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
      if (home.order !== undefined) building.orders.push({ studentId, personId, ...home.order })
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
