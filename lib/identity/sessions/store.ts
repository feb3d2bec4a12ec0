import { z } from 'zod'
import { JOB_TITLES, ROLES } from '#lib/access/types.ts'
import { db, type Tx } from '#lib/db/client.ts'
import { type Sql, sql } from '#lib/db/sql.ts'
import type { HeldRole, LiveSession } from './types.ts'

const roleRow = z.object({
  id: z.uuid(),
  role: z.enum(ROLES),
  jobTitle: z.enum(JOB_TITLES).nullable(),
  groupId: z.uuid().nullable(),
  groupName: z.string().nullable(),
  grades: z.array(z.string()),
})
const liveSessionRow = z.object({
  id: z.uuid(),
  orgId: z.uuid(),
  accountId: z.uuid(),
  personId: z.uuid(),
  displayName: z.string(),
  locale: z.string(),
  actingAsId: z.uuid().nullable(),
  lastSeenAt: z.date(),
  roles: z.array(roleRow),
})

/** The roles in force on `today`, as JSON, with what their labels need. */
const rolesToday = (orgId: Sql, personId: Sql, today: Sql) => sql`coalesce((
  SELECT json_agg(json_build_object('id', r.id, 'role', r.role, 'jobTitle', r.job_title,
    'groupId', r.group_id, 'groupName', g.name,
    'grades', coalesce((
      SELECT json_agg(DISTINCT c.grade) FROM class_staff cs JOIN school_class c ON c.id = cs.school_class_id
      WHERE r.role = 'teacher' AND cs.person_id = ${personId} AND cs.org_id = ${orgId}
        AND cs.begins_on <= ${today} AND (cs.ends_on IS NULL OR cs.ends_on >= ${today})), '[]'))
    ORDER BY r.begins_on, r.id)
  FROM role_assignment r LEFT JOIN "group" g ON g.id = r.group_id
  WHERE r.person_id = ${personId} AND r.org_id = ${orgId}
    AND r.begins_on <= ${today} AND (r.ends_on IS NULL OR r.ends_on >= ${today})), '[]')`

/**
 * The session with this token if it is live at `at`: not revoked, neither limit passed, account active, person there.
 * One statement, because every request asks it. Days are the school's.
 */
export async function findLiveSession(
  tokenHash: Uint8Array<ArrayBuffer>,
  at: Date,
): Promise<LiveSession | null> {
  const rows = await db().$queryRaw`
    SELECT s.id, s.org_id AS "orgId", s.account_id AS "accountId", p.id AS "personId",
      p.display_name AS "displayName", p.locale, s.acting_as_id AS "actingAsId", s.last_seen_at AS "lastSeenAt",
      ${rolesToday(sql`s.org_id`, sql`p.id`, sql`d.today`)} AS roles
    FROM session s
    JOIN account a ON a.id = s.account_id AND a.status = 'active'
    JOIN person p ON p.id = a.person_id AND p.status = 'active'
    JOIN org o ON o.id = s.org_id
    CROSS JOIN LATERAL (SELECT (${at}::timestamptz AT TIME ZONE o.timezone)::date AS today) d
    WHERE s.token_hash = ${tokenHash} AND s.revoked_at IS NULL
      AND s.idle_expires_at > ${at}::timestamptz AND s.absolute_expires_at > ${at}::timestamptz`
  const [row] = z.array(liveSessionRow).parse(rows)
  return row ?? null
}

/** The roles a person holds on the school's day of `at`, oldest first. */
export async function findRolesOf(orgId: string, personId: string, at: Date): Promise<readonly HeldRole[]> {
  const rows = await db().$queryRaw`
    SELECT ${rolesToday(sql`o.id`, sql`p.id`, sql`d.today`)} AS roles
    FROM org o
    JOIN person p ON p.org_id = o.id AND p.id = ${personId}::uuid AND p.status = 'active'
    CROSS JOIN LATERAL (SELECT (${at}::timestamptz AT TIME ZONE o.timezone)::date AS today) d
    WHERE o.id = ${orgId}::uuid`
  return z.array(z.object({ roles: z.array(roleRow) })).parse(rows)[0]?.roles ?? []
}

export async function insertSession(
  tx: Tx,
  row: {
    id: string
    orgId: string
    accountId: string
    tokenHash: Uint8Array<ArrayBuffer>
    actingAsId: string | null
    at: Date
    idleExpiresAt: Date
    absoluteExpiresAt: Date
    userAgent: string
  },
): Promise<void> {
  const { at, ...rest } = row
  await tx.session.create({ data: { ...rest, createdAt: at, lastSeenAt: at } })
  await tx.account.update({ where: { id: row.accountId }, data: { lastSignInAt: at } })
}

/** The capacity the account last acted in, whatever became of that session. */
export async function findLastCapacity(accountId: string): Promise<string | null> {
  const last = await db().session.findFirst({
    where: { accountId, actingAsId: { not: null } },
    orderBy: [{ lastSeenAt: 'desc' }, { id: 'desc' }],
    select: { actingAsId: true },
  })
  return last?.actingAsId ?? null
}

/** Only forward, and not for a session that ended meanwhile. */
export async function updateLastSeen(
  tx: Tx,
  id: string,
  times: { at: Date; idleExpiresAt: Date; unlessSince: Date },
): Promise<void> {
  await tx.session.updateMany({
    where: { id, revokedAt: null, lastSeenAt: { lte: times.unlessSince } },
    data: { lastSeenAt: times.at, idleExpiresAt: times.idleExpiresAt },
  })
}

export async function updateCapacity(tx: Tx, id: string, actingAsId: string): Promise<void> {
  await tx.session.update({ where: { id }, data: { actingAsId } })
}

/** Ends the live sessions of an account, or one of them; answers which. */
export async function endLiveSessions(
  tx: Tx,
  which: { accountId: string; id?: string; exceptId?: string | undefined; at: Date },
): Promise<readonly string[]> {
  const rows = await tx.session.updateManyAndReturn({
    where: {
      accountId: which.accountId,
      revokedAt: null,
      ...(which.id !== undefined && { id: which.id }),
      ...(which.exceptId !== undefined && { NOT: { id: which.exceptId } }),
    },
    data: { revokedAt: which.at },
    select: { id: true },
  })
  return rows.map((row) => row.id)
}

export async function findSessionById(id: string) {
  return db().session.findUnique({
    where: { id },
    select: { id: true, orgId: true, accountId: true, account: { select: { personId: true } } },
  })
}

export async function findSessionsOf(orgId: string, personId: string, at: Date) {
  return db().session.findMany({
    where: {
      orgId,
      account: { personId },
      revokedAt: null,
      idleExpiresAt: { gt: at },
      absoluteExpiresAt: { gt: at },
    },
    orderBy: { lastSeenAt: 'desc' },
    take: 100,
    select: { id: true, accountId: true, userAgent: true, createdAt: true, lastSeenAt: true },
  })
}
