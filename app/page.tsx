import { redirect } from 'next/navigation'
import { homeOf } from '#components/shell/navigation.ts'
import { requireActor } from '#lib/identity/require-actor.ts'

/** The front door: whoever is signed in goes to the first page of their capacity, everybody else to sign-in. */
export default async function FrontPage() {
  redirect(homeOf((await requireActor('/')).role))
}
