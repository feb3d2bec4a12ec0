import type { Prisma, Tx } from '#lib/db/client.ts'

export async function selectOwnMedia(tx: Tx, orgId: string, ids: readonly string[], uploadedById: string) {
  return tx.media.findMany({
    where: { orgId, id: { in: [...ids] }, uploadedById },
    select: { id: true, sha256: true, contentType: true, fileName: true },
  })
}

export async function insertMedia(tx: Tx, data: Prisma.MediaUncheckedCreateInput): Promise<void> {
  await tx.media.create({ data })
}
