import { z } from 'zod'

const phone = z.object({ number: z.string().min(3).max(40), label: z.string().min(1).max(80) })
const vendor = z.object({
  name: z.string().min(1).max(120),
  phone: z.string().max(40).optional(),
  email: z.email().optional(),
  domain: z.string().max(120).optional(),
})

/** The registers a Director keeps. Staff names are not here: they follow the directory. */
export const registersSchema = z.object({
  schoolName: z.string().min(1),
  region: z.string().length(2),
  timezone: z.string(),
  officialPhones: z.array(phone),
  publicServiceNumbers: z.array(z.string()),
  officialShortCodes: z.array(z.string()),
  officialEmailDomains: z.array(z.string()),
  officialPages: z.array(z.string()),
  officialHandles: z.array(z.string()),
  approvedDomains: z.array(z.string()),
  videoHosts: z.array(z.string()),
  approvedVendors: z.array(vendor),
})

/** What a published policy version holds besides the code's handbook and rules. */
export const policySettingsSchema = z.object({
  registers: registersSchema,
  effects: z.record(z.string(), z.enum(['off', 'remind', 'warn', 'hold', 'block'])).default({}),
  administrationApproval: z.enum(['hold-all', 'hold-school-and-public']).default('hold-school-and-public'),
  ownTerms: z
    .array(z.object({ term: z.string().min(1).max(80), topic: z.string(), language: z.string() }))
    .default([]),
})
export type StoredPolicySettings = z.output<typeof policySettingsSchema>
