import { z } from 'zod'
import { JOB_TITLES, ROLES, type Role } from '#lib/access/types.ts'

const id = z.uuid()
const ids = z.array(id).min(1).max(500)
const day = z.iso.date()
const name = z.string().trim().min(1).max(120)
const shortText = z.string().trim().max(200)

const grade = z.string().trim().min(1).max(20)

/**
 * Who a communication is for: a rule, resolved to people when it is sent and again when it is released.
 * `households` carries the children the message is about; `persons` are named people (a child's teachers, the office,
 * the reader of a note), with the child it is about where a guardian's children live in different households; `public` reaches the same people as `school` in the portal, and everybody on a public channel.
 */
export const audienceSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('households'), householdIds: ids, studentIds: ids }),
  z.strictObject({ type: z.literal('class'), classId: id }),
  z.strictObject({ type: z.literal('grade'), grade }),
  z.strictObject({ type: z.literal('group'), groupId: id }),
  z.strictObject({ type: z.literal('school') }),
  z.strictObject({ type: z.literal('staff') }),
  z.strictObject({ type: z.literal('persons'), personIds: ids, studentId: id.optional() }),
  z.strictObject({ type: z.literal('public') }),
])
export type Audience = z.output<typeof audienceSchema>

/** Roles that make somebody staff; auditor is not among them: all-staff messages are not the auditor's mail. */
export const STAFF_ROLES = [
  'teacher',
  'substitute',
  'office',
  'director',
  'deputy',
  'it',
] as const satisfies readonly Role[]

const inOrg = { orgId: id }
const dated = { beginsOn: day, endsOn: day.nullish() }

export const newPersonSchema = z.object({
  ...inOrg,
  sourcedId: shortText.min(1).optional(),
  givenName: name,
  familyName: name,
  displayName: name.optional(),
  locale: z.string().max(35).default('en'),
  contacts: z
    .array(z.object({ kind: z.enum(['email', 'phone']), value: shortText.min(3) }))
    .max(10)
    .default([]),
})
export const newRoleSchema = z
  .object({
    ...inOrg,
    ...dated,
    personId: id,
    role: z.enum(ROLES),
    jobTitle: z.enum(JOB_TITLES).nullish(),
    groupId: id.nullish(),
  })
  .refine((value) => (value.role === 'group-officer') === (value.groupId != null), {
    error: 'A group officer, and nobody else, needs the group.',
    path: ['groupId'],
  })
  .refine((value) => value.jobTitle == null || value.role === 'teacher', {
    error: 'A job title belongs to the role teacher.',
    path: ['jobTitle'],
  })
export const newSessionSchema = z.object({ ...inOrg, title: name, beginsOn: day, endsOn: day })
export const newStudentSchema = z.object({
  ...inOrg,
  sourcedId: shortText.min(1).optional(),
  givenName: name,
  familyName: name,
  fullName: name.optional(),
  aliases: z.array(name).max(10).default([]),
  grade,
  directoryOptOut: z.boolean().default(false),
})
export const newClassSchema = z.object({
  ...inOrg,
  sourcedId: shortText.min(1).optional(),
  title: name,
  grade,
  room: shortText.default(''),
  academicSessionId: id,
})
export const enrollmentSchema = z.object({ ...inOrg, ...dated, classId: id, studentId: id })
export const classStaffSchema = z.object({ ...inOrg, ...dated, classId: id, personId: id })
export const newHouseholdSchema = z.object({ ...inOrg, name })
export const guardianshipSchema = z.object({
  ...inOrg,
  ...dated,
  studentId: id,
  personId: id,
  householdId: id,
  relationship: shortText.min(1),
  receivesMessages: z.boolean().default(true),
  mayConsent: z.boolean().default(true),
  seesRecords: z.boolean().default(true),
})
export const guardianshipEndSchema = z.object({ ...inOrg, studentId: id, personId: id, endsOn: day })
export const orderSchema = z.object({
  ...inOrg,
  ...dated,
  studentId: id,
  personId: id,
  reference: shortText.min(1),
  issuedOn: day,
  recordedById: id.nullish(),
})
export const newGroupSchema = z.object({ ...inOrg, name, kind: z.enum(['parent-group', 'staff-group']) })
export const groupMemberSchema = z.object({ ...inOrg, ...dated, groupId: id, personId: id })
