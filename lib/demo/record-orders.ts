import { commit } from '#lib/audit/commit.ts'
import { recordOrder } from '#lib/directory/record-order.ts'
import { dayOf, now } from '#lib/runtime/clock.ts'
import type { BuiltSchool } from './build-school.ts'
import { DEMO_ZONE } from './list-settings.ts'

/** Puts the orders of families who live apart on file; they were issued a while before. */
export async function recordOrders({ orgId, orders }: BuiltSchool): Promise<void> {
  await commit(async (tx, record) => {
    for (const { issuedDaysAgo, ...order } of orders) {
      const issuedOn = dayOf(new Date(now().getTime() - issuedDaysAgo * 86_400_000), DEMO_ZONE)
      const endsOn = `${Number(issuedOn.slice(0, 4)) + 1}${issuedOn.slice(4)}`
      await recordOrder(tx, record, { ...order, orgId, issuedOn, beginsOn: issuedOn, endsOn })
    }
  })
}
