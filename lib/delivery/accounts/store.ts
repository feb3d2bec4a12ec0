/** Accounts as mail knows them. Private to lib/delivery. */
import { db, type Tx } from '#lib/db/client.ts'
import { sql } from '#lib/db/sql.ts'

export interface MailAccount {
  accountId: string
  orgId: string
  personId: string
  email: string
  status: string
  locale: string
  schoolName: string
  timezone: string
  staffDomains: string[]
  routineMail: boolean
}

const accountColumns = sql`a.id::text AS "accountId", a.org_id::text AS "orgId", a.person_id::text AS "personId", a.email,
  a.status, p.locale, o.short_name AS "schoolName", o.timezone, o.staff_domains AS "staffDomains", a.routine_mail AS "routineMail"`

export async function findAccount(accountId: string): Promise<MailAccount | null> {
  const [row] = await db().$queryRaw<MailAccount[]>(sql`
    SELECT ${accountColumns} FROM account a JOIN person p ON p.id = a.person_id JOIN org o ON o.id = a.org_id
    WHERE a.id = ${accountId}::uuid`)
  return row ?? null
}

export async function findAccountOf(orgId: string, personId: string): Promise<MailAccount | null> {
  const [row] = await db().$queryRaw<MailAccount[]>(sql`
    SELECT ${accountColumns} FROM account a JOIN person p ON p.id = a.person_id JOIN org o ON o.id = a.org_id
    WHERE a.person_id = ${personId}::uuid AND a.org_id = ${orgId}::uuid`)
  return row ?? null
}

export async function updateRoutineMail(tx: Tx, accountId: string, routineMail: boolean): Promise<void> {
  await tx.account.update({ where: { id: accountId }, data: { routineMail } })
}

export async function isDemoSchool(orgId: string): Promise<boolean> {
  const org = await db().org.findUnique({ where: { id: orgId }, select: { isDemo: true } })
  return org?.isDemo ?? false
}
