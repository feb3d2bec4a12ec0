import type { Tx } from '#lib/db/client.ts'

type Hash = Uint8Array<ArrayBuffer>

/** One try at a time per account: a burst of parallel guesses would otherwise pass before the first is counted. */
export async function lockTries(tx: Tx, emailHash: Hash): Promise<void> {
  const key = Buffer.from(emailHash).readBigInt64BE(0)
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${key}::bigint)`
}

/** Failures of this account since it last succeeded, newest first. */
export async function findAccountFailures(tx: Tx, orgId: string, emailHash: Hash, since: Date) {
  const rows = await tx.signInAttempt.findMany({
    where: { orgId, emailHash, at: { gt: since } },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: 50,
    select: { at: true, succeeded: true },
  })
  const lastSuccess = rows.findIndex((row) => row.succeeded)
  return (lastSuccess === -1 ? rows : rows.slice(0, lastSuccess)).map((row) => row.at)
}

export async function findAddressFailures(tx: Tx, orgId: string, addressHash: Hash, since: Date) {
  const rows = await tx.signInAttempt.findMany({
    where: { orgId, addressHash, succeeded: false, at: { gt: since } },
    orderBy: { at: 'desc' },
    take: 60,
    select: { at: true },
  })
  return rows.map((row) => row.at)
}

export async function insertAttempt(
  tx: Tx,
  row: { id: string; orgId: string; emailHash: Hash; addressHash: Hash; at: Date },
): Promise<void> {
  await tx.signInAttempt.create({ data: { ...row, succeeded: false } })
}

export async function updateSucceeded(tx: Tx, id: string): Promise<void> {
  await tx.signInAttempt.update({ where: { id }, data: { succeeded: true } })
}

export async function deleteAttemptsBefore(tx: Tx, before: Date): Promise<number> {
  return (await tx.signInAttempt.deleteMany({ where: { at: { lt: before } } })).count
}
