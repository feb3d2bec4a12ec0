import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { SubmitButton } from '#components/ui/button.tsx'
import { checkBack } from '#lib/identity/check-back.ts'
import { currentActor } from '#lib/identity/current-actor.ts'
import { listCapacities } from '#lib/identity/list-capacities.ts'
import { signOutAction, switchCapacityAction } from '../actions.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('door'))('capacity.title') }
}

/** Asked once of somebody with several roles; afterwards the last one is kept and the masthead changes it. */
export default async function ChooseCapacityPage({
  searchParams,
}: {
  searchParams: Promise<{ back?: string | string[] }>
}) {
  const query = await searchParams
  const back = checkBack(typeof query.back === 'string' ? query.back : null)
  const actor = await currentActor()
  if (actor === null) redirect('/sign-in')
  const t = await getTranslations('door')
  const shell = await getTranslations('shell')
  const capacities = await listCapacities(actor)
  return (
    <div className="flex flex-col gap-6">
      <h1 className="text-display">{t('capacity.title')}</h1>
      <p>{t('capacity.text', { name: actor.displayName })}</p>
      <form action={switchCapacityAction}>
        <input type="hidden" name="back" value={back} />
        <ul className="border-t border-line">
          {capacities.map((capacity) => (
            <li key={capacity.id} className="border-b border-line">
              <button
                type="submit"
                name="capacity"
                value={capacity.id}
                className="flex min-h-14 w-full flex-col justify-center px-2 py-3 text-start hover:bg-sunk"
              >
                <span className="font-semibold">
                  {capacity.role === 'guardian' ? t('capacity.guardian') : capacity.label}
                </span>
                <span className="text-meta text-faint">
                  {capacity.role === 'guardian' ? t('capacity.guardianHint') : t('capacity.staffHint')}
                </span>
              </button>
            </li>
          ))}
        </ul>
      </form>
      <form action={signOutAction} className="border-t border-line pt-4">
        <SubmitButton variant="quiet" size="small">
          {shell('signOut')}
        </SubmitButton>
      </form>
    </div>
  )
}
