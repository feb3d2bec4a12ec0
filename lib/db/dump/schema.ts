import { z } from 'zod'

const hash = z.string().regex(/^[0-9a-f]{64}$/)

/** What `manifest.json` of a backup says; everything in it is checked before anything is restored. */
export const manifestSchema = z.strictObject({
  format: z.literal('crosswalk-backup-1'),
  createdAt: z.iso.datetime(),
  migrations: z.array(z.string()),
  tables: z.array(
    z.strictObject({
      name: z.string(),
      columns: z.array(z.string()),
      rows: z.number().int(),
      file: z.string(),
      sha256: hash,
    }),
  ),
  sequences: z.array(z.strictObject({ name: z.string(), value: z.string(), called: z.boolean() })),
  files: z.array(z.strictObject({ path: z.string(), bytes: z.number().int(), sha256: hash })),
})

export type Manifest = z.output<typeof manifestSchema>
