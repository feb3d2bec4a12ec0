import type { Actor } from '#lib/access/types.ts'
import { newId } from '#lib/runtime/random.ts'
import type { Lots } from './draw-lots.ts'
import type { Guardianship } from './store.ts'
import type { Thread, YearSchool, YearWriting } from './types.ts'
import {
  DAYS,
  ENDINGS,
  FROM_FAMILY,
  SLIPS,
  type Slip,
  SUBJECTS,
  THINGS,
  TO_CLASS,
  TO_FAMILY,
  TO_PUBLIC,
  TO_SCHOOL,
  TO_STAFF,
  TOPICS,
} from './words.ts'

/** How often something slips into a text that should not be there. */
const SLIP_SHARE = 0.04
/** How long a conversation waits for its next letter before a new one begins. */
const THREAD_DAYS = 12
const THREAD_LETTERS = 9

type Scene = 'to-family' | 'from-family' | 'to-class' | 'to-staff' | 'to-school' | 'to-public' | 'specialist'
const SCENES: readonly (readonly [Scene, number])[] = [
  ['to-family', 420],
  ['from-family', 380],
  ['to-class', 90],
  ['specialist', 60],
  ['to-staff', 38],
  ['to-school', 8],
  ['to-public', 4],
]

/** Puts the days of a year into words, one writing after the other; it follows what became of the ones before. */
export function planYear(school: YearSchool, lots: Lots): (at: Date) => YearWriting {
  const threads = new Map<string, Thread>()
  const actor = (key: string) => school.actors.get(key) as Actor

  const fill = (text: string, about: { child?: Guardianship; me: Actor }) =>
    text.replace(/\{(\w+)\}/g, (_, slot: string) => {
      const number = String(143 + lots.below(24))
      switch (slot) {
        case 'child':
          return about.child?.child ?? 'Your child'
        case 'day':
          return lots.one(DAYS)
        case 'hour':
          return lots.one(['8:30', '9:15', '11:00', '1:30', '2:45', '3:15'])
        case 'n':
          return String(3 + lots.below(22))
        case 'thing':
          return lots.one(THINGS)
        case 'topic':
          return lots.one(TOPICS)
        case 'number':
          return `603-555-0${number}`
        case 'spaced':
          return `6 0 3 . 5 5 5 . 0 ${[...number].join(' ')}`
        case 'me':
          return (about.me.displayName.split(' ').at(-1) ?? 'me')
            .normalize('NFKD')
            .replace(/[^a-zA-Z]/g, '')
            .toLowerCase()
        case 'other':
          return lots.one(school.families.filter((one) => one.child !== about.child?.child)).fullName
        case 'parents':
          return lots.one(school.families.filter((one) => one.phone !== null)).phone ?? '603-555-0121'
        default:
          throw new Error(`no word for ${slot}`)
      }
    })

  /** Sentences of a pool, an ending, and now and then what should not be there. */
  const say = (
    pool: readonly string[],
    slips: readonly Slip[],
    about: { child?: Guardianship; me: Actor },
    ends = true,
  ) => {
    const parts = [fill(lots.one(pool), about)]
    while (lots.share() < 0.35) parts.push(fill(lots.one(pool), about))
    if (ends && lots.share() < 0.6) parts.push(fill(lots.one(ENDINGS), about))
    const clean = [...new Set(parts)].join(' ')
    if (lots.share() >= SLIP_SHARE) return { body: clean, mended: null }
    const slip = fill(lots.weighed(slips.map((one) => [one.text, one.weight] as const)), about)
    return { body: lots.share() < 0.5 ? `${clean} ${slip}` : `${slip}\n\n${clean}`, mended: clean }
  }

  const subject = (kind: string, me: Actor) =>
    fill(lots.one(SUBJECTS[kind] ?? SUBJECTS.family ?? ['A note']), { me })

  const base = (at: Date, author: Actor) => ({
    at,
    author,
    kind: 'message' as const,
    channels: ['portal'],
    lang: 'en',
    attachments: [],
    thread: null,
  })

  /** The conversation between this home and this person, or one to begin. */
  const join = (at: Date, family: Guardianship, staff: Actor, begin: string): Thread => {
    const key = `${family.householdId} ${staff.roleAssignmentId}`
    const known = threads.get(key)
    const last = known?.texts.at(-1)?.releasedAt
    const alive =
      known?.openedAt != null &&
      last !== undefined &&
      last < at &&
      at.getTime() - last.getTime() < THREAD_DAYS * 86_400_000 &&
      known.texts.length < THREAD_LETTERS &&
      lots.share() < 0.7
    if (known !== undefined && alive) return known
    const fresh: Thread = {
      id: newId(),
      subject: begin,
      family,
      staff,
      openedAt: null,
      texts: [],
      lastId: null,
    }
    threads.set(key, fresh)
    return fresh
  }

  const toHome = (at: Date, staff: Actor, family: Guardianship): YearWriting => {
    const thread = join(at, family, staff, subject('family', staff))
    const text = say(TO_FAMILY, SLIPS.staff, { child: thread.family, me: staff })
    return {
      ...base(at, staff),
      ...text,
      subject: thread.subject,
      audience: {
        type: 'households',
        householdIds: [thread.family.householdId],
        studentIds: [thread.family.studentId],
      },
      thread,
    }
  }

  const fromHome = (at: Date, family: Guardianship, staff: Actor): YearWriting => {
    const me = school.guardians.get(family.personId) as Actor
    const lang = FROM_FAMILY[me.locale] === undefined ? 'en' : me.locale
    const thread = join(at, family, staff, subject(lang === 'en' ? 'family' : lang, me))
    const text = say(FROM_FAMILY[lang] ?? [], SLIPS.family, { child: thread.family, me }, false)
    return {
      ...base(at, me),
      ...text,
      lang,
      subject: thread.subject,
      audience: { type: 'persons', personIds: [staff.personId] },
      thread,
    }
  }

  const specialists = ['lindgren', 'haddad', 'pike', 'caldwell']
  const posting = [...school.teachers.values(), actor('caldwell'), actor('whitfield')]

  return (at) => {
    const scene = lots.weighed(SCENES)
    const family = lots.one(school.families)
    const teacher = school.teachers.get(family.grade) as Actor
    if (scene === 'to-family') return toHome(at, teacher, family)
    if (scene === 'specialist') return toHome(at, actor(lots.one(specialists)), family)
    if (scene === 'from-family')
      return fromHome(at, family, lots.share() < 0.85 ? teacher : actor('caldwell'))
    if (scene === 'to-class') {
      const pictures = school.pictures.get(teacher.personId) ?? []
      const shows = pictures.length > 0 && lots.share() < 0.12
      const classmates = school.families.filter((one) => one.grade === family.grade)
      const tagged = [...new Set([lots.one(classmates).studentId, lots.one(classmates).studentId])]
      const shown = lots.weighed([
        ['tagged', 60],
        ['none', 35],
        ['untagged', 5],
      ] as const)
      return {
        ...base(at, teacher),
        ...say(TO_CLASS, SLIPS.staff, { me: teacher }),
        subject: subject('class', teacher),
        audience: { type: 'class', classId: school.classes.get(family.grade) as string },
        attachments: shows
          ? [{ ...lots.one(pictures), shown, studentIds: shown === 'tagged' ? tagged : [] }]
          : [],
      }
    }
    if (scene === 'to-staff')
      return {
        ...base(at, lots.one(posting)),
        ...say(TO_STAFF, SLIPS.staff, { me: teacher }),
        subject: subject('school', teacher),
        audience: { type: 'staff' },
      }
    if (scene === 'to-school') {
      const me = lots.weighed(
        posting.map((one, index) => [one, index < school.teachers.size ? 1 : 8] as const),
      )
      return {
        ...base(at, me),
        ...say(TO_SCHOOL, SLIPS.staff, { me }),
        kind: 'post',
        subject: subject('school', me),
        audience: { type: 'school' },
      }
    }
    const me = lots.share() < 0.6 ? actor('friends') : actor('caldwell')
    return {
      ...base(at, me),
      ...say(TO_PUBLIC, me.role === 'group-officer' ? SLIPS.group : SLIPS.staff, { me }),
      kind: 'post',
      subject: subject('school', me),
      audience: { type: 'public' },
      channels: lots.share() < 0.5 ? ['portal', 'website'] : ['portal', 'website', 'official-page'],
    }
  }
}
