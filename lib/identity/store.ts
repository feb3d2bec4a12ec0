import { z } from 'zod'
import { ROLES } from '#lib/access/types.ts'
import { db, type Tx } from '#lib/db/client.ts'
import { type Sql, sql } from '#lib/db/sql.ts'
import type { AcceptanceReader } from './types.ts'

// ------------------------------------------------------------ acceptance

type Acceptance = { orgId: string; personId: string; textVersion: string; reader: AcceptanceReader }

export async function hasAccepted(acceptance: Acceptance): Promise<boolean> {
  const row = await db().policyAcceptance.findUnique({
    where: { orgId_personId_textVersion_reader: acceptance },
    select: { id: true },
  })
  return row !== null
}

/** A second click that arrives meanwhile changes nothing. */
export async function insertAcceptance(
  tx: Tx,
  row: Acceptance & { id: string; acceptedAt: Date },
): Promise<void> {
  await tx.policyAcceptance.createMany({ data: [row], skipDuplicates: true })
}

// ------------------------------------------------------------ accounts

export async function findAccountByEmail(orgId: string, email: string) {
  return db().account.findUnique({
    where: { orgId_email: { orgId, email } },
    select: { id: true, orgId: true, personId: true, email: true, passwordHash: true, status: true },
  })
}

const accountWithPerson = {
  id: true,
  orgId: true,
  personId: true,
  email: true,
  passwordHash: true,
  status: true,
  person: { select: { givenName: true, familyName: true, displayName: true, locale: true, status: true } },
} as const

export async function findAccountOf(orgId: string, personId: string) {
  return db().account.findFirst({ where: { orgId, personId }, select: accountWithPerson })
}

export async function findActiveAccounts(orgId: string, emails: readonly string[]) {
  return db().account.findMany({
    where: { orgId, email: { in: [...emails] }, status: 'active' },
    select: { email: true, personId: true, person: { select: { displayName: true } } },
  })
}

/** A person with every role they hold or will hold: what decides which domain their address must have. */
export async function findPersonForAccount(reader: Tx | null, orgId: string, personId: string, today: Date) {
  return (reader ?? db()).person.findFirst({
    where: { orgId, id: personId },
    select: {
      id: true,
      displayName: true,
      locale: true,
      status: true,
      account: { select: { id: true, email: true, status: true } },
      roles: {
        where: { OR: [{ endsOn: null }, { endsOn: { gte: today } }] },
        select: { role: true },
      },
    },
  })
}

export async function findOrgDomains(reader: Tx | null, orgId: string) {
  return (reader ?? db()).org.findUniqueOrThrow({
    where: { id: orgId },
    select: { name: true, shortName: true, timezone: true, staffDomains: true, familyDomains: true },
  })
}

export async function isEmailTaken(reader: Tx | null, orgId: string, email: string): Promise<boolean> {
  return (await (reader ?? db()).account.count({ where: { orgId, email } })) > 0
}

export async function insertAccount(
  tx: Tx,
  row: {
    id: string
    orgId: string
    personId: string
    email: string
    passwordHash: string | null
    status: 'invited' | 'active'
    createdAt: Date
  },
): Promise<void> {
  await tx.account.create({ data: row })
}

export async function updateAccount(
  tx: Tx,
  id: string,
  change: { passwordHash?: string | null; status?: 'invited' | 'active' | 'disabled'; email?: string },
): Promise<void> {
  await tx.account.update({ where: { id }, data: change })
}

// ------------------------------------------------------------ invitations

export async function insertInvitation(
  tx: Tx,
  row: {
    id: string
    orgId: string
    personId: string
    codeHash: Uint8Array<ArrayBuffer>
    createdById: string | null
    createdAt: Date
    expiresAt: Date
  },
): Promise<void> {
  await tx.invitation.create({ data: row })
}

/** The invitation with this code, whatever became of it, with its account. */
export async function findInvitation(orgId: string, codeHash: Uint8Array<ArrayBuffer>) {
  const invitation = await db().invitation.findUnique({ where: { codeHash } })
  if (invitation === null || invitation.orgId !== orgId) return null
  const account = await findAccountOf(orgId, invitation.personId)
  return account === null ? null : { ...invitation, account }
}

/** Uses the code up. False when somebody else did so first, or it was revoked: then nothing may follow. */
export async function useInvitation(tx: Tx, id: string, at: Date): Promise<boolean> {
  const { count } = await tx.invitation.updateMany({
    where: { id, usedAt: null, revokedAt: null, expiresAt: { gt: at } },
    data: { usedAt: at },
  })
  return count === 1
}

/** Makes earlier letters worthless; answers which. */
export async function revokeOpenInvitations(
  tx: Tx,
  orgId: string,
  personId: string,
  at: Date,
): Promise<readonly string[]> {
  const rows = await tx.invitation.updateManyAndReturn({
    where: { orgId, personId, usedAt: null, revokedAt: null },
    data: { revokedAt: at },
    select: { id: true },
  })
  return rows.map((row) => row.id)
}

// ------------------------------------------------------------ the accounts screen

const lineRow = z.object({
  personId: z.uuid(),
  displayName: z.string(),
  roles: z.array(z.enum(ROLES)),
  suggestedEmail: z.string().nullable(),
  accountId: z.uuid().nullable(),
  email: z.string().nullable(),
  status: z.enum(['invited', 'active', 'disabled']).nullable(),
  lastSignInAt: z.date().nullable(),
  liveSessions: z.int(),
  invitationExpiresAt: z.date().nullable(),
  total: z.int(),
})

/** People with their accounts, by name. `today` is a day in the school's zone. */
export async function findAccountLines(
  orgId: string,
  filter: { search: string; status: string | null; personId?: string; page: number; size: number },
  at: Date,
  today: string,
) {
  const like = `%${filter.search.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
  const bySearch: Sql =
    filter.search === '' ? sql`TRUE` : sql`(p.display_name ILIKE ${like} OR a.email ILIKE ${like})`
  const byStatus: Sql =
    filter.status === null
      ? sql`TRUE`
      : filter.status === 'none'
        ? sql`a.id IS NULL`
        : sql`a.status = ${filter.status}`
  const byPerson: Sql = filter.personId === undefined ? sql`TRUE` : sql`p.id = ${filter.personId}::uuid`
  const rows = await db().$queryRaw`
    SELECT p.id AS "personId", p.display_name AS "displayName", a.id AS "accountId", a.email, a.status,
      a.last_sign_in_at AS "lastSignInAt",
      coalesce((SELECT json_agg(DISTINCT r.role) FROM role_assignment r
        WHERE r.person_id = p.id AND r.org_id = p.org_id AND r.begins_on <= ${today}::date
          AND (r.ends_on IS NULL OR r.ends_on >= ${today}::date)), '[]') AS roles,
      (SELECT c.value FROM contact_point c WHERE c.person_id = p.id AND c.kind = 'email' ORDER BY c.id LIMIT 1)
        AS "suggestedEmail",
      (SELECT count(*)::int FROM session s WHERE s.account_id = a.id AND s.revoked_at IS NULL
        AND s.idle_expires_at > ${at}::timestamptz AND s.absolute_expires_at > ${at}::timestamptz) AS "liveSessions",
      (SELECT max(i.expires_at) FROM invitation i WHERE i.person_id = p.id AND i.used_at IS NULL
        AND i.revoked_at IS NULL AND i.expires_at > ${at}::timestamptz) AS "invitationExpiresAt",
      count(*) OVER ()::int AS total
    FROM person p LEFT JOIN account a ON a.person_id = p.id
    WHERE p.org_id = ${orgId}::uuid AND p.status = 'active' AND ${bySearch} AND ${byStatus} AND ${byPerson}
    ORDER BY p.display_name COLLATE "und-x-icu", p.id
    LIMIT ${filter.size} OFFSET ${(filter.page - 1) * filter.size}`
  return z.array(lineRow).parse(rows)
}
