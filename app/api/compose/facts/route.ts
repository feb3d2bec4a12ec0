import { authorize } from '#lib/access/authorize.ts'
import { gatherBrowserFacts } from '#lib/communications/facts/gather-browser-facts.ts'
import { ok } from '#lib/runtime/result.ts'
import { route } from '#lib/wire/route.ts'

/** What the engine in this person's browser may know. */
export const GET = route({
  name: 'compose-facts',
  run: async ({ actor }) => {
    const may = authorize(actor, 'communication.draft', { orgId: actor.orgId, isAuthor: true })
    return may.ok ? ok(await gatherBrowserFacts(actor)) : may
  },
})
