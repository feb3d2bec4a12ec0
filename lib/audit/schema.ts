import { z } from 'zod'
import { AUDIT_EVENT_TYPES, type AuditEventType } from './events.ts'

const codeText = z.string().regex(/^[a-z]+(?:-[a-z]+)*$/)

/** What the log page asks for. `before` is the `cursor` of the page above. */
export const listEventsSchema = z.object({
  types: z
    .array(z.enum(AUDIT_EVENT_TYPES as [AuditEventType, ...AuditEventType[]]))
    .max(100)
    .default([]),
  actorId: z.uuid().nullable().default(null),
  /** A part of the name of whoever did it, or signed in. */
  actorName: z
    .string()
    .trim()
    .max(100)
    .refine((name) => !name.includes('\u0000') && name.isWellFormed())
    .nullable()
    .default(null),
  subject: z.object({ type: codeText, id: z.uuid() }).nullable().default(null),
  /** Days in the school's zone are turned into instants by the caller. Half open. */
  from: z.date().nullable().default(null),
  to: z.date().nullable().default(null),
  before: z
    .string()
    .regex(/^\d{1,15}:[0-9a-f-]{36}$/)
    .nullable()
    .default(null),
  limit: z.number().int().min(1).max(500).default(50),
})
export type ListEventsInput = z.input<typeof listEventsSchema>

const instant = z.iso.datetime().transform((text) => new Date(text))
const hash = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .transform((hex) => new Uint8Array(Buffer.from(hex, 'hex')))

/** The lines of an exported bundle: one header, checkpoints, then every leaf. Another school's leaf has no event. */
export const bundleHeaderSchema = z.object({
  format: z.literal('crosswalk-audit-export/1'),
  orgId: z.uuid(),
  verifierKey: z.string(),
  treeSize: z.int().min(1),
  exportedAt: z.iso.datetime(),
})
export type BundleHeader = z.output<typeof bundleHeaderSchema>

export const bundleCheckpointSchema = z.object({ checkpoint: z.string(), at: instant })

export const bundleLeafSchema = z.object({
  index: z.int().min(0),
  eventId: z.uuid(),
  leafHash: hash,
  sequencedAt: instant,
  event: z
    .object({
      id: z.uuid(),
      orgId: z.uuid(),
      type: z.string(),
      actorId: z.uuid().nullable(),
      capacity: z.string(),
      subjectType: z.string(),
      subjectId: z.string(),
      payload: z.unknown(),
      at: instant,
    })
    .nullable(),
})
