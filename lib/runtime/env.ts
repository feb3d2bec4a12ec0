import { resolve } from 'node:path'
import { z } from 'zod'

const blankIsAbsent = (value: unknown) =>
  typeof value === 'string' && value.trim() === '' ? undefined : value

const url = (name: string, schemes: readonly string[], example: string) =>
  z.preprocess(
    blankIsAbsent,
    z
      .string()
      .refine((value) => URL.canParse(value) && schemes.includes(new URL(value).protocol), {
        error: `${name} is not an address Crosswalk can use. Write it like ${example}.`,
      })
      .optional(),
  )

const text = z.preprocess(blankIsAbsent, z.string().optional())

const flag = (name: string) =>
  z.preprocess(
    blankIsAbsent,
    z
      .enum(['0', '1'], { error: `${name} must be 0 (no) or 1 (yes); leave it out for the default.` })
      .optional(),
  )

const schema = z
  .object({
    PORT: z.preprocess(
      blankIsAbsent,
      z
        .string()
        .refine((value) => /^\d{1,5}$/.test(value) && Number(value) >= 1 && Number(value) <= 65_535, {
          error: 'PORT must be a whole number from 1 to 65535, for example PORT=3000.',
        })
        .default('3000'),
    ),
    HOST: text,
    CROSSWALK_DATA: z.preprocess(blankIsAbsent, z.string().default('.data')),
    CROSSWALK_URL: url('CROSSWALK_URL', ['http:', 'https:'], 'https://portal.school.example'),
    CROSSWALK_DEMO: flag('CROSSWALK_DEMO'),
    TRUST_PROXY: flag('TRUST_PROXY'),
    DATABASE_URL: url(
      'DATABASE_URL',
      ['postgres:', 'postgresql:'],
      'postgresql://crosswalk_app:password@host:5432/crosswalk',
    ),
    DATABASE_OWNER_URL: url(
      'DATABASE_OWNER_URL',
      ['postgres:', 'postgresql:'],
      'postgresql://crosswalk_owner:password@host:5432/crosswalk',
    ),
    SMTP_URL: url('SMTP_URL', ['smtp:', 'smtps:'], 'smtps://user:password@mail.school.example:465'),
    S3_URL: url('S3_URL', ['s3:', 'https:', 'http:'], 'https://key:secret@s3.example/bucket'),
    AUTH_GOOGLE_ID: text,
    AUTH_GOOGLE_SECRET: text,
    AUTH_ENTRA_ID: text,
    AUTH_ENTRA_SECRET: text,
    AUTH_ENTRA_TENANT: text,
    NODE_ENV: z.preprocess(blankIsAbsent, z.string().default('development')),
  })
  .superRefine((value, issues) => {
    const together = (names: readonly (keyof typeof value)[], what: string) => {
      const missing = names.filter((name) => value[name] === undefined)
      if (missing.length > 0 && missing.length < names.length)
        issues.addIssue({
          code: 'custom',
          message: `${what} needs ${names.join(', ')} together; ${missing.join(' and ')} is missing. Set it, or leave all of them out.`,
        })
    }
    together(['AUTH_GOOGLE_ID', 'AUTH_GOOGLE_SECRET'], 'Sign-in with Google')
    together(['AUTH_ENTRA_ID', 'AUTH_ENTRA_SECRET', 'AUTH_ENTRA_TENANT'], 'Sign-in with Microsoft')
    if (value.DATABASE_OWNER_URL !== undefined && value.DATABASE_URL === undefined)
      issues.addIssue({
        code: 'custom',
        message:
          'DATABASE_OWNER_URL is set but DATABASE_URL is not. Set both (owner for migrations, application role for serving), or neither for the embedded database.',
      })
    if (value.DATABASE_URL !== undefined && value.DATABASE_URL === value.DATABASE_OWNER_URL)
      issues.addIssue({
        code: 'custom',
        message:
          'DATABASE_URL and DATABASE_OWNER_URL are the same. The application must connect as a role that owns nothing: give DATABASE_URL its own role.',
      })
  })
  .transform((value) => ({
    port: Number(value.PORT),
    /** Where to listen; absent: 127.0.0.1 for a demo school, else every address. */
    host: value.HOST,
    /** Absolute path of the folder with the embedded database, media, generated secrets and the outbox. */
    dataFolder: resolve(/* turbopackIgnore: true */ process.cwd(), value.CROSSWALK_DATA),
    /** The public address without a trailing slash; the only origin that forms and links may name. */
    publicUrl: (value.CROSSWALK_URL ?? `http://localhost:${value.PORT}`).replace(/\/+$/, ''),
    demo:
      value.CROSSWALK_DEMO === undefined
        ? ('auto' as const)
        : value.CROSSWALK_DEMO === '1'
          ? ('always' as const)
          : ('never' as const),
    trustProxy: value.TRUST_PROXY === '1',
    databaseUrl: value.DATABASE_URL,
    databaseOwnerUrl: value.DATABASE_OWNER_URL,
    smtpUrl: value.SMTP_URL,
    s3Url: value.S3_URL,
    google:
      value.AUTH_GOOGLE_ID !== undefined && value.AUTH_GOOGLE_SECRET !== undefined
        ? { clientId: value.AUTH_GOOGLE_ID, clientSecret: value.AUTH_GOOGLE_SECRET }
        : undefined,
    entra:
      value.AUTH_ENTRA_ID !== undefined &&
      value.AUTH_ENTRA_SECRET !== undefined &&
      value.AUTH_ENTRA_TENANT !== undefined
        ? {
            clientId: value.AUTH_ENTRA_ID,
            clientSecret: value.AUTH_ENTRA_SECRET,
            tenant: value.AUTH_ENTRA_TENANT,
          }
        : undefined,
    production: value.NODE_ENV === 'production',
  }))

export type Env = z.output<typeof schema>

/** Thrown when the environment cannot be used; each sentence says what is wrong and what would be right. */
export class EnvironmentError extends Error {
  readonly sentences: readonly string[]

  constructor(sentences: readonly string[]) {
    super(sentences.join(' '))
    this.name = 'EnvironmentError'
    this.sentences = sentences
  }
}

/** Parses any environment; throws EnvironmentError. `env()` is what the application calls. */
export function parseEnv(source: Readonly<Record<string, string | undefined>>): Env {
  const parsed = schema.safeParse(source)
  if (parsed.success) return parsed.data
  throw new EnvironmentError(parsed.error.issues.map((issue) => issue.message))
}

let cached: Env | undefined

/** The environment of this process, parsed once. */
export function env(): Env {
  cached ??= parseEnv(process.env)
  return cached
}

/** For tests: replaces the environment of this process, or (`null`) reads it again at the next use. */
export function setEnv(next: Env | null): void {
  cached = next ?? undefined
}

/** Auth.js reads the public address from its own variable alone; without it it would trust the Host header. */
export function lendPublicUrl(): void {
  process.env.AUTH_URL = env().publicUrl
}
