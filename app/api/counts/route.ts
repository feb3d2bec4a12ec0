import { countNavigation } from '#lib/communications/count-navigation.ts'
import { ok } from '#lib/runtime/result.ts'
import { route } from '#lib/wire/route.ts'

/** The numbers in the reader's own navigation, as they are now. */
export const GET = route({
  name: 'read-counts',
  run: async ({ actor }) => ok(await countNavigation(actor)),
})
