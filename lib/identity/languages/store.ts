/** A person's language. Private to lib/identity. */
import type { Tx } from '#lib/db/client.ts'

export async function updateLanguage(tx: Tx, orgId: string, personId: string, locale: string): Promise<void> {
  await tx.person.updateMany({ where: { id: personId, orgId }, data: { locale } })
}
