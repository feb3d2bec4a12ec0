/** The outside form of a school and of a message, as the contract of the policy command line says. */
import { z } from 'zod'
import { ATTACHMENT_KINDS, AUDIENCES, CHANNELS, KINDS, SENDER_ROLES } from '#lib/policy/types.ts'

const text = z.string()
const texts = z.array(text).default([])

export const schoolSchema = z.object({
  name: text.default(''),
  region: text.default('US'),
  timezone: text.default('America/New_York'),
  officialPhones: z.array(z.object({ number: text, label: text.default('') })).default([]),
  publicServiceNumbers: texts,
  officialShortCodes: texts,
  officialEmailDomains: texts,
  officialPages: texts,
  officialHandles: texts,
  approvedDomains: texts,
  videoHosts: texts,
  approvedVendors: z
    .array(
      z.object({
        name: text.default(''),
        phone: text.optional(),
        email: text.optional(),
        domain: text.optional(),
      }),
    )
    .default([]),
  staff: z
    .array(
      z.object({
        name: text,
        role: text.default(''),
        grade: text.default(''),
        room: text.default(''),
        email: text.default(''),
      }),
    )
    .default([]),
  students: z
    .array(
      z.object({
        id: text,
        first: text.default(''),
        last: text.default(''),
        full: text.default(''),
        aliases: texts,
        grade: text.default(''),
        room: text.default(''),
        mediaConsent: z.enum(['yes', 'internal_only', 'no', 'unknown']).default('unknown'),
        directoryOptOut: z.boolean().default(false),
      }),
    )
    .default([]),
})
export type School = z.infer<typeof schoolSchema>

const attachmentSchema = z.object({
  kind: z.enum(ATTACHMENT_KINDS),
  filename: text.default(''),
  students: texts,
  studentsVisible: z.enum(['tagged', 'untagged', 'none']).optional(),
  text: text.default(''),
  altText: text.default(''),
  links: texts,
  qr: texts,
  exif: z.record(text, z.unknown()).nullish(),
  metadata: z.record(text, z.unknown()).nullish(),
})

export const checkLineSchema = z.object({
  id: z.string().min(1),
  lang: text.optional(),
  senderRole: z.enum(SENDER_ROLES),
  audience: z.enum(AUDIENCES),
  kind: z.enum(KINDS).default('message'),
  channels: z.array(z.enum(CHANNELS)).optional(),
  previous: texts,
  subject: text.default(''),
  body: text,
  recipientStudents: texts,
  attachments: z.array(attachmentSchema).default([]),
})
export type CheckLine = z.infer<typeof checkLineSchema>
